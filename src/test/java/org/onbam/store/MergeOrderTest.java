package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.transfer.MergePreview;
import org.onbam.scoring.transfer.TransferSet;
import org.onbam.scoring.transfer.TransferredScoring;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.Role;
import org.onbam.scoring.work.StatusFlow;

/// Merging is commutative and idempotent: libraries in which everything is done that can be done, and what they send merged in
/// every order. `-Donbam.merges=200` tries that many seeds of each kind; a failure names its seed.
class MergeOrderTest {

    private static final int SEEDS = Integer.getInteger("onbam.merges", 1);
    private static final Scorer ME = new Scorer(new UUID(1, 1), "Me", Scorer.Kind.PERSON);

    @TempDir
    Path folder;
    private Random random = new Random();
    private RandomEdits edits = new RandomEdits(0);
    private Path base = Path.of("");

    private static LabelStore open(Path file) throws LibraryException {
        return LabelStore.open(file, StoreOptions.standard().withoutCare());
    }

    /// Everybody knows who is the reviewer, and where the scorings began.
    private void begin(long seed) throws Exception {
        random = new Random(seed);
        edits = new RandomEdits(seed);
        base = folder.resolve("base" + seed + ".onbam");
        try (LabelStore store = open(base)) {
            store.scorer("박검토", Scorer.Kind.PERSON);
            ScoringId one = Fixture.scoring(store, random.nextBoolean() ? Fixture.EMPTY : edits.scoring(20, 4));
            store.create(Fixture.NIGHT, store.scorer("Lee", Scorer.Kind.PERSON), "", Scoring.empty(Fixture.EMPTY.grid()));
            score(store, one, random.nextInt(4));
        }
    }

    private LabelStore copy(String name) throws Exception {
        return open(Files.copy(base, folder.resolve(base.getFileName() + name)));
    }

    /// One that holds the same, and is not a copy of the file.
    private LabelStore received(String name) throws Exception {
        LabelStore store = open(folder.resolve(base.getFileName() + name));
        store.scorer("박검토", Scorer.Kind.PERSON);
        try (LabelStore from = open(base)) {
            store.transfer().merge(everything(from), ME, Set.of());
        }
        return store;
    }

    private static TransferSet everything(LabelStore store) throws Exception {
        return new TransferSet(store.recordings(), store.transfer().take(store.scorings().stream().map(ScoringSummary::id).toList()),
                store.desk().assignments(), store.desk().tags(), TransferSet.Steps.AS_ALLOWED);
    }

