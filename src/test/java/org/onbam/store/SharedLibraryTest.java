package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.SleepStage;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringChange.SetStages;
import org.onbam.scoring.ScoringSession;

/// Two processes on one library.
class SharedLibraryTest {

    /// The property `onbam.sharedEdits` raises it.
    private static final int EDITS = Integer.getInteger("onbam.sharedEdits", 600);

    @TempDir
    Path folder;

    private static ChildProcess second(Path file) throws Exception {
        ChildProcess second = new ChildProcess(List.of(), EditingProgram.class, file.toString());
        assertEquals(Optional.of("ready writer"), second.line());
        return second;
    }

    private static StoreOptions options(SetClock clock) {
        return StoreOptions.standard().withoutCare().withClock(clock);
    }

    @Test
    void two_processes_score_different_recordings_at_once_and_nothing_is_lost() throws Exception {
        Path file = folder.resolve("library.onbam");
        Scoring begun = new RandomEdits(5).scoring(960, 50);
        try (LabelStore store = LabelStore.open(file)) {
            ScoringId ours = Fixture.scoring(store, begun);
            ScoringId theirs = store.create(Fixture.NIGHT, store.scorer("Lee", Scorer.Kind.PERSON), "", begun);
            try (ChildProcess second = second(file)) {
                assertEquals("edits", second.ask("open " + theirs + " 2"));
                second.say("edit " + EDITS);
                ScoringSession session = new ScoringSession(store.edit(ours), store, java.time.Clock.systemUTC());
                assertEquals(Optional.empty(), session.refusal());
                RandomEdits edits = new RandomEdits(1);
                for (int i = 0; i < EDITS; i++) {
                    session.execute(edits.fitting(session.current()));
                    if (i % 3 == 0) {
                        store.flush();
                    }
                    if (i % 50 == 0) {
                        store.desk().tag(List.of(Fixture.NIGHT), "t" + i, true, store.scorer("김수면", Scorer.Kind.PERSON));
                    }
                }
                store.flush();
                assertEquals(Optional.of("revision " + EDITS), second.line());
                assertSame(begun, store.open(ours), 1);
                assertSame(begun, store.open(theirs), 2);
                assertEquals(session.current(), store.open(ours).scoring());
            }
            assertEquals(List.of(), store.check().findings());
        }
    }

    /// The edits of a seed can be made again here.
    private static void assertSame(Scoring begun, OpenedScoring opened, long seed) {
        RandomEdits edits = new RandomEdits(seed);
        Scoring state = begun;
        assertEquals(EDITS, opened.log().size());
        for (LogEntry entry : opened.log()) {
            var expected = edits.fitting(state);
            assertEquals(expected, entry.change());
            state = expected.applyTo(state);
        }
        assertEquals(state, opened.scoring());
    }

    @Test
    void of_two_processes_the_second_is_told_who_edits_a_scoring_reads_it_and_goes_on_once_it_is_given_back() throws Exception {
        Path file = folder.resolve("library.onbam");
        try (LabelStore store = LabelStore.open(file)) {
            ScoringId id = Fixture.scoring(store, Fixture.EMPTY);
            List<ScoringId> outdated = Collections.synchronizedList(new ArrayList<>());
            store.onOutdated(outdated::add);
            try (ChildProcess first = second(file)) {
                assertEquals("edits", first.ask("open " + id + " 1"));
                assertEquals("revision 5", first.ask("edit 5"));
                ScoringSession reading = new ScoringSession(store.edit(id), store, java.time.Clock.systemUTC());
                assertEquals(5, reading.revision());
                assertEquals("score.elsewhere", reading.refusal().orElseThrow().key());
                assertEquals(List.of("김수면", Holder.computerName()), reading.refusal().orElseThrow().args());
                assertFalse(reading.isEditable());
                assertThrows(IllegalStateException.class,
                        () -> reading.execute(SetStages.of(reading.current(), 0, 1, SleepStage.W)));
                assertEquals("revision 7", first.ask("edit 2"));
                assertEquals("closed", first.ask("close"));
                Fixture.await("the scoring is free", () -> outdated.contains(id));
                reading.close();
            }
            ScoringSession session = new ScoringSession(store.edit(id), store, java.time.Clock.systemUTC());
            assertEquals(7, session.revision());
            assertEquals(Optional.empty(), session.refusal());
            session.execute(SetStages.of(session.current(), 0, 1, SleepStage.W));
            store.flush();
            assertEquals(8, store.open(id).revision());
            assertEquals(List.of(), store.check().findings());
        }
    }

