package org.onbam.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.RemoveEvent;
import org.onbam.scoring.ScoringChange.RemoveLink;
import org.onbam.scoring.ScoringChange.ReplaceEvent;
import org.onbam.scoring.ScoringChange.SetStages;

class ScoringDifferenceTest {

    private static final String NAME = ScoringDifference.RESTORED;

    /// Edits and whole scorings, near and far from each other, small and beyond where a compound is applied as a draft.
    @Test
    void the_difference_makes_one_scoring_exactly_the_other_and_its_inverse_back() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            RandomEdits edits = new RandomEdits(random.nextLong());
            Scoring one = edits.scoring(200, random.nextInt(round % 20 == 0 ? 600 : 30));
            Scoring other = one;
            for (int i = 0, n = random.nextInt(40); i < n; i++) {
                other = edits.fitting(other).applyTo(other);
            }
            same(one, other, "seed " + seed + ", round " + round);
            Scoring stranger = edits.scoring(200, random.nextInt(300));
            stranger = Scoring.of(one.grid(), stranger.hypnogram(), stranger.events(), stranger.links(), stranger.dismissals());
            same(other, stranger, "seed " + seed + ", strangers in round " + round);
        }
    }

    private static void same(Scoring one, Scoring other, String why) {
        Optional<ScoringChange> there = ScoringDifference.between(one, other, NAME);
        assertEquals(one.equals(other), there.isEmpty(), why);
        there.ifPresent(change -> {
            assertEquals(other, change.applyTo(one), why);
            assertEquals(one, change.inverse().applyTo(other), why);
        });
        ScoringDifference.between(other, one, NAME).ifPresent(back -> assertEquals(one, back.applyTo(other), why));
    }

    @Test
    void only_what_differs_is_in_it() {
        EpochGrid grid = new EpochGrid(0, EpochGrid.EPOCH_NANOS, 6);
        ScoredEvent stays = event(1, 0);
        ScoredEvent moves = event(2, 10);
        ScoredEvent goes = event(3, 20);
        ScoredEvent comes = event(4, 30);
        ScoredEvent moved = new ScoredEvent(moves.id(), "hypopnea", new TimeSpan(11, 21), "", "");
        EventLink kept = new EventLink(stays.id(), moves.id());
        EventLink lost = new EventLink(moves.id(), goes.id());
        EventLink made = new EventLink(comes.id(), stays.id());
        Scoring from = Scoring.of(grid, Hypnogram.unscored(6).with(0, List.of(SleepStage.W, SleepStage.N1, SleepStage.N2)),
                List.of(stays, moves, goes), List.of(kept, lost));
        Scoring to = Scoring.of(grid, Hypnogram.unscored(6).with(0, List.of(SleepStage.R, SleepStage.N1, SleepStage.N3, SleepStage.N3)),
                List.of(stays, moved, comes), List.of(kept, made));
        assertEquals(Optional.of(new Compound(NAME, List.of(
                new SetStages(0, List.of(SleepStage.W), List.of(SleepStage.R)),
                new SetStages(2, List.of(SleepStage.N2, SleepStage.UNSCORED), List.of(SleepStage.N3, SleepStage.N3)),
                new RemoveLink(lost), new ReplaceEvent(moves, moved), new RemoveEvent(goes), new AddEvent(comes), new AddLink(made)))),
                ScoringDifference.between(from, to, NAME));
    }

    private static ScoredEvent event(int id, long start) {
        return new ScoredEvent(new EventId(new UUID(0, id)), "hypopnea", new TimeSpan(start, start + 10), "", "");
    }

    @Test
    void scorings_on_other_grids_have_none() {
        Scoring one = Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 6));
        Scoring other = Scoring.empty(new EpochGrid(1, EpochGrid.EPOCH_NANOS, 6));
        assertThrows(IllegalArgumentException.class, () -> ScoringDifference.between(one, other, NAME));
    }

    @Test
    void going_back_to_a_revision_is_one_change_that_can_be_undone() {
        RandomEdits edits = new RandomEdits(5);
        List<LogEntry> log = new ArrayList<>();
        ScoringSession session = new ScoringSession(new OpenedScoring(ScoringId.random(), edits.scoring(100, 10), List.of()),
                (id, entry) -> log.add(entry), Clock.systemUTC());
        Scoring first = session.current();
        for (int i = 0; i < 20; i++) {
            session.execute(edits.fitting(session.current()));
        }
        Scoring last = session.current();
        assertTrue(session.restore(first).isPresent());
        assertEquals(first, session.current());
        assertEquals(21, log.size());
        session.undo();
        assertEquals(last, session.current());
        assertTrue(session.restore(last).isEmpty(), "nothing to do, nothing in the log");
        assertEquals(22, log.size());
    }
}
