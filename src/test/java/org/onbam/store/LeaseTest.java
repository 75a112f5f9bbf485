package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.message.UserException;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.model.SleepStage;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.NewScoring;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringChange.SetStages;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ViewState;
import org.onbam.scoring.transfer.MergePreview.Fate;
import org.onbam.scoring.transfer.TransferSet;

/// Two programs on one library, played by two stores in this process so that each step has its place.
class LeaseTest {

    private static final Duration TERM = Duration.ofMinutes(1);
    private static final Duration LONG = TERM.plusSeconds(1);

    @TempDir
    Path folder;
    private final SetClock clock = new SetClock();
    private FailingConnections disk;
    private LabelStore first;
    private LabelStore second;
    private ScoringId id;

    @BeforeEach
    void two() throws Exception {
        Path file = folder.resolve("a.onbam");
        first = LabelStore.open(file, StoreOptions.standard().withoutCare().withClock(clock)
                .withRetry(attempts -> Duration.ofMillis(1)).withConnections((path, mode) -> {
                    disk = new FailingConnections(new SqliteConnections(path, mode), FailingConnections.When.BEFORE);
                    return disk;
                }));
        id = Fixture.scoring(first, new RandomEdits(3).scoring(960, 20));
        second = LabelStore.open(file, StoreOptions.standard().withoutCare().withClock(clock).beside());
    }

    @AfterEach
    void close() {
        first.abandon();
        second.abandon();
    }

    private static ScoringSession edit(LabelStore store, ScoringId id) throws Exception {
        return new ScoringSession(store.edit(id), store, Clock.systemUTC());
    }

