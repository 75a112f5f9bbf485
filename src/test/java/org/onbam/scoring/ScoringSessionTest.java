package org.onbam.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onbam.model.EpochGrid;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.SleepStage;
import org.onbam.scoring.LogEntry.Kind;
import org.onbam.scoring.ScoringChange.SetStages;

class ScoringSessionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

    private final Scoring empty = Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 20));
    private final List<LogEntry> log = new ArrayList<>();

    private ScoringSession session(Scoring scoring, List<LogEntry> before) {
        return new ScoringSession(new OpenedScoring(ScoringId.random(), scoring, before), (id, entry) -> log.add(entry), CLOCK);
    }

    private static SetStages stage(ScoringSession session, int epoch, SleepStage stage) {
        return SetStages.of(session.current(), epoch, epoch + 1, stage);
    }

    @Test
    void each_step_goes_to_the_sink_with_the_next_revision() {
        ScoringSession session = session(empty, List.of());
        session.execute(stage(session, 0, SleepStage.W));
        session.undo();
        session.redo();
        assertEquals(List.of(Kind.DO, Kind.UNDO, Kind.REDO), log.stream().map(LogEntry::kind).toList());
        assertEquals(List.of(1L, 2L, 3L), log.stream().map(LogEntry::revision).toList());
        assertEquals(log.get(0).change().inverse(), log.get(1).change());
        assertEquals(CLOCK.instant(), log.get(0).at());
        assertEquals(SleepStage.W, session.current().hypnogram().at(0));
    }

    @Test
    void nothing_to_undo_does_nothing() {
        ScoringSession session = session(empty, List.of());
        assertTrue(session.undo().isEmpty());
        assertTrue(session.redo().isEmpty());
        assertEquals(0, session.revision());
    }

    @Test
    void a_new_edit_forgets_what_could_be_redone() {
        ScoringSession session = session(empty, List.of());
        session.execute(stage(session, 0, SleepStage.W));
        session.undo();
        session.execute(stage(session, 1, SleepStage.N2));
        assertTrue(session.journal().redoable().isEmpty());
        assertEquals(1, session.journal().undoCount());
    }

    @Test
    void listeners_hear_what_was_and_what_is() {
        ScoringSession session = session(empty, List.of());
        List<ScoringSession.Edit> heard = new ArrayList<>();
        session.onEdit(heard::add);
        session.execute(stage(session, 4, SleepStage.R));
        assertEquals(empty, heard.getFirst().before());
        assertEquals(session.current(), heard.getFirst().after());
        assertEquals(log.getFirst(), heard.getFirst().applied());
    }

    @Test
    void a_change_that_does_not_fit_leaves_everything_as_it_was() {
        ScoringSession session = session(empty, List.of());
        SetStages wrong = new SetStages(0, List.of(SleepStage.R), List.of(SleepStage.W));
        assertThrows(IllegalArgumentException.class, () -> session.execute(wrong));
        assertUntouched(session);
    }

    @Test
    void a_change_the_sink_refuses_leaves_everything_as_it_was() {
        ScoringSession session = new ScoringSession(new OpenedScoring(ScoringId.random(), empty, List.of()),
                (id, entry) -> {
                    throw new IllegalStateException("read-only");
                }, CLOCK);
        assertThrows(IllegalStateException.class, () -> session.execute(stage(session, 0, SleepStage.W)));
        assertUntouched(session);
    }

    private void assertUntouched(ScoringSession session) {
        assertEquals(empty, session.current());
        assertEquals(0, session.revision());
        assertEquals(0, session.journal().undoCount());
        assertTrue(log.isEmpty());
    }

    @Test
    void after_two_hundred_edits_undo_all_and_redo_all_give_the_same_states_through_restarts() {
        long seed = System.nanoTime();
        RandomEdits edits = new RandomEdits(seed);
        Scoring first = edits.scoring(20, 10);
        ScoringSession session = session(first, List.of());
        for (int i = 0; i < 200; i++) {
            session.execute(edits.fitting(session.current()));
        }
        Scoring last = session.current();
        session = session(last, List.copyOf(log));
        for (int i = 0; i < 200; i++) {
            assertFalse(session.undo().isEmpty(), "seed " + seed);
        }
        assertEquals(first, session.current(), "seed " + seed);
        session = session(first, List.copyOf(log));
        while (session.redo().isPresent()) {
            assertTrue(session.journal().redoCount() < 200);
        }
        assertEquals(last, session.current(), "seed " + seed);
        assertEquals(600, session.revision());
    }

    @Test
    void a_log_that_undoes_what_was_never_done_is_refused() {
        LogEntry undo = new LogEntry(1, Kind.UNDO, SetStages.of(empty, 0, 1, SleepStage.W), CLOCK.instant());
        assertThrows(IllegalArgumentException.class, () -> EditJournal.replay(List.of(undo)));
    }
}
