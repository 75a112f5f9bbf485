package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.transfer.MergePreview;
import org.onbam.scoring.transfer.MergePreview.Fate;
import org.onbam.scoring.transfer.TransferSet;
import org.onbam.scoring.transfer.TransferredScoring;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.StatusStep;

class MergeTest {

    @TempDir
    Path folder;

    private static final Set<ScoringId> NONE = Set.of();
    private static final Scorer ME = new Scorer(new UUID(1, 1), "Me", Scorer.Kind.PERSON);

    private static TransferSet everything(LabelStore store) throws Exception {
        return new TransferSet(store.recordings(), store.transfer().take(store.scorings().stream().map(ScoringSummary::id).toList()),
                List.of(), Map.of(), TransferSet.Steps.AS_ALLOWED);
    }

    /// Does, undoes and redoes as a scorer might.
    private static void edit(LabelStore store, ScoringId id, RandomEdits edits, Random random, int count) throws Exception {
        ScoringSession session = new ScoringSession(store.open(id), store, Clock.systemUTC());
        for (int i = 0; i < count; i++) {
            int dice = random.nextInt(6);
            if (dice == 0 && session.journal().undoCount() > 0) {
                session.undo();
            } else if (dice == 1 && session.journal().redoCount() > 0) {
                session.redo();
            } else {
                session.execute(edits.fitting(session.current()));
            }
        }
        store.flush();
    }

    private LabelStore open(String name) throws Exception {
        return LabelStore.open(folder.resolve(name + ".sqlite"));
    }

    private static void assertWhole(LabelStore store) throws Exception {
        assertEquals(List.of(), store.check().findings());
    }

    @Test
    void a_scoring_comes_with_its_whole_past_and_goes_on_where_it_was_made() throws Exception {
        RandomEdits edits = new RandomEdits(1);
        try (LabelStore kim = open("kim"); LabelStore ward = open("ward")) {
            ScoringId id = Fixture.scoring(kim, edits.scoring(60, 20));
            edit(kim, id, edits, new Random(1), 40);
            MergePreview preview = ward.transfer().preview(everything(kim), NONE);
            assertEquals(1, preview.count(Fate.NEW));
            assertEquals(List.of(Fixture.NIGHT), preview.unknownRecordings());
            assertEquals(List.of(), ward.scorings(), "a preview writes nothing");
            assertEquals(preview, ward.transfer().merge(everything(kim), ME, NONE));
            assertEquals(kim.open(id), ward.open(id));
            edit(kim, id, edits, new Random(2), 15);
            MergePreview further = ward.transfer().merge(everything(kim), ME, NONE);
            assertEquals(1, further.count(Fate.GOES_ON));
            assertEquals(15, further.scorings().getFirst().changes());
            assertEquals(kim.open(id), ward.open(id));
            assertTrue(ward.transfer().merge(everything(kim), ME, NONE).isNothing());
            assertTrue(kim.transfer().merge(everything(ward), ME, NONE).isNothing());
            assertWhole(ward);
        }
    }

    @Test
    void what_went_on_in_two_places_stands_beside_and_its_name_says_since_when() throws Exception {
        RandomEdits edits = new RandomEdits(3);
        try (LabelStore here = open("here"); LabelStore there = open("there")) {
            ScoringId id = Fixture.scoring(here, edits.scoring(30, 5));
            there.transfer().merge(everything(here), ME, NONE);
            edit(here, id, edits, new Random(4), 5);
            edit(there, id, edits, new Random(5), 7);
            Scoring own = here.open(id).scoring();
            MergePreview merged = here.transfer().merge(everything(there), ME, NONE);
            assertEquals(1, merged.count(Fate.BESIDE));
            assertEquals(7, merged.scorings().getFirst().changes());
            assertEquals(own, here.open(id).scoring());
            ScoringId beside = merged.scorings().getFirst().id();
            assertEquals(there.open(id).scoring(), here.open(beside).scoring());
            String name = here.scorings().stream().filter(one -> one.id().equals(beside)).findFirst().orElseThrow().name();
            assertTrue(name.matches("1차 \\[apart since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ]"), name);
            assertTrue(here.transfer().merge(everything(there), ME, NONE).isNothing());
            edit(there, id, edits, new Random(6), 3);
            assertEquals(1, here.transfer().merge(everything(there), ME, NONE).count(Fate.GOES_ON));
            assertEquals(there.open(id).scoring(), here.open(beside).scoring());
            assertWhole(here);
        }
    }

