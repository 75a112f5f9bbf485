package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.SleepStage;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.SaveState;
import org.onbam.scoring.ScoringChange.SetStages;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.ViewState;

class LabelStoreTest {

    @TempDir
    Path folder;
    private Path file;
    private LabelStore store;

    @BeforeEach
    void open() throws LibraryException {
        file = folder.resolve("판독 실 #1 100%.onbam");
        store = LabelStore.open(file);
    }

    @AfterEach
    void close() throws LibraryException {
        store.close();
    }

    private void reopen() throws LibraryException {
        store.close();
        store = LabelStore.open(file);
    }

    @Test
    void a_recording_is_kept_and_updated_by_its_content() throws Exception {
        LibraryRecording night = new LibraryRecording(Fixture.NIGHT, "/가/나.edf", "S1", "EDF+D",
                Optional.of(LocalDateTime.parse("2020-11-30T22:31:07.250")), 123, List.of("C4-M1", "", "\"x\",[산소]"), 3);
        store.put(night);
        reopen();
        assertEquals(Optional.of(night), store.recording(Fixture.NIGHT));
        LibraryRecording moved = Fixture.recording(Fixture.NIGHT, "S2");
        store.put(moved);
        assertEquals(List.of(moved), store.recordings());
        assertTrue(store.recording(new RecordingId("0".repeat(64))).isEmpty());
    }