    @Test
    void the_lease_of_a_process_that_was_killed_ends() throws Exception {
        Path file = folder.resolve("library.onbam");
        SetClock clock = new SetClock();
        ScoringId id;
        try (LabelStore store = LabelStore.open(file, options(clock))) {
            id = Fixture.scoring(store, Fixture.EMPTY);
            killedWith(file, id);
            assertEquals("score.elsewhere", refusal(store, id).orElseThrow().key());
            clock.forward(Duration.ofSeconds(50));
            assertEquals("score.elsewhere", refusal(store, id).orElseThrow().key());
            clock.forward(Duration.ofSeconds(11));
            assertEquals(Optional.empty(), refusal(store, id));
        }
        killedWith(file, id);
        try (LabelStore alone = LabelStore.open(file)) {
            assertEquals(Optional.empty(), refusal(alone, id), "no other program is left that could hold it");
        }
    }

    private static Optional<org.onbam.message.Message> refusal(LabelStore store, ScoringId id) throws Exception {
        ScoringSession session = new ScoringSession(store.edit(id), store, java.time.Clock.systemUTC());
        try {
            return session.refusal();
        } finally {
            session.close();
        }
    }

    private static void killedWith(Path file, ScoringId id) throws Exception {
        try (ChildProcess holder = second(file)) {
            assertEquals("edits", holder.ask("open " + id + " 1"));
            holder.kill();
            holder.exitCode();
        }
    }

    @Test
    void while_another_process_has_the_library_open_nothing_is_put_back_and_its_form_stays() throws Exception {
        Path file = folder.resolve("library.onbam");
        Path backup = folder.resolve("backup.onbam");
        try (LabelStore store = LabelStore.open(file)) {
            Fixture.scoring(store, Fixture.EMPTY);
            store.backUp(backup);
        }
        try (ChildProcess second = second(file)) {
            LibraryException e = assertThrows(LibraryException.class, () -> LabelStore.restore(file, backup));
            assertEquals("store.inUse.problem", e.problem().key());
            assertTrue(Fixture.speaksBothLanguages(e));
            Fixture.execute(file, "PRAGMA user_version = " + (Schema.latest() - 1));
            e = assertThrows(LibraryException.class, () -> LabelStore.open(file));
            assertEquals("store.olderInUse.problem", e.problem().key());
            assertTrue(Fixture.speaksBothLanguages(e));
            Fixture.execute(file, "PRAGMA user_version = " + Schema.latest());
            second.kill();
            second.exitCode();
        }
        assertTrue(LabelStore.restore(file, backup).isPresent());
    }

    @Test
    void a_second_library_in_this_process_does_not_let_other_processes_past_its_locks() throws Exception {
        Path file = folder.resolve("library.onbam");
        StoreOptions network = StoreOptions.standard().withFileSystem(folder -> "nfs");
        try (LabelStore store = LabelStore.open(file, network)) {
            ScoringId id = Fixture.scoring(store, Fixture.EMPTY);
            LabelStore.open(file, network).close();
            try (ChildProcess other = new ChildProcess(List.of(), ScoringProgram.class, file.toString(), id.toString(), "0", "0", "nfs")) {
                assertEquals(Optional.of("ready reader"), other.line());
            }
        }
    }
}