    @Test
    void a_scoring_that_is_open_is_left_for_the_next_time() throws Exception {
        RandomEdits edits = new RandomEdits(7);
        try (LabelStore here = open("here"); LabelStore there = open("there")) {
            ScoringId id = Fixture.scoring(here, Fixture.EMPTY);
            there.transfer().merge(everything(here), ME, NONE);
            edit(there, id, edits, new Random(8), 4);
            ScoringSession session = Fixture.session(here, id);
            assertEquals(1, here.transfer().merge(everything(there), ME, Set.of(id)).count(Fate.OPEN));
            session.execute(edits.fitting(session.current()));
            here.flush();
            assertEquals(1, here.transfer().merge(everything(there), ME, NONE).count(Fate.BESIDE));
            assertWhole(here);
        }
    }

    @Test
    void steps_of_a_scoring_that_is_open_come_with_the_next_merge() throws Exception {
        RandomEdits edits = new RandomEdits(7);
        try (LabelStore here = open("here"); LabelStore there = open("there")) {
            ScoringId id = Fixture.scoring(here, Fixture.EMPTY);
            edit(here, id, edits, new Random(8), 4);
            there.transfer().merge(everything(here), ME, NONE);
            Scorer owner = there.scorings().getFirst().scorer();
            there.desk().step(id, ScoringStatus.SUBMITTED, owner, "");
            ScoringSession session = Fixture.session(here, id);
            here.transfer().merge(everything(there), ME, Set.of(id));
            session.execute(edits.fitting(session.current()));
            here.flush();
            assertEquals(ScoringStatus.IN_PROGRESS, here.desk().status(id));
            here.transfer().merge(everything(there), ME, NONE);
            assertEquals(ScoringStatus.SUBMITTED, here.desk().status(id));
            assertWhole(here);
        }
    }

    @Test
    void a_session_that_was_overtaken_has_its_next_change_refused_and_nothing_is_lost() throws Exception {
        RandomEdits edits = new RandomEdits(9);
        try (LabelStore here = open("here"); LabelStore there = open("there")) {
            ScoringId id = Fixture.scoring(here, Fixture.EMPTY);
            there.transfer().merge(everything(here), ME, NONE);
            edit(there, id, edits, new Random(8), 4);
            ScoringSession session = Fixture.session(here, id);
            here.transfer().merge(everything(there), ME, NONE);
            assertThrows(IllegalStateException.class, () -> session.execute(edits.fitting(session.current())));
            assertEquals(there.open(id), here.open(id));
        }
    }

    @Test
    void a_log_with_a_hole_is_refused_and_nothing_comes_in() throws Exception {
        RandomEdits edits = new RandomEdits(10);
        try (LabelStore kim = open("kim"); LabelStore ward = open("ward")) {
            ScoringId id = Fixture.scoring(kim, Fixture.EMPTY);
            edit(kim, id, edits, new Random(8), 6);
            TransferredScoring whole = kim.transfer().take(List.of(id)).getFirst();
            List<org.onbam.scoring.LogEntry> log = new ArrayList<>(whole.log());
            log.remove(2);
            TransferredScoring holed = new TransferredScoring(id, whole.recording(), whole.scorer(), "", whole.created(), whole.initial(),
                    log, List.of(), List.of());
            LibraryException refused = assertThrows(LibraryException.class, () -> ward.transfer().merge(
                    new TransferSet(kim.recordings(), List.of(holed), List.of(), Map.of(), TransferSet.Steps.AS_ALLOWED), ME, NONE));
            assertTrue(Fixture.speaksBothLanguages(refused));
            assertEquals(List.of(), ward.recordings());
        }
    }

    @Test
    void a_scoring_is_the_same_after_writing_and_reading() throws Exception {
        for (long seed = 0; seed < 20; seed++) {
            RandomEdits edits = new RandomEdits(seed);
            try (LabelStore store = open("s" + seed)) {
                ScoringId id = Fixture.scoring(store, seed % 2 == 0 ? Fixture.EMPTY : edits.scoring(40, 12));
                edit(store, id, edits, new Random(seed), 20);
                TransferredScoring taken = store.transfer().take(List.of(id)).getFirst();
                String text = store.transfer().text(taken);
                assertEquals(taken, store.transfer().scoring(text));
                assertThrows(IllegalArgumentException.class, () -> store.transfer().scoring(text.replace("\"revision\":7", "\"revision\":8")));
                assertThrows(IllegalArgumentException.class, () -> store.transfer().scoring(text.substring(0, text.length() - 1)));
            }
        }
    }

