package org.onbam.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MeanCrossingsTest {

    private static float[] wave(double hertz, double offset, int count, double rateHz) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (offset + Math.cos(2 * Math.PI * hertz * i / rateHz));
        }
        return values;
    }

    @Test
    void a_wave_has_its_own_frequency_wherever_its_mean_lies() {
        assertEquals(12, MeanCrossings.hertz(wave(12, 0, 513, 256), 256).orElseThrow(), 1e-9);
        assertEquals(12, MeanCrossings.hertz(wave(12, 80, 513, 256), 256).orElseThrow(), 0.05);
    }

    @Test
    void touching_the_mean_is_not_crossing_it() {
        // mean 0; up, on it, up again, down: one crossing down, one up
        assertEquals(1 * 10 / 5.0, MeanCrossings.hertz(new float[] {1, 0, 1, -3, -1, 2}, 10).orElseThrow(), 1e-9);
    }

    @Test
    void a_drift_and_a_flat_line_are_no_waves() {
        assertEquals(OptionalDouble.empty(), MeanCrossings.hertz(new float[] {1, 2, 3, 4}, 10));
        assertEquals(OptionalDouble.empty(), MeanCrossings.hertz(new float[20], 10));
    }
}