    @Test
    void recordings_come_by_subject_then_start_and_without_a_start_last() throws Exception {
        List<LibraryRecording> sorted = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Optional<LocalDateTime> start = i % 4 == 3 ? Optional.empty()
                    : Optional.of(LocalDateTime.of(2020, 1, 1, 0, 0).plusSeconds(i * 1000L));
            sorted.add(new LibraryRecording(new RecordingId(String.format("%064x", 100 - i)), "/x", "S" + i / 4, "EDF", start, 1,
                    List.of(), 0));
        }
        List<LibraryRecording> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled);
        store.putAll(shuffled);
        assertEquals(sorted, store.recordings());
    }

    @Test
    void a_scorer_is_one_by_name_and_kind() throws Exception {
        Scorer scorer = store.scorer("김수면", Scorer.Kind.PERSON);
        reopen();
        assertEquals(scorer, store.scorer("김수면", Scorer.Kind.PERSON));
        assertEquals(scorer, store.scorer(" " + Normalizer.normalize("김수면", Normalizer.Form.NFD), Scorer.Kind.PERSON));
        assertNotEquals(scorer.id(), store.scorer("김수면", Scorer.Kind.PROGRAM).id());
    }

    @Test
    void a_new_scoring_holds_what_it_was_given_and_an_empty_log() throws Exception {
        Scoring initial = new RandomEdits(7).scoring(900, 300);
        ScoringId id = Fixture.scoring(store, initial);
        reopen();
        OpenedScoring opened = store.open(id);
        assertEquals(initial, opened.scoring());
        assertEquals(List.of(), opened.log());
    }

    @Test
    void scorings_are_listed_oldest_first_with_what_they_hold_now() throws Exception {
        ScoringId first = Fixture.scoring(store, Fixture.EMPTY);
        ScoringId second = Fixture.scoring(store, new RandomEdits(8).scoring(960, 12));
        ScoringSession session = Fixture.session(store, first);
        session.execute(SetStages.of(session.current(), 5, 8, SleepStage.N3));
        Scoring withEvents = new RandomEdits(9).scoring(960, 2);
        withEvents.events().forEach(e -> session.execute(new org.onbam.scoring.ScoringChange.AddEvent(e)));
        store.flush();
        List<ScoringSummary> listed = store.scorings(Fixture.NIGHT);
        assertEquals(List.of(first, second), listed.stream().map(ScoringSummary::id).toList());
        assertEquals(listed, store.scorings());
        assertEquals(Map.of(first, session.current().hypnogram(), second, store.open(second).scoring().hypnogram()),
                store.hypnograms(List.of(second, ScoringId.random(), first)), "one that is not there is left out");
        assertEquals(session.current().hypnogram().size(), listed.getFirst().epochs());
        assertEquals(List.of(2, 12), listed.stream().map(ScoringSummary::eventCount).toList());
        Instant last = store.open(first).log().getLast().at();
        assertEquals(last, listed.getFirst().modified());
        assertEquals("김수면", listed.getFirst().scorer().name());
        assertEquals(List.of(), store.scorings(new RecordingId("0".repeat(64))));
    }

    @Test
    void where_a_scorer_was_is_kept() throws Exception {
        ScoringId id = Fixture.scoring(store, Fixture.EMPTY);
        assertTrue(store.view(id).isEmpty());
        store.saveView(id, new ViewState(1, 2, 3, "기본"));
        store.saveView(id, new ViewState(-30, 2, 4, ""));
        reopen();
        assertEquals(Optional.of(new ViewState(-30, 2, 4, "")), store.view(id));
    }

    @Test
    void what_is_not_there_is_said() throws Exception {
        ScoringId nobody = ScoringId.random();
        LibraryException e = assertThrows(LibraryException.class, () -> store.open(nobody));
        assertTrue(Fixture.speaksBothLanguages(e));
        assertThrows(LibraryException.class, () -> store.saveView(nobody, new ViewState(0, 1, 0, "")));
        Scorer scorer = store.scorer("x", Scorer.Kind.PERSON);
        assertThrows(LibraryException.class, () -> store.create(Fixture.NIGHT, scorer, "1", Fixture.EMPTY));
    }

    @Test
    void two_hundred_edits_undone_and_redone_through_restarts_give_the_same_states() throws Exception {
        long seed = System.nanoTime();
        RandomEdits edits = new RandomEdits(seed);
        Scoring first = edits.scoring(960, 50);
        ScoringId id = Fixture.scoring(store, first);
        ScoringSession session = Fixture.session(store, id);
        for (int i = 0; i < 200; i++) {
            if (i == 90) {
                reopen();
                session = Fixture.session(store, id);
            }
            session.execute(edits.fitting(session.current()));
        }
        Scoring last = session.current();
        for (int i = 0; i < 200; i++) {
            if (i % 77 == 50) {
                reopen();
                session = Fixture.session(store, id);
            }
            assertTrue(session.undo().isPresent(), "seed " + seed);
        }
        assertEquals(first, session.current(), "seed " + seed);
        reopen();
        session = Fixture.session(store, id);
        assertEquals(first, session.current(), "seed " + seed);
        while (session.redo().isPresent()) {
            assertTrue(session.revision() <= 600);
        }
        assertEquals(last, session.current(), "seed " + seed);
        store.flush();
        assertEquals(last, store.open(id).scoring(), "seed " + seed);
        assertEquals(600, store.open(id).log().size());
        assertTrue(store.check().isClean(), () -> "seed " + seed + " " + report());
    }

    private String report() {
        try {
            return store.check().toString();
        } catch (LibraryException e) {
            return e.toString();
        }
    }

    @Test
    void each_durable_revision_is_told_and_the_state_ends_as_saved() throws Exception {
        ScoringId id = Fixture.scoring(store, Fixture.EMPTY);
        List<Long> durable = Collections.synchronizedList(new ArrayList<>());
        List<SaveState> states = Collections.synchronizedList(new ArrayList<>());
        store.onDurable((scoring, revision) -> {
            assertEquals(id, scoring);
            durable.add(revision);
        });
        store.onSaveState(states::add);
        Logger log = Logger.getLogger(ScoreWriter.class.getName());
        log.setLevel(Level.OFF);  // the next listener is wrong on purpose
        store.onSaveState(state -> {
            if (states.size() == 1) {
                throw new IllegalStateException("a listener that fails must not stop the saving");
            }
        });
        ScoringSession session = Fixture.session(store, id);
        for (int i = 0; i < 50; i++) {
            session.execute(SetStages.of(session.current(), i, i + 1, SleepStage.N2));
        }
        store.flush();
        assertEquals(50, durable.getLast());
        assertEquals(durable.stream().sorted().distinct().toList(), durable);
        Fixture.await("told as saved", () -> states.getLast() instanceof SaveState.Saved);
        log.setLevel(null);
        assertInstanceOf(SaveState.Saving.class, states.getFirst());
        assertInstanceOf(SaveState.Saved.class, store.saveState());
    }

    @Test
    void a_change_out_of_turn_is_refused_at_once() throws Exception {
        ScoringId id = Fixture.scoring(store, Fixture.EMPTY);
        ScoringSession one = Fixture.session(store, id);
        ScoringSession other = Fixture.session(store, id);
        one.execute(SetStages.of(one.current(), 0, 1, SleepStage.W));
        assertThrows(IllegalStateException.class, () -> other.execute(SetStages.of(other.current(), 0, 1, SleepStage.R)));
        LogEntry entry = new LogEntry(1, LogEntry.Kind.DO, SetStages.of(Fixture.EMPTY, 0, 1, SleepStage.W), Instant.now());
        assertThrows(IllegalStateException.class, () -> store.submit(ScoringId.random(), entry));
        store.flush();
        assertEquals(one.current(), store.open(id).scoring());
    }

    @Test
    void many_readers_see_whole_edits_only_while_one_writes() throws Exception {
        ScoringId id = Fixture.scoring(store, Fixture.EMPTY);
        ScoringSession session = Fixture.session(store, id);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> seen = new ArrayList<>();
            for (int r = 0; r < 3; r++) {
                seen.add(readers.submit(() -> {
                    int last = 0;
                    while (last < 200 && !done.get()) {
                        // every edit scores three epochs: another count would be half an edit
                        int scored = store.scorings(Fixture.NIGHT).getFirst().scoredEpochs();
                        assertEquals(0, scored % 3);
                        assertTrue(scored / 3 >= last);
                        last = scored / 3;
                    }
                    return last;
                }));
            }
            for (int i = 0; i < 200; i++) {
                session.execute(SetStages.of(session.current(), 3 * i, 3 * i + 3, SleepStage.N2));
            }
            store.flush();
            for (Future<Integer> one : seen) {
                assertEquals(200, one.get(20, TimeUnit.SECONDS));
            }
        } finally {
            done.set(true);
            readers.close();
        }
    }

    @Test
    void a_closed_library_is_one_file_that_holds_everything() throws Exception {
        ScoringId id = Fixture.scoring(store, Fixture.EMPTY);
        ScoringSession session = Fixture.session(store, id);
        session.execute(SetStages.of(session.current(), 0, 9, SleepStage.N2));
        assertEquals(1, store.recordings().size());
        store.close();
        Path copy = folder.resolve("copy.onbam");
        Files.copy(file, copy);
        assertFalse(Files.exists(Path.of(file + "-wal")));
        try (LabelStore copied = LabelStore.open(copy)) {
            assertEquals(session.current(), copied.open(id).scoring());
        }
    }

    @Test
    void a_backup_made_while_scoring_goes_on_is_a_whole_library() throws Exception {
        ScoringId id = Fixture.scoring(store, new RandomEdits(3).scoring(960, 30));
        ScoringSession session = Fixture.session(store, id);
        session.execute(SetStages.of(session.current(), 0, 9, SleepStage.N2));
        store.flush();
        Scoring then = session.current();
        Path backup = folder.resolve("백업.onbam");
        store.backUp(backup);
        session.execute(SetStages.of(session.current(), 0, 9, SleepStage.R));
        try (LabelStore copied = LabelStore.open(backup)) {
            assertTrue(copied.check().isClean());
            assertEquals(then, copied.open(id).scoring());
        }
        store.backUp(backup);  // replaces
        assertTrue(Fixture.speaksBothLanguages(
                assertThrows(LibraryException.class, () -> store.backUp(folder.resolve("no/backup.onbam")))));
    }

    @Test
    void a_closed_library_says_so_and_closes_twice() throws Exception {
        ScoringId id = Fixture.scoring(store, Fixture.EMPTY);
        ScoringSession session = new ScoringSession(store.open(id), store, Clock.systemUTC());
        session.execute(SetStages.of(session.current(), 0, 1, SleepStage.W));
        store.close();
        store.close();
        assertThrows(IllegalStateException.class, () -> store.recordings());
        assertThrows(IllegalStateException.class, () -> store.put(Fixture.recording(Fixture.NIGHT, "S")));
        assertThrows(IllegalStateException.class, session::undo);
        assertEquals(SleepStage.W, session.current().hypnogram().at(0));
    }
}