    @Test
    void what_was_done_with_a_scoring_comes_along_and_what_is_locked_here_is_not_changed() throws Exception {
        RandomEdits edits = new RandomEdits(30);
        try (LabelStore kim = open("kim"); LabelStore ward = open("ward")) {
            Scorer reviewer = ward.scorer("박검토", Scorer.Kind.PERSON);  // the first person of a library is its reviewer
            ScoringId id = Fixture.scoring(kim, Fixture.EMPTY);
            Scorer person = kim.desk().scorers().getFirst();
            edit(kim, id, edits, new Random(1), 5);
            kim.desk().nameRevision(id, 3, "first pass", person);
            kim.desk().step(id, ScoringStatus.SUBMITTED, person, "done");
            MergePreview preview = ward.transfer().preview(everything(kim), NONE);
            MergePreview merged = ward.transfer().merge(everything(kim), ME, NONE);
            assertEquals(preview, merged);
            assertEquals(1, merged.steps());
            assertEquals(1, merged.names());
            assertEquals(ScoringStatus.SUBMITTED, ward.desk().status(id));
            assertEquals(kim.desk().steps(id).stream().map(StatusStep::to).toList(), ward.desk().steps(id).stream().map(StatusStep::to).toList());
            assertEquals("first pass", ward.desk().revisions(id).getFirst().name());

            kim.desk().step(id, ScoringStatus.IN_PROGRESS, person, "");
            edit(kim, id, edits, new Random(2), 3);
            kim.desk().step(id, ScoringStatus.SUBMITTED, person, "");
            assertEquals(1, ward.transfer().merge(everything(kim), ME, NONE).count(Fate.GOES_ON));
            assertEquals(ScoringStatus.SUBMITTED, ward.desk().status(id));
            assertEquals(kim.open(id).log(), ward.open(id).log());

            // at home everybody is a reviewer; that counts for nothing elsewhere
            kim.desk().step(id, ScoringStatus.APPROVED, person, "");
            assertEquals(0, ward.transfer().merge(everything(kim), ME, NONE).steps());
            assertEquals(ScoringStatus.SUBMITTED, ward.desk().status(id));

            ward.desk().step(id, ScoringStatus.APPROVED, reviewer, "");
            ward.desk().step(id, ScoringStatus.LOCKED, reviewer, "");
            kim.desk().step(id, ScoringStatus.RETURNED, person, "");
            edit(kim, id, edits, new Random(3), 2);
            OpenedScoring locked = ward.open(id);
            MergePreview beside = ward.transfer().merge(everything(kim), ME, NONE);
            assertEquals(1, beside.count(Fate.BESIDE));
            assertEquals(locked, ward.open(id));
            assertEquals(ScoringStatus.LOCKED, ward.desk().status(id));
            assertEquals(kim.open(id).log(), ward.open(beside.scorings().getFirst().id()).log());
            assertTrue(ward.transfer().merge(everything(kim), ME, NONE).isNothing());
            assertWhole(ward);
        }
    }

    @Test
    void of_two_assignments_the_later_holds_and_tags_are_added() throws Exception {
        try (LabelStore here = open("here"); LabelStore there = open("there")) {
            for (LabelStore store : List.of(here, there)) {
                store.put(Fixture.recording(Fixture.NIGHT, "S001"));
            }
            Scorer boss = here.scorer("Boss", Scorer.Kind.PERSON);
            Scorer kim = here.scorer("Kim", Scorer.Kind.PERSON);
            Instant early = Instant.parse("2026-01-01T00:00:00Z");
            here.desk().assign(List.of(new Assignment(Fixture.NIGHT, kim, boss, early, "old")));
            here.desk().tag(List.of(Fixture.NIGHT), "osa", true, boss);
            there.desk().tag(List.of(Fixture.NIGHT), "mslt", true, there.scorer("Boss", Scorer.Kind.PERSON));
            assertEquals(1, there.transfer().merge(here.transfer().unlike(there.transfer()), ME, NONE).assignments());
            there.desk().assign(List.of(new Assignment(Fixture.NIGHT, there.desk().assignments().getFirst().scorer(), there.desk().scorers().getFirst(),
                    early.plusSeconds(1), "new")));
            for (int twice = 0; twice < 2; twice++) {
                here.transfer().merge(there.transfer().unlike(here.transfer()), ME, NONE);
                there.transfer().merge(here.transfer().unlike(there.transfer()), ME, NONE);
            }
            for (LabelStore store : List.of(here, there)) {
                assertEquals(List.of("new"), store.desk().assignments().stream().map(Assignment::instructions).toList());
                assertEquals(Set.of("osa", "mslt"), store.desk().tags().get(Fixture.NIGHT));
            }
        }
    }

    /// What a library holds of each family, whatever id each branch is found under.
    private static Map<String, Set<String>> logs(LabelStore store, ScoringId root) throws Exception {
        Map<String, Set<String>> logs = new TreeMap<>();
        for (TransferredScoring scoring : everything(store).scorings()) {
            assertEquals(store.open(scoring.id()).scoring(), scoring.replay());
            String family = scoring.scorer().name();
            String head = LogChain.of(new ChangeCodec(), scoring).getLast();
            assertTrue(logs.computeIfAbsent(family, name -> new TreeSet<>()).add(head), "a log twice");
        }
        return logs;
    }

