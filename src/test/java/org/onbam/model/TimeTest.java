package org.onbam.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeTest {

    private static final long S = TimeSpan.SECOND;

    @Test
    void a_span_holds_its_start_and_not_its_end() {
        TimeSpan span = new TimeSpan(10, 20);
        assertTrue(span.contains(10));
        assertTrue(span.contains(19));
        assertFalse(span.contains(20));
        assertFalse(span.contains(9));
    }

    @Test
    void spans_that_touch_do_not_overlap() {
        assertFalse(new TimeSpan(0, 10).overlaps(new TimeSpan(10, 20)));
        assertTrue(new TimeSpan(0, 11).overlaps(new TimeSpan(10, 20)));
    }

    @Test
    void a_point_overlaps_the_span_that_contains_it() {
        TimeSpan point = new TimeSpan(10, 10);
        assertTrue(point.overlaps(new TimeSpan(10, 20)));
        assertTrue(new TimeSpan(10, 20).overlaps(point));
        assertFalse(point.overlaps(new TimeSpan(0, 10)));
        assertFalse(new TimeSpan(0, 10).overlaps(point));
        assertTrue(point.overlaps(point));
        assertFalse(point.overlaps(new TimeSpan(11, 11)));
    }

    @Test
    void a_span_is_moved_before_it_is_cut() {
        TimeSpan night = new TimeSpan(0, 100);
        assertEquals(new TimeSpan(70, 100), new TimeSpan(90, 120).clampedInto(night));
        assertEquals(new TimeSpan(0, 30), new TimeSpan(-20, 10).clampedInto(night));
        assertEquals(night, new TimeSpan(-50, 500).clampedInto(night));
    }

    @Test
    void seconds_are_rounded_to_the_nanosecond_once() {
        TimeSpan span = TimeSpan.ofSeconds(0.1, 0.2);
        assertEquals(new TimeSpan(100_000_000, 300_000_000), span);
        assertEquals(0.2, span.durationSeconds());
        assertThrows(IllegalArgumentException.class, () -> TimeSpan.ofSeconds(1, -0.5));
    }

    @Test
    void the_last_partial_epoch_counts() {
        assertEquals(3, EpochGrid.covering(61 * S, 30 * S).count());
        assertEquals(2, EpochGrid.covering(60 * S, 30 * S).count());
        assertEquals(0, EpochGrid.covering(0, 30 * S).count());
    }

    @Test
    void an_epoch_is_found_by_any_of_its_times_on_a_grid_with_its_own_origin() {
        EpochGrid grid = new EpochGrid(7 * S, 30 * S, 4);
        for (int epoch = 0; epoch < 4; epoch++) {
            assertEquals(epoch, grid.epochAt(grid.span(epoch).startNanos()));
            assertEquals(epoch, grid.epochAt(grid.span(epoch).endNanos() - 1));
        }
        assertEquals(0, grid.epochAt(-100 * S));
        assertEquals(3, grid.epochAt(1_000 * S));
        assertEquals(new TimeSpan(7 * S, 127 * S), grid.span());
        assertThrows(IllegalArgumentException.class, () -> grid.span(4));
        assertEquals(0, new EpochGrid(0, 30 * S, 0).epochAt(99));
    }

    @Test
    void sample_times_do_not_drift_over_a_night() {
        SampleRate rate = new SampleRate(128, 10 * S);  // 12.8 Hz
        assertEquals(8 * 3600 * S, rate.nanosAt(12_8L * 8 * 360));
        assertEquals(78_125_000, rate.nanosAt(1));
        assertEquals(12.8, rate.hertz());
    }

    @Test
    void a_sample_time_is_the_exact_quotient_rounded_down() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            SampleRate rate = new SampleRate(1 + random.nextInt(100_000), 1_000_000 + random.nextLong(100 * S));
            // no further than 146 years, half of what a long counts in nanoseconds
            long most = BigInteger.valueOf(Long.MAX_VALUE / 2).multiply(BigInteger.valueOf(rate.samples()))
                    .divide(BigInteger.valueOf(rate.periodNanos())).min(BigInteger.valueOf(1_000_000_000L)).longValueExact();
            long index = random.nextLong(most);
            long exact = BigInteger.valueOf(index).multiply(BigInteger.valueOf(rate.periodNanos()))
                    .divide(BigInteger.valueOf(rate.samples())).longValueExact();
            assertEquals(exact, rate.nanosAt(index), "seed " + seed + " " + rate);
        }
    }

    @Test
    void index_and_time_answer_each_other() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (SampleRate rate : List.of(SampleRate.ofHertz(512), new SampleRate(512, 1_000_301_000), new SampleRate(1, 30 * S),
                new SampleRate(128, 10 * S), new SampleRate(3, S), SampleRate.ofHertz(2_000))) {
            for (int i = 0; i < 2_000; i++) {
                long index = random.nextLong(-1_000, 100_000_000L);
                long nanos = rate.nanosAt(index);
                String why = "seed " + seed + " " + rate + " index " + index;
                assertEquals(index, rate.indexAtOrAfter(nanos), why);
                assertEquals(index, rate.indexAtOrBefore(nanos), why);
                assertEquals(index + 1, rate.indexAtOrAfter(nanos + 1), why);
                assertEquals(index - 1, rate.indexAtOrBefore(nanos - 1), why);
            }
        }
    }
}
