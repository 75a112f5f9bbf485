package org.onbam.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.model.EpochGrid;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.SlowWaveTally.Origin;

/// Sums of stretches that can be added up by hand.
class SlowWaveTallyTest {

    private final SlowWaveTally none = SlowWaveTally.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 4));

    private static SlowWaveTally mark(SlowWaveTally tally, String channel, double from, double end) {
        return tally.with(channel, TimeSpan.ofSeconds(from, end - from), Origin.SCORER);
    }

    private static List<TimeSpan> spans(SlowWaveTally tally, int epoch) {
        return tally.stretches(epoch).stream().map(SlowWaveTally.Stretch::span).toList();
    }

    @Test
    void n3_takes_twenty_percent_of_the_epoch_six_seconds_of_thirty() {
        assertEquals(6, none.neededSeconds(), 1e-12);
        assertEquals(4, SlowWaveTally.empty(new EpochGrid(0, 20 * TimeSpan.SECOND, 4)).neededSeconds(), 1e-12);
        SlowWaveTally almost = mark(mark(none, "F4-M1", 1, 4), "F4-M1", 10, 12.999);
        assertEquals(5.999, almost.seconds(0), 1e-9);
        assertFalse(almost.isReached(0));
        SlowWaveTally six = mark(almost, "F4-M1", 20, 20.001);
        assertEquals(6, six.seconds(0), 1e-9);
        assertTrue(six.isReached(0), "20 % is enough");
        assertFalse(six.isReached(1));
    }

    @Test
    void time_marked_twice_or_on_two_channels_counts_once() {
        SlowWaveTally tally = mark(mark(mark(none, "F4-M1", 2, 5), "F4-M1", 4, 6), "F3-M2", 5, 8);
        assertEquals(6, tally.seconds(0), 1e-9);
        assertEquals(2, tally.stretches(0).size(), "what overlaps on one channel is one stretch");
        // one inside another
        assertEquals(6, mark(tally, "F3-M2", 6, 7).seconds(0), 1e-9);
        assertEquals(6, mark(tally, "C4-M1", 3, 4).seconds(0), 1e-9);
    }

    @Test
    void a_stretch_over_a_border_counts_in_each_epoch_for_its_part() {
        SlowWaveTally tally = mark(none, "F4-M1", 28, 63);
        assertEquals(2, tally.seconds(0), 1e-9);
        assertEquals(30, tally.seconds(1), 1e-9);
        assertEquals(3, tally.seconds(2), 1e-9);
        assertEquals(List.of(TimeSpan.ofSeconds(28, 2)), spans(tally, 0), "parts of two epochs are two stretches");
        assertEquals(3, tally.stretches().size());
    }

    @Test
    void what_lies_outside_the_epochs_is_left_out() {
        assertEquals(1, mark(none, "F4-M1", -3, 1).seconds(0), 1e-9);
        assertEquals(1, mark(none, "F4-M1", 119, 125).seconds(3), 1e-9);
        assertTrue(mark(none, "F4-M1", 130, 140).stretches().isEmpty());
        assertTrue(mark(none, "F4-M1", 5, 5).stretches().isEmpty());
        assertTrue(mark(SlowWaveTally.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 0)), "F4-M1", 1, 2).stretches().isEmpty());
        assertEquals(0, none.seconds(17));
    }

    @Test
    void what_was_found_is_told_from_what_the_scorer_marked() {
        SlowWaveTally found = none.with("F4-M1", TimeSpan.ofSeconds(2, 3), Origin.FOUND);
        SlowWaveTally both = mark(found, "F4-M1", 10, 11);
        assertEquals(4, both.seconds(0), 1e-9);
        assertEquals(3, both.foundSeconds(0), 1e-9);
        // marked over what was found it is the scorer's
        SlowWaveTally own = mark(both, "F4-M1", 4, 6);
        assertEquals(5, own.seconds(0), 1e-9);
        assertEquals(0, own.foundSeconds(0), 1e-9);
        // found where the scorer has marked another channel it adds nothing
        assertEquals(0, mark(none, "F3-M2", 1, 9).with("F4-M1", TimeSpan.ofSeconds(2, 3), Origin.FOUND).foundSeconds(0), 1e-9);
    }

    @Test
    void a_stretch_is_found_at_a_time_and_taken_away_again() {
        SlowWaveTally tally = mark(mark(none, "F4-M1", 2, 5), "F4-M1", 10, 12);
        SlowWaveTally.Stretch first = tally.at("F4-M1", 3 * TimeSpan.SECOND).orElseThrow();
        assertEquals(2, tally.without(first).seconds(0), 1e-9);
        assertEquals(Optional.empty(), tally.at("F3-M2", 3 * TimeSpan.SECOND));
        assertEquals(Optional.empty(), tally.at("F4-M1", 5 * TimeSpan.SECOND), "its end is not in it");
        SlowWaveTally more = mark(tally, "F4-M1", 31, 33);
        assertEquals(0, more.cleared(0).seconds(0));
        assertEquals(2, more.cleared(0).seconds(1), 1e-9);
    }
}