    private static Map<ScoringId, String> byId(LabelStore store) throws Exception {
        Map<ScoringId, String> heads = new HashMap<>();
        for (TransferredScoring scoring : everything(store).scorings()) {
            heads.put(scoring.id(), LogChain.of(new ChangeCodec(), scoring).getLast() + " " + scoring.name());
        }
        return heads;
    }

    @Test
    void copies_that_went_on_apart_hold_the_same_logs_and_states_in_the_end_in_whatever_order_they_meet() throws Exception {
        for (long seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            RandomEdits edits = new RandomEdits(seed);
            List<LabelStore> copies = new ArrayList<>();
            try {
                for (int i = 0; i < 3; i++) {
                    copies.add(open("c" + seed + i));
                }
                ScoringId id = Fixture.scoring(copies.getFirst(), random.nextBoolean() ? Fixture.EMPTY : edits.scoring(20, 4));
                edit(copies.getFirst(), id, edits, random, random.nextInt(4));
                for (LabelStore copy : copies) {
                    copy.transfer().merge(everything(copies.getFirst()), ME, NONE);
                }
                for (int round = 0; round < 6; round++) {
                    LabelStore some = copies.get(random.nextInt(3));
                    List<ScoringSummary> all = some.scorings();
                    edit(some, all.get(random.nextInt(all.size())).id(), edits, random, random.nextInt(4));
                    if (random.nextInt(3) == 0) {
                        some.create(Fixture.NIGHT, some.scorer("P" + random.nextInt(2), Scorer.Kind.PERSON), "", edits.scoring(20, 1));
                    }
                    copies.get(random.nextInt(3)).transfer().merge(everything(copies.get(random.nextInt(3))), ME, NONE);
                }
                // enough meetings, in any order and some of them twice, that everything has reached everyone
                List<int[]> meetings = new ArrayList<>();
                for (int i = 0; i < 36; i++) {
                    meetings.add(new int[] {i % 3, i / 3 % 3});
                }
                Collections.shuffle(meetings, random);
                for (int[] one : meetings) {
                    copies.get(one[0]).transfer().merge(everything(copies.get(one[1])), ME, NONE);
                }
                for (LabelStore copy : copies) {
                    assertEquals(logs(copies.getFirst(), id), logs(copy, id), "seed " + seed);
                    assertWhole(copy);
                    for (LabelStore other : copies) {
                        assertTrue(copy.transfer().merge(everything(other), ME, NONE).isNothing(), "seed " + seed);
                    }
                }
            } finally {
                for (LabelStore copy : copies) {
                    copy.close();
                }
            }
        }
    }

    @Test
    void the_order_in_which_files_are_merged_does_not_matter_to_the_one_who_scores_too() throws Exception {
        for (long seed = 20; seed < 28; seed++) {
            Random random = new Random(seed);
            RandomEdits edits = new RandomEdits(seed);
            List<TransferSet> files = new ArrayList<>();
            Path first = folder.resolve("base" + seed + ".sqlite");
            Path one = folder.resolve("one" + seed + ".sqlite");
            Path two = folder.resolve("two" + seed + ".sqlite");
            try (LabelStore base = LabelStore.open(first)) {
                ScoringId id = Fixture.scoring(base, edits.scoring(20, 4));
                edit(base, id, edits, random, 3);
                for (int i = 0; i < 3; i++) {
                    try (LabelStore copy = open("copy" + seed + i)) {
                        copy.transfer().merge(everything(base), ME, NONE);
                        edit(copy, id, edits, random, 1 + random.nextInt(5));
                        copy.create(Fixture.NIGHT, copy.scorer("P" + i, Scorer.Kind.PERSON), "", edits.scoring(20, 2));
                        files.add(everything(copy));
                    }
                }
                edit(base, id, edits, random, 2);
                base.backUp(one);
                base.backUp(two);
            }
            try (LabelStore a = LabelStore.open(one); LabelStore b = LabelStore.open(two)) {
                for (TransferSet file : files) {
                    a.transfer().merge(file, ME, NONE);
                }
                Collections.shuffle(files, random);
                files.addAll(files);
                for (TransferSet file : files) {
                    b.transfer().merge(file, ME, NONE);
                }
                assertEquals(byId(a), byId(b), "seed " + seed + ": ids, logs and names");
                assertFalse(a.scorings().size() < 7, "three beside, three of their own, one that went on here");
                assertWhole(a);
                assertWhole(b);
            }
        }
    }
}
