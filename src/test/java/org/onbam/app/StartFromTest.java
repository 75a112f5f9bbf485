package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onbam.model.SleepStage.N2;
import static org.onbam.model.SleepStage.R;
import static org.onbam.model.SleepStage.UNSCORED;
import static org.onbam.model.SleepStage.W;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;

class StartFromTest {

    private static final long SECOND = TimeSpan.SECOND;

    private static Scoring scoring(long originSeconds, SleepStage... stages) {
        EpochGrid grid = new EpochGrid(originSeconds * SECOND, 30 * SECOND, stages.length);
        return Scoring.of(grid, Hypnogram.unscored(stages.length).with(0, List.of(stages)), List.of(new ScoredEvent(
                EventId.random(), "apnea_central", new TimeSpan(5 * SECOND, 17 * SECOND), "Flow", "sure")));
    }

    private static Scoring empty(int epochs) {
        return Scoring.empty(new EpochGrid(0, 30 * SECOND, epochs));
    }

    @Test
    void the_copy_has_the_same_labels_with_ids_of_its_own_and_one_undo_empties_it() {
        Scoring other = scoring(0, W, N2, UNSCORED, R);
        Scoring own = empty(4);
        ScoringChange change = StartFrom.change(own, other).orElseThrow();
        Scoring begun = change.applyTo(own);
        assertEquals(other.hypnogram(), begun.hypnogram());
        ScoredEvent copy = begun.events().getFirst();
        ScoredEvent was = other.events().getFirst();
        assertNotEquals(was.id(), copy.id());
        assertEquals(was, new ScoredEvent(was.id(), copy.type(), copy.span(), copy.channel(), copy.comment()));
        assertEquals(own, change.inverse().applyTo(begun));
    }

    @Test
    void epochs_that_begin_elsewhere_give_their_stage_to_the_epoch_they_cover_most_of() {
        // 12 s late: own epoch 0 is covered from 12 to 30 s by the first of theirs, and so on
        Scoring begun = StartFrom.change(empty(4), scoring(12, W, N2, R)).orElseThrow().applyTo(empty(4));
        assertEquals(List.of(W, N2, R, UNSCORED), begun.hypnogram().range(0, 4));
        // 12 s early: own epoch 0 is covered from 0 to 18 s by the first of theirs
        begun = StartFrom.change(empty(4), scoring(-12, W, N2, R)).orElseThrow().applyTo(empty(4));
        assertEquals(List.of(W, N2, R, UNSCORED), begun.hypnogram().range(0, 4));
    }

    @Test
    void a_scoring_with_labels_is_never_begun_again_and_an_empty_one_gives_nothing() {
        assertThrows(IllegalArgumentException.class, () -> StartFrom.change(scoring(0, W), scoring(0, N2)));
        assertTrue(StartFrom.change(empty(2), empty(2)).isEmpty());
    }

    @Test
    void thousands_of_events_are_copied_while_a_person_waits() {
        List<ScoredEvent> events = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            events.add(new ScoredEvent(EventId.random(), "desat", new TimeSpan(i * SECOND, (i + 3) * SECOND), "", ""));
        }
        Scoring own = empty(960);
        ScoringChange change = StartFrom.change(own, Scoring.of(own.grid(), own.hypnogram(), events)).orElseThrow();
        long began = System.nanoTime();
        Scoring begun = change.applyTo(own);
        System.getLogger("timing").log(System.Logger.Level.INFO,
                "5,000 events copied in " + (System.nanoTime() - began) / 1_000_000 + " ms");
        assertEquals(5_000, begun.events().size());
    }
}
