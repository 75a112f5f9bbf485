package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.model.SleepStage;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.SaveState;
import org.onbam.scoring.ScoringChange.SetStages;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.SavedFilter;
import org.onbam.scoring.work.ScoringFigures;

class FailingDiskTest {

    /// Only flush() makes the writer try again: nothing depends on the clock.
    private static final Retry NEVER = attempts -> Duration.ofDays(1);

    @TempDir
    Path folder;
    private FailingConnections disk;

    private LabelStore open(Path file, FailingConnections.When when, Retry retry) throws LibraryException {
        return LabelStore.open(file, StoreOptions.standard().withRetry(retry).withConnections((path, mode) -> {
            disk = new FailingConnections(new SqliteConnections(path, mode), when);
            return disk;
        }));
    }

    @ParameterizedTest
    @EnumSource(FailingConnections.When.class)
    void whichever_statement_fails_nothing_acknowledged_is_lost_and_no_half_edit_is_seen(FailingConnections.When when)
            throws Exception {
        long seed = System.nanoTime();
        int n = 1;
        while (oneFailure(when, n, seed)) {
            n++;
        }
        assertTrue(n > 60, "only " + n + " statements were made to fail");
    }

    /// A short session in which the n-th statement of the writer fails once. @return whether there is such a statement
    private boolean oneFailure(FailingConnections.When when, int n, long seed) throws Exception {
        Path file = folder.resolve(when + "-" + n + ".onbam");
        RandomEdits edits = new RandomEdits(seed);
        AtomicLong acknowledged = new AtomicLong();
        String why = when + " at statement " + n + ", seed " + seed;
        ScoringId id;
        ScoringSession session;
        try (LabelStore store = open(file, when, NEVER)) {
            id = Fixture.scoring(store, edits.scoring(960, 10));
            store.onDurable((scoring, revision) -> acknowledged.set(revision));
            session = Fixture.session(store, id);
            disk.failAt(step -> step == n);
            boolean looked = false;
            for (int i = 0; i < 12; i++) {
                if (i % 4 == 3) {
                    session.undo();
                } else {
                    session.execute(edits.fitting(session.current()));
                }
                boolean failed = !flushes(store);
                if (disk.failures() == 1 && !looked) {
                    looked = true;
                    assertWhole(file, id, acknowledged.get(), why);
                }
                if (failed) {
                    assertInstanceOf(SaveState.Failed.class, store.saveState(), why);
                    assertEquals(session.current(), store.open(id).scoring(), why);
                    assertTrue(flushes(store), why);
                }
                assertEquals(session.revision(), acknowledged.get(), why);
            }
        }
        assertReopens(file, id, session, why);
        return disk.failures() == 1;
    }

    /// What another process sees right after the failure.
    private static void assertWhole(Path file, ScoringId id, long acknowledged, String why) throws Exception {
        try (LabelStore other = LabelStore.open(file)) {
            assertTrue(other.isReadOnly());
            assertTrue(other.check().isClean(), why);
            assertTrue(other.open(id).log().size() >= acknowledged, why);
        }
    }

    private static boolean flushes(LabelStore store) {
        try {
            store.flush();
            return true;
        } catch (LibraryException e) {
            assertEquals("store.diskFails.problem", e.problem().key());
            return false;
        }
    }

    private static void assertReopens(Path file, ScoringId id, ScoringSession session, String why) throws Exception {
        try (LabelStore again = LabelStore.open(file)) {
            assertTrue(again.check().isClean(), why);
            assertEquals(session.current(), again.open(id).scoring(), why);
            assertEquals(session.journal().undoCount(), Fixture.session(again, id).journal().undoCount(), why);
        }
    }

    private interface Act {

        void run() throws LibraryException;
    }

    /// The desk: whoever asked is told, nothing is half done, and asking again works.
    @ParameterizedTest
    @EnumSource(FailingConnections.When.class)
    void whichever_statement_fails_at_the_desk_it_is_told_and_nothing_is_half_done(FailingConnections.When when) throws Exception {
        int n = 1;
        while (oneFailureAtTheDesk(when, n)) {
            n++;
        }
        assertTrue(n > 60, "only " + n + " statements were made to fail");
    }

