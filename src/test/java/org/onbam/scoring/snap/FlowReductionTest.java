package org.onbam.scoring.snap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Breaths of 4 s as sines at 10 Hz, whose peaks fall on samples: excursions are twice the amplitude, exactly.
class FlowReductionTest {

    private static final double RATE = 10;

    /// One breath for each amplitude.
    private static float[] breaths(double... amplitudes) {
        float[] samples = new float[amplitudes.length * 40];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitudes[i / 40] * Math.sin(2 * Math.PI * i / 40));
        }
        return samples;
    }

    private static float[] joined(float[] first, float[] second) {
        float[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static double[] times(int count, double amplitude) {
        double[] all = new double[count];
        java.util.Arrays.fill(all, amplitude);
        return all;
    }

    @Test
    void a_hypopnea_to_three_fifths_is_a_drop_of_forty_percent() {
        float[] before = breaths(times(30, 50));
        FlowReduction found = FlowReduction.of(joined(before, breaths(times(5, 30))), before.length, RATE).orElseThrow();
        assertEquals(100, found.baseline(), 1e-3);
        assertEquals(60, found.event(), 1e-3);
        assertEquals(40, found.percent(), 1e-3);
    }

    @Test
    void an_apnea_has_no_breaths_and_is_a_drop_of_all() {
        float[] before = breaths(times(30, 50));
        assertEquals(100, FlowReduction.of(joined(before, new float[150]), before.length, RATE).orElseThrow().percent(), 1e-9);
    }

    @Test
    void one_breath_caught_at_an_edge_is_not_the_events() {
        float[] before = breaths(times(30, 50));
        float[] event = joined(breaths(50), joined(breaths(times(5, 20)), breaths(50)));
        assertEquals(60, FlowReduction.of(joined(before, event), before.length, RATE).orElseThrow().percent(), 1e-3);
    }

    /// Excursions of the cycles from trough to trough: half of one breath and half of the next. Twenty of 40, three of 160:
    /// mean 56 and deviation 40, which is no stable breathing, so that the three largest are the baseline.
    @Test
    void where_breathing_is_not_stable_the_three_largest_breaths_are_the_baseline() {
        double[] sizes = times(26, 20);
        sizes[10] = 80;
        sizes[11] = 80;
        sizes[12] = 80;
        float[] before = breaths(sizes);
        FlowReduction found = FlowReduction.of(joined(before, breaths(times(5, 40))), before.length, RATE).orElseThrow();
        assertEquals(160, found.baseline(), 1e-3);
        assertEquals(50, found.percent(), 1e-3);
    }

    @Test
    void larger_breaths_are_a_drop_below_zero() {
        float[] before = breaths(times(30, 50));
        assertEquals(-20, FlowReduction.of(joined(before, breaths(times(5, 60))), before.length, RATE).orElseThrow().percent(), 1e-3);
    }

    @Test
    void nothing_is_said_without_breaths_before_or_of_less_than_a_breath() {
        assertEquals(Optional.empty(), FlowReduction.of(breaths(times(5, 50)), 0, RATE));
        assertEquals(Optional.empty(), FlowReduction.of(new float[1400], 1200, RATE));
        float[] before = breaths(times(30, 50));
        assertEquals(Optional.empty(), FlowReduction.of(joined(before, new float[39]), before.length, RATE));
        float[] broken = joined(before, breaths(times(5, 30)));
        broken[1250] = Float.NaN;
        assertEquals(Optional.empty(), FlowReduction.of(broken, before.length, RATE));
    }
}