    private List<Path> rescued() throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".rescued-")).sorted().toList();
        }
    }

    @Test
    void a_holder_that_was_away_past_its_lease_overwrites_nothing_and_its_changes_are_in_a_file() throws Exception {
        ScoringId other = first.create(Fixture.NIGHT, first.scorer("Lee", Scorer.Kind.PERSON), "", Fixture.EMPTY);
        List<UserException> troubles = Collections.synchronizedList(new ArrayList<>());
        List<ScoringId> outdated = Collections.synchronizedList(new ArrayList<>());
        first.onTrouble(troubles::add);
        first.onOutdated(outdated::add);
        ScoringSession stale = edit(first, id);
        ScoringSession beside = edit(first, other);
        stale.execute(SetStages.of(stale.current(), 0, 1, SleepStage.N3));
        first.flush();
        disk.failAt(step -> true);
        stale.execute(SetStages.of(stale.current(), 1, 2, SleepStage.N3));
        beside.execute(SetStages.of(beside.current(), 5, 6, SleepStage.R));
        stale.execute(SetStages.of(stale.current(), 2, 3, SleepStage.N3));
        assertThrows(LibraryException.class, first::flush);

        clock.forward(LONG);
        ScoringSession next = edit(second, id);
        assertEquals(1, next.revision());
        next.execute(SetStages.of(next.current(), 1, 2, SleepStage.W));
        next.execute(SetStages.of(next.current(), 7, 8, SleepStage.W));
        second.flush();
        disk.failAt(step -> false);
        first.flush();
        Fixture.await("told", () -> outdated.contains(id) && !troubles.isEmpty());

        assertEquals(next.current(), first.open(id).scoring());
        assertEquals(3, first.open(id).revision());
        assertEquals(beside.current(), second.open(other).scoring(), "the other scoring is not held back");
        assertEquals("store.setAside.problem", troubles.getFirst().problem().key());
        assertEquals(List.of(2), troubles.getFirst().problem().args());
        assertTrue(Fixture.speaksBothLanguages(troubles.getFirst()));
        assertEquals(rescued(), List.of(troubles.getFirst().remedy().args().getFirst()));
        assertEquals(3, Files.readAllLines(rescued().getFirst()).size(), "a header and two changes");
        assertEquals("score.outdated", stale.refusal().orElseThrow().key());

        // what the stale session still does before it is told is set aside as well, though its revision would follow
        stale.execute(SetStages.of(stale.current(), 3, 4, SleepStage.N3));
        first.flush();
        assertEquals(3, first.open(id).revision());
        assertEquals(4, Files.readAllLines(rescued().getFirst()).size());
        stale.close();
        assertEquals("score.elsewhere", edit(first, id).refusal().orElseThrow().key());
        assertEquals(List.of(), second.check().findings());
    }

    @Test
    void a_lease_that_ran_out_and_that_nobody_took_is_still_good_for_writing() throws Exception {
        ScoringSession session = edit(first, id);
        clock.forward(LONG);
        session.execute(SetStages.of(session.current(), 0, 1, SleepStage.N3));
        first.flush();
        assertEquals(session.current(), second.open(id).scoring());
        assertEquals(List.of(), rescued());
    }

    @Test
    void a_lease_from_a_clock_gone_wrong_holds_nobody_up() throws Exception {
        clock.forward(Duration.ofDays(300));
        edit(first, id);
        clock.forward(Duration.ofDays(-300));
        assertEquals(Optional.empty(), edit(second, id).refusal());
    }

    @Test
    void closing_a_night_with_changes_on_their_way_gives_it_back_only_after_them() throws Exception {
        ScoringSession session = edit(first, id);
        disk.failAt(step -> true);
        session.execute(SetStages.of(session.current(), 0, 1, SleepStage.N3));
        session.close();
        assertEquals("score.elsewhere", edit(second, id).refusal().orElseThrow().key());
        List<ScoringId> free = Collections.synchronizedList(new ArrayList<>());
        second.onOutdated(free::add);
        disk.failAt(step -> false);
        Fixture.await("given back", () -> free.contains(id));
        ScoringSession next = edit(second, id);
        assertEquals(1, next.revision());
        assertEquals(Optional.empty(), next.refusal());
    }

    @Test
    void a_program_that_ends_gives_all_back_at_once() throws Exception {
        edit(first, id);
        first.close();
        assertEquals(Optional.empty(), edit(second, id).refusal());
    }

    @Test
    void a_scoring_opened_twice_in_one_program_is_given_back_with_the_last() throws Exception {
        ScoringSession one = edit(first, id);
        ScoringSession two = edit(first, id);
        one.close();
        one.close();
        assertEquals("score.elsewhere", edit(second, id).refusal().orElseThrow().key());
        two.close();
        List<ScoringId> free = Collections.synchronizedList(new ArrayList<>());
        second.onOutdated(free::add);
        Fixture.await("given back", () -> free.contains(id));
    }

    @Test
    void whoever_only_looks_takes_nothing_and_keeps_nobody_out() throws Exception {
        first.open(id);
        assertEquals(Optional.empty(), edit(second, id).refusal());
        assertEquals(Optional.empty(), first.refusal(id));
    }

    @Test
    void a_scoring_that_is_edited_elsewhere_is_handed_in_there_and_stepped_anywhere_once_it_was() throws Exception {
        Scorer kim = first.scorer("김수면", Scorer.Kind.PERSON);
        ScoringSession session = edit(first, id);
        LibraryException e = assertThrows(LibraryException.class, () -> second.desk().step(id, ScoringStatus.SUBMITTED, kim, ""));
        assertEquals("store.elsewhere.problem", e.problem().key());
        assertTrue(Fixture.speaksBothLanguages(e));
        session.stepped(first.desk().step(id, ScoringStatus.SUBMITTED, kim, "").to());
        assertEquals(ScoringStatus.IN_REVIEW, second.desk().step(id, ScoringStatus.IN_REVIEW, kim, "").to());
        assertEquals(ScoringStatus.RETURNED, second.desk().step(id, ScoringStatus.RETURNED, kim, "다시").to());
        assertEquals(List.of(), first.check().findings());
    }

    @Test
    void a_merge_leaves_out_what_another_program_has_open() throws Exception {
        Path away = folder.resolve("away.onbam");
        first.backUp(away);
        try (LabelStore copy = LabelStore.open(away, StoreOptions.standard().withoutCare())) {
            ScoringSession longer = edit(copy, id);
            longer.execute(SetStages.of(longer.current(), 0, 1, SleepStage.N3));
            copy.flush();
            TransferSet set = copy.transfer().unlike(second.transfer());
            ScoringSession open = edit(first, id);
            Scorer kim = second.scorer("김수면", Scorer.Kind.PERSON);
            assertEquals(Fate.OPEN, second.transfer().preview(set, java.util.Set.of()).scorings().getFirst().fate());
            assertEquals(Fate.OPEN, second.transfer().merge(set, kim, java.util.Set.of()).scorings().getFirst().fate());
            assertEquals(0, second.open(id).revision());
            open.close();
            edit(second, id).close();
            Fixture.await("free", () -> {
                try {
                    return second.transfer().merge(set, kim, java.util.Set.of()).scorings().getFirst().fate() != Fate.OPEN;
                } catch (UserException e) {
                    throw new AssertionError(e);
                }
            });
            assertEquals(longer.current(), second.open(id).scoring());
        }
    }

    @Test
    void of_two_programs_that_begin_a_scoring_for_one_person_both_get_the_same() throws Exception {
        Scorer lee = first.scorer("Lee", Scorer.Kind.PERSON);
        NewScoring asked = new NewScoring(Fixture.NIGHT, lee, "", Fixture.EMPTY);
        assertEquals(first.findOrCreate(asked), second.findOrCreate(asked));
        assertEquals(2, first.scorings().size());
    }

    @Test
    void what_another_program_changes_is_told_and_where_it_looks_is_not() throws Exception {
        AtomicInteger told = new AtomicInteger();
        second.onChangedElsewhere(told::incrementAndGet);
        Scorer kim = first.scorer("김수면", Scorer.Kind.PERSON);
        second.desk().tag(List.of(Fixture.NIGHT), "own", true, kim);
        edit(first, id);
        first.saveView(id, new ViewState(0, 1, 0, ""));
        // own changes and places were looked at by the time that this one is told
        AtomicInteger before = new AtomicInteger();
        first.onChangedElsewhere(before::incrementAndGet);
        Fixture.await("the first hears of the tag", () -> before.get() == 1);
        Fixture.await("the watch has looked", () -> Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("library-watch")).count() == 2);
        assertEquals(0, told.get());
        first.desk().tag(List.of(Fixture.NIGHT), "theirs", true, kim);
        Fixture.await("the second hears of the tag", () -> told.get() == 1);
    }

    @Test
    void whatever_two_programs_do_by_turns_each_change_is_in_the_log_or_in_a_file_and_none_over_another() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String why = "seed " + seed;
        System.out.println("two programs by turns: " + why);
        List<ScoringId> ids = new ArrayList<>(List.of(id));
        for (int i = 0; i < 2; i++) {
            ids.add(first.create(Fixture.NIGHT, first.scorer("S" + i, Scorer.Kind.PERSON), "", Fixture.EMPTY));
        }
        List<LabelStore> stores = List.of(first, second);
        List<Map<ScoringId, ScoringSession>> open = List.of(new HashMap<>(), new HashMap<>());
        List<List<ScoringChange>> submitted = List.of(new ArrayList<>(), new ArrayList<>());
        Map<ScoringId, Map<Long, ScoringChange>> durable = Collections.synchronizedMap(new HashMap<>());
        RandomEdits edits = new RandomEdits(seed);
        for (int turn = 0; turn < 600; turn++) {
            int who = random.nextInt(2);
            LabelStore store = stores.get(who);
            ScoringId at = ids.get(random.nextInt(ids.size()));
            ScoringSession session = open.get(who).get(at);
            switch (random.nextInt(12)) {
                case 0, 1 -> {
                    if (session != null) {
                        session.close();
                    }
                    open.get(who).put(at, edit(store, at));
                }
                case 2 -> {
                    if (session != null) {
                        session.close();
                        open.get(who).remove(at);
                    }
                }
                case 3 -> clock.forward(Duration.ofSeconds(random.nextInt(70)));
                case 4 -> disk.failAt(step -> true);
                case 5 -> disk.failAt(step -> false);
                case 6 -> {
                    disk.failAt(step -> false);
                    store.flush();
                }
                default -> {
                    if (session != null && session.isEditable()) {
                        ScoringChange change = edits.fitting(session.current());
                        session.execute(change);
                        submitted.get(who).add(change);
                        if (random.nextBoolean() && who == 1) {
                            store.flush();
                            if (session.isEditable()) {
                                durable.computeIfAbsent(at, any -> new HashMap<>()).put(session.revision(), change);
                            }
                        }
                    }
                }
            }
        }
        disk.failAt(step -> false);
        first.flush();
        second.flush();
        assertEquals(List.of(), first.check().findings(), why);
        List<String> kept = new ArrayList<>();
        ChangeCodec codec = new ChangeCodec();
        for (ScoringId each : ids) {
            List<LogEntry> log = first.open(each).log();
            log.forEach(entry -> kept.add(codec.write(entry.change())));
            durable.getOrDefault(each, Map.of()).forEach((revision, change) ->
                    assertEquals(change, log.get((int) (revision - 1)).change(), why + ": acknowledged " + each + " " + revision));
        }
        for (Path file : rescued()) {
            new RescueFile(codec, new Failures(file)).read(file).forEach(one -> kept.add(codec.write(one.entry().change())));
        }
        for (ScoringChange change : submitted.stream().flatMap(List::stream).toList()) {
            assertTrue(kept.remove(codec.write(change)), () -> why + ": neither in the log nor in a file: " + change);
        }
        assertFalse(submitted.get(0).isEmpty() || submitted.get(1).isEmpty(), why);
    }
}