    private boolean oneFailureAtTheDesk(FailingConnections.When when, int n) throws Exception {
        Path file = folder.resolve("desk-" + when + "-" + n + ".onbam");
        String why = when + " at statement " + n;
        boolean failed;
        try (LabelStore store = LabelStore.open(file, StoreOptions.standard().withoutCare().withRetry(NEVER).withConnections((path, mode) -> {
            disk = new FailingConnections(new SqliteConnections(path, mode), when);
            return disk;
        }))) {
            ScoringId id = Fixture.scoring(store, Fixture.EMPTY);
            Scorer kim = store.scorer("김수면", Scorer.Kind.PERSON);
            ScoringSession session = Fixture.session(store, id);
            disk.failAt(step -> step == n);
            session.execute(SetStages.of(session.current(), 0, 3, SleepStage.N2));
            again(() -> store.desk().nameRevision(id, 1, "a", kim), () -> !store.desk().revisions(id).isEmpty());
            again(() -> store.desk().tag(List.of(Fixture.NIGHT), "t", true, kim), () -> !store.desk().tags().isEmpty());
            again(() -> store.desk().assign(List.of(new Assignment(Fixture.NIGHT, kim, kim, Instant.EPOCH, ""))), () -> !store.desk().assignments().isEmpty());
            again(() -> store.desk().saveFilter(new SavedFilter("f", "x"), kim), () -> !store.desk().filters().isEmpty());
            again(() -> store.desk().keepFigures(List.of(new ScoringFigures(id, 1, Map.of("ahi", 1.5)))), () -> !store.desk().figures().isEmpty());
            session.execute(SetStages.of(session.current(), 3, 6, SleepStage.N2));
            again(() -> store.desk().step(id, ScoringStatus.SUBMITTED, kim, ""), () -> store.desk().status(id) == ScoringStatus.SUBMITTED);
            assertThrows(IllegalStateException.class, () -> session.execute(SetStages.of(session.current(), 9, 10, SleepStage.W)), why);
            again(() -> store.desk().step(id, ScoringStatus.IN_PROGRESS, kim, ""), () -> store.desk().status(id) == ScoringStatus.IN_PROGRESS);
            session.execute(SetStages.of(session.current(), 6, 9, SleepStage.N2));
            flushes(store);
            store.flush();
            assertEquals(List.of(), store.check().findings(), why);
            assertEquals(3, store.open(id).revision(), why);
            assertEquals(session.current(), store.open(id).scoring(), why);
            assertEquals(3, store.desk().steps(id).size(), why);
            assertEquals(1, store.desk().revisions(id).size() * store.desk().tags().size() * store.desk().assignments().size() * store.desk().figures().size(), why);
            failed = disk.failures() == 1;
        }
        return failed;
    }

    private interface Question {

        boolean ask() throws LibraryException;
    }

    /// Asks once more after a failure, unless it took effect all the same: a commit may do both.
    private static void again(Act act, Question done) throws LibraryException {
        try {
            act.run();
        } catch (LibraryException e) {
            assertEquals("store.diskFails.problem", e.problem().key());
            if (!done.ask()) {
                act.run();
            }
        }
        assertTrue(done.ask());
    }

    @Test
    void the_writer_tries_again_by_itself_and_longer_apart() throws Exception {
        List<Integer> attempts = Collections.synchronizedList(new ArrayList<>());
        try (LabelStore store = open(folder.resolve("a.onbam"), FailingConnections.When.BEFORE, failed -> {
            attempts.add(failed);
            return Duration.ZERO;
        })) {
            ScoringId id = Fixture.scoring(store, Fixture.EMPTY);
            List<SaveState> states = Collections.synchronizedList(new ArrayList<>());
            store.onSaveState(states::add);
            ScoringSession session = Fixture.session(store, id);
            disk.failAt(step -> step <= 5);
            session.execute(SetStages.of(session.current(), 0, 1, SleepStage.W));
            Fixture.await("saved", () -> !states.isEmpty() && states.getLast() instanceof SaveState.Saved);
            assertEquals(List.of(1, 2, 3, 4, 5), attempts);
            assertEquals(5, states.stream().filter(SaveState.Failed.class::isInstance).count());
            assertInstanceOf(SaveState.Saved.class, store.saveState());
        }
        assertEquals(Duration.ofMillis(100), Retry.standard(1));
        assertEquals(Duration.ofMillis(400), Retry.standard(3));
        assertEquals(Duration.ofSeconds(10), Retry.standard(1_000_000));
    }

    @Test
    void closing_is_refused_while_changes_cannot_be_saved_and_a_rescue_file_carries_them_over() throws Exception {
        long seed = System.nanoTime();
        RandomEdits edits = new RandomEdits(seed);
        Path file = folder.resolve("a.onbam");
        Path rescue = folder.resolve("구조.jsonl");
        LabelStore store = open(file, FailingConnections.When.BEFORE, NEVER);
        ScoringId first = Fixture.scoring(store, edits.scoring(960, 10));
        ScoringId second = Fixture.scoring(store, Fixture.EMPTY);
        ScoringSession one = Fixture.session(store, first);
        ScoringSession two = Fixture.session(store, second);
        one.execute(edits.fitting(one.current()));
        store.flush();
        disk.failAt(step -> true);
        for (int i = 0; i < 40; i++) {
            one.execute(edits.fitting(one.current()));
            two.execute(edits.fitting(two.current()));
        }
        one.undo();
        assertThrows(LibraryException.class, store::flush);
        assertThrows(LibraryException.class, store::close);
        SaveState.Failed failed = assertInstanceOf(SaveState.Failed.class, store.saveState());
        assertEquals(81, failed.pending());
        two.execute(edits.fitting(two.current()));  // scoring goes on
        assertEquals(82, store.writeRescue(rescue));
        store.abandon();

        try (LabelStore again = LabelStore.open(file)) {
            assertEquals(1, again.open(first).log().size(), "seed " + seed);
            assertEquals(82, again.readRescue(rescue));
            assertEquals(0, again.readRescue(rescue), "a second reading changes nothing");
            assertEquals(one.current(), again.open(first).scoring(), "seed " + seed);
            assertEquals(two.current(), again.open(second).scoring(), "seed " + seed);
            assertEquals(one.journal().redoCount(), Fixture.session(again, first).journal().redoCount());
            assertTrue(again.check().isClean());
            ScoringSession on = Fixture.session(again, first);
            on.redo();
            again.flush();
            assertEquals(on.current(), again.open(first).scoring());
        }
    }

