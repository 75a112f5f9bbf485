package org.onbam.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private final EpochGrid grid = new EpochGrid(0, EpochGrid.EPOCH_NANOS, 4);

    private static ScoredEvent event(long id, long start, long end) {
        return new ScoredEvent(new EventId(new UUID(0, id)), "arousal", new TimeSpan(start, end), "", "");
    }

    @Test
    void events_stand_in_order_of_onset_end_and_id_whatever_order_they_came_in() {
        List<ScoredEvent> sorted = List.of(event(9, -5, 0), event(1, 0, 5), event(2, 0, 5), event(3, 0, 6), event(0, 7, 7));
        assertEquals(sorted, Scoring.of(grid, Hypnogram.unscored(4), sorted.reversed()).events());
        Scoring oneByOne = Scoring.empty(grid);
        for (int i : List.of(3, 0, 4, 2, 1)) {
            oneByOne = oneByOne.withEvent(sorted.get(i));
        }
        assertEquals(sorted, oneByOne.events());
        for (ScoredEvent event : sorted) {
            oneByOne = oneByOne.withoutEvent(event);
        }
        assertEquals(Scoring.empty(grid), oneByOne);
    }

    @Test
    void an_edit_makes_the_next_scoring_and_leaves_this_one() {
        Scoring before = Scoring.empty(grid);
        Scoring after = before.withStages(1, List.of(SleepStage.N2, SleepStage.R)).withEvent(event(1, 0, 1));
        assertEquals(0, before.hypnogram().scoredCount());
        assertEquals(List.of(SleepStage.UNSCORED, SleepStage.N2, SleepStage.R, SleepStage.UNSCORED),
                after.hypnogram().range(0, 4));
        assertNotEquals(before, after);
    }

    @Test
    void two_events_with_one_id_are_refused() {
        assertThrows(IllegalArgumentException.class,
                () -> Scoring.of(grid, Hypnogram.unscored(4), List.of(event(1, 0, 1), event(1, 5, 6))));
    }

    @Test
    void the_list_of_events_cannot_be_changed_from_outside() {
        List<ScoredEvent> mine = new ArrayList<>(List.of(event(1, 0, 1)));
        Scoring scoring = Scoring.of(grid, Hypnogram.unscored(4), mine);
        mine.clear();
        assertEquals(1, scoring.events().size());
        assertThrows(UnsupportedOperationException.class, () -> scoring.events().clear());
    }

    @Test
    void a_hypnogram_has_the_length_of_its_grid() {
        assertThrows(IllegalArgumentException.class, () -> Scoring.of(grid, Hypnogram.unscored(5), List.of()));
    }

    @Test
    void unscored_is_neither_wake_nor_sleep() {
        Hypnogram hypnogram = Hypnogram.of(List.of(SleepStage.UNSCORED, SleepStage.W, SleepStage.N1));
        assertEquals(1, hypnogram.count(SleepStage.W));
        assertEquals(2, hypnogram.scoredCount());
        assertEquals(List.of(SleepStage.N1, SleepStage.N2, SleepStage.N3, SleepStage.R),
                List.of(SleepStage.values()).stream().filter(SleepStage::isSleep).toList());
    }

    @Test
    void epochs_outside_a_hypnogram_are_refused() {
        Hypnogram hypnogram = Hypnogram.unscored(3);
        assertThrows(IllegalArgumentException.class, () -> hypnogram.at(3));
        assertThrows(IllegalArgumentException.class, () -> hypnogram.at(-1));
        assertThrows(IllegalArgumentException.class, () -> hypnogram.range(2, 4));
        assertThrows(IllegalArgumentException.class, () -> hypnogram.range(2, 1));
        assertThrows(IllegalArgumentException.class, () -> hypnogram.with(2, List.of(SleepStage.W, SleepStage.W)));
        assertEquals(List.of(), hypnogram.range(3, 3));
    }

    @Test
    void a_stage_is_found_by_its_code_and_by_no_other() {
        for (SleepStage stage : SleepStage.values()) {
            assertEquals(stage, SleepStage.ofCode(stage.code()));
        }
        assertThrows(IllegalArgumentException.class, () -> SleepStage.ofCode("S2"));
        assertThrows(IllegalArgumentException.class, () -> SleepStage.ofCode(""));
    }

    @Test
    void an_event_is_found_by_its_id() {
        Scoring scoring = Scoring.empty(grid).withEvent(event(5, 0, 1));
        assertEquals(event(5, 0, 1), scoring.event(new EventId(new UUID(0, 5))).orElseThrow());
        assertTrue(scoring.event(new EventId(new UUID(0, 6))).isEmpty());
    }
}