    private void score(LabelStore store, ScoringId id, int count) throws Exception {
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

    /// Anything that may be done in a library, at random.
    private void work(LabelStore store, int acts) throws Exception {
        Scorer reviewer = store.scorer("박검토", Scorer.Kind.PERSON);
        for (int act = 0; act < acts; act++) {
            List<ScoringSummary> all = store.scorings();
            ScoringSummary one = all.get(random.nextInt(all.size()));
            ScoringStatus status = store.desk().status(one.id());
            switch (random.nextInt(10)) {
                case 0 -> {
                    String name = "n" + random.nextInt(3);
                    if (store.desk().revisions(one.id()).stream().noneMatch(known -> known.name().equals(name))) {
                        store.desk().nameRevision(one.id(), random.nextLong(store.open(one.id()).revision() + 1), name, reviewer);
                    }
                }
                case 1 -> store.desk().tag(List.of(Fixture.NIGHT), "t" + random.nextInt(5), true, reviewer);
                case 2 -> store.desk().assign(List.of(new Assignment(Fixture.NIGHT, one.scorer(), reviewer, Clock.systemUTC().instant(),
                        "i" + random.nextInt(3))));
                case 3 -> store.create(Fixture.NIGHT, store.scorer("P" + random.nextInt(2), Scorer.Kind.PERSON), "x", edits.scoring(20, 1));
                case 4, 5, 6 -> {
                    boolean isOwner = random.nextBoolean();
                    List<ScoringStatus> next = List.copyOf(StatusFlow.next(status, isOwner ? Role.SCORER : Role.REVIEWER, isOwner));
                    if (!next.isEmpty()) {
                        store.desk().step(one.id(), next.get(random.nextInt(next.size())), isOwner ? one.scorer() : reviewer, "c" + act);
                    }
                }
                default -> {
                    if (status.isEditable()) {
                        score(store, one.id(), random.nextInt(4));
                    }
                }
            }
        }
    }

    private static void permute(List<Integer> chosen, int count, List<List<Integer>> into) {
        if (chosen.size() == count) {
            into.add(List.copyOf(chosen));
        }
        for (int next = 0; next < count; next++) {
            if (!chosen.contains(next)) {
                chosen.add(next);
                permute(chosen, count, into);
                chosen.removeLast();
            }
        }
    }

    /// Merges in one order, now and then one a second time, proves the library and that all of it again changes nothing.
    private Path merged(String name, List<TransferSet> files, List<Integer> order, String why) throws Exception {
        Path file;
        try (LabelStore store = copy(name)) {
            file = folder.resolve(base.getFileName() + name);
            for (int next : order) {
                merge(store, files.get(next), why);
                if (random.nextInt(3) == 0) {
                    assertTrue(merge(store, files.get(order.getFirst()), why).isNothing(), why + ": twice");
                }
            }
            assertEquals(List.of(), store.check().findings(), why);
            String before = LibraryDump.whole(file);
            for (TransferSet again : files) {
                assertTrue(merge(store, again, why).isNothing(), why + ": again");
            }
            assertEquals("", LibraryDump.difference(before, LibraryDump.whole(file)), why + ": again");
        }
        return file;
    }

    private static MergePreview merge(LabelStore store, TransferSet set, String why) throws Exception {
        MergePreview preview = store.transfer().preview(set, Set.of());
        assertEquals(preview, store.transfer().merge(set, ME, Set.of()), why);
        return preview;
    }

    /// What a scoring is called by all that it holds: whatever id it is found under.
    private static String byContent(Path file) throws Exception {
        Map<String, String> heads = new HashMap<>();
        try (LabelStore store = open(file)) {
            for (TransferredScoring one : everything(store).scorings()) {
                assertEquals(store.open(one.id()).scoring(), one.replay());
                heads.put(one.id().toString(), LogChain.of(new ChangeCodec(), one).getLast());
            }
        }
        return LibraryDump.called(file, (id, scorer) -> scorer + " " + heads.get(id));
    }

    /// A library that scored on itself, and what others send who each score their own copy, in two editions.
    @Test
    void in_every_order_the_library_ends_the_same_ids_included() throws Exception {
        for (long seed = 1; seed <= SEEDS; seed++) {
            begin(seed);
            List<TransferSet> files = new ArrayList<>();
            try (LabelStore one = received("one"); LabelStore two = copy("two")) {
                for (int edition = 0; edition < 2; edition++) {
                    for (LabelStore store : List.of(one, two)) {
                        work(store, 5);
                        files.add(everything(store));
                    }
                }
            }
            try (LabelStore store = open(base)) {
                for (ScoringSummary scoring : store.scorings()) {
                    if (scoring.status().isEditable()) {
                        score(store, scoring.id(), 1 + random.nextInt(3));
                    }
                }
            }
            everyOrder(files, seed, true);
        }
    }

    /// A library that stood still, and senders who also merge one another's work and go on with it.
    @Test
    void in_every_order_the_library_ends_the_same_but_for_which_log_goes_on_under_the_id_of_what_stood_still() throws Exception {
        for (long seed = 101; seed <= 100 + SEEDS; seed++) {
            begin(seed);
            List<TransferSet> files = new ArrayList<>();
            try (LabelStore one = received("one"); LabelStore two = copy("two"); LabelStore three = received("three")) {
                List<LabelStore> all = List.of(one, two, three);
                while (files.size() < 4) {
                    LabelStore store = all.get(files.size() % 3);
                    work(store, 5);
                    if (random.nextInt(3) == 0) {
                        merge(store, everything(all.get(random.nextInt(3))), "seed " + seed);
                        work(store, 3);
                    }
                    files.add(everything(store));
                }
            }
            everyOrder(files, seed, false);
        }
    }

    private void everyOrder(List<TransferSet> files, long seed, boolean withIds) throws Exception {
        List<List<Integer>> orders = new ArrayList<>();
        permute(new ArrayList<>(), files.size(), orders);
        String first = "";
        for (List<Integer> order : orders) {
            String why = "seed " + seed + ", order " + order;
            Path file = merged(order.toString(), files, order, why);
            String held = withIds ? LibraryDump.whole(file) : byContent(file);
            first = first.isEmpty() ? held : first;
            assertEquals("", LibraryDump.difference(first, held), why);
        }
        String why = "seed " + seed + ", together";
        TransferSet all = new TransferSet(files.getFirst().recordings(), files.stream().flatMap(set -> set.scorings().stream()).toList(),
                files.stream().flatMap(set -> set.assignments().stream()).toList(), Map.of(), TransferSet.Steps.AS_ALLOWED);
        Path file = merged("together", List.of(all, files.get(0), files.get(1), files.get(2), files.get(3)), List.of(0, 1, 2, 3, 4), why);
        assertEquals("", LibraryDump.difference(first, withIds ? LibraryDump.whole(file) : byContent(file)), why);
    }

    @Test
    void libraries_that_meet_in_any_order_hold_the_same_in_the_end() throws Exception {
        for (long seed = 201; seed <= 200 + SEEDS; seed++) {
            begin(seed);
            int count = 2 + random.nextInt(3);
            List<LabelStore> all = new ArrayList<>();
            try {
                for (int i = 0; i < count; i++) {
                    all.add(i % 2 == 0 ? received("m" + i) : copy("m" + i));
                }
                for (int round = 0; round < 2 * count; round++) {
                    work(all.get(random.nextInt(count)), 4);
                    merge(all.get(random.nextInt(count)), everything(all.get(random.nextInt(count))), "seed " + seed);
                }
                List<int[]> meetings = new ArrayList<>();
                for (int i = 0; i < 3 * count * count; i++) {
                    meetings.add(new int[] {i % count, i / count % count});
                }
                Collections.shuffle(meetings, random);
                for (int[] one : meetings) {
                    LabelStore to = all.get(one[0]);
                    to.transfer().merge(all.get(one[1]).transfer().unlike(to.transfer()), ME, Set.of());
                }
                for (LabelStore store : all) {
                    assertEquals(List.of(), store.check().findings(), "seed " + seed);
                    for (LabelStore other : all) {
                        assertTrue(merge(store, everything(other), "seed " + seed).isNothing(), "seed " + seed);
                    }
                }
            } finally {
                for (LabelStore store : all) {
                    store.close();
                }
            }
            String first = byContent(folder.resolve(base.getFileName() + "m0"));
            for (int i = 1; i < count; i++) {
                assertEquals("", LibraryDump.difference(first, byContent(folder.resolve(base.getFileName() + "m" + i))),
                        "seed " + seed + ", library " + i);
            }
        }
    }
}