    @Test
    void when_the_disk_comes_back_closing_saves_everything() throws Exception {
        Path file = folder.resolve("a.onbam");
        LabelStore store = open(file, FailingConnections.When.BEFORE, NEVER);
        ScoringId id = Fixture.scoring(store, Fixture.EMPTY);
        ScoringSession session = Fixture.session(store, id);
        disk.failAt(step -> true);
        session.execute(SetStages.of(session.current(), 0, 9, SleepStage.R));
        assertThrows(LibraryException.class, store::close);
        disk.failAt(step -> false);
        store.close();
        assertReopens(file, id, session, "");
    }

    @Test
    void a_rescue_file_that_is_cut_short_or_changed_is_refused_whole() throws Exception {
        Path rescue = folder.resolve("r.jsonl");
        LabelStore store = open(folder.resolve("a.onbam"), FailingConnections.When.BEFORE, NEVER);
        ScoringId id = Fixture.scoring(store, Fixture.EMPTY);
        ScoringSession session = Fixture.session(store, id);
        disk.failAt(step -> true);
        session.execute(SetStages.of(session.current(), 0, 1, SleepStage.R));
        session.execute(SetStages.of(session.current(), 1, 2, SleepStage.N2));
        assertEquals(2, store.writeRescue(rescue));
        LibraryException e = assertThrows(LibraryException.class, () -> store.writeRescue(folder.resolve("no/r.jsonl")));
        assertTrue(Fixture.speaksBothLanguages(e));
        store.abandon();
        List<String> lines = Files.readAllLines(rescue);
        try (LabelStore again = LabelStore.open(folder.resolve("a.onbam"))) {
            refused(again, rescue, lines.subList(0, 2), "store.rescueUnreadable.problem");
            refused(again, rescue, List.of(), "store.rescueUnreadable.problem");
            refused(again, rescue, List.of(lines.get(0), lines.get(1), lines.get(2).replace("N2", "S2")),
                    "store.rescueUnreadable.problem");
            refused(again, rescue, List.of(lines.get(0), lines.get(1), lines.get(2).replace("\"revision\":2", "\"revision\":3")),
                    "store.conflict.problem");
            refused(again, rescue, List.of(lines.get(0), lines.get(1), lines.get(2).replace(id.toString(), ScoringId.random().toString())),
                    "store.missing.problem");
            Files.write(rescue, lines);
            assertEquals(2, again.readRescue(rescue));
            refused(again, rescue, List.of(lines.get(0), lines.get(1).replace("\"R\"", "\"N1\""), lines.get(2)),
                    "store.conflict.problem");
        }
    }

    private static void refused(LabelStore store, Path rescue, List<String> lines, String key) throws Exception {
        ScoringId id = store.scorings().getFirst().id();
        Scoring before = store.open(id).scoring();
        Files.write(rescue, lines);
        LibraryException e = assertThrows(LibraryException.class, () -> store.readRescue(rescue));
        assertEquals(key, e.problem().key());
        assertTrue(Fixture.speaksBothLanguages(e));
        assertEquals(before, store.open(id).scoring());
    }

    @Test
    void an_opening_that_fails_at_any_statement_leaves_nothing_locked() throws Exception {
        int n = 0;
        boolean failed = true;
        while (failed) {
            int at = ++n;
            Path file = folder.resolve("open-" + n + ".onbam");
            StoreOptions options = StoreOptions.standard().withConnections((path, mode) -> {
                FailingConnections connections = new FailingConnections(new SqliteConnections(path, mode), FailingConnections.When.BEFORE);
                connections.failAt(step -> step == at);
                return connections;
            });
            failed = false;
            try {
                LabelStore.open(file, options).close();
            } catch (LibraryException e) {
                failed = true;
            }
            try (LabelStore again = LabelStore.open(file)) {
                assertFalse(again.isReadOnly(), "statement " + n);
                assertTrue(again.check().isClean());
            }
        }
        assertTrue(n > 8, "only " + n + " statements");
    }
}
