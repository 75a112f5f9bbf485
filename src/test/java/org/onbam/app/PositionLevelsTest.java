package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionLevelsTest {

    @Test
    void codes_are_themselves_and_a_hair_beside_one_is_that_one() {
        float[] values = {2, 2, 2, 1, 1, 7, 7, 0.02f, 0, 0, 3, Float.NaN};
        double[] levels = PositionLevels.of(values);
        assertArrayEquals(new double[] {0, 1, 2, 3, 7}, levels);
        assertArrayEquals(new byte[] {2, 2, 2, 1, 1, 4, 4, 0, 0, 0, 3, -1}, PositionLevels.nearest(values, levels));
    }

    @Test
    void an_error_code_far_away_melts_no_codes_together() {
        assertArrayEquals(new double[] {0, 1, 2, 255}, PositionLevels.of(new float[] {0, 255, 1, 2, 2, 255}));
    }

    @Test
    void no_value_has_no_level() {
        assertEquals(0, PositionLevels.of(new float[] {Float.NaN, Float.NaN}).length);
        assertEquals(0, PositionLevels.of(new float[0]).length);
    }

    /// The levels are those that the test wrote: 0.5, 1.5, 2.5 and 4 V with noise of 30 mV, and ramps of ten samples between.
    @Test
    void a_noisy_output_has_the_levels_it_rests_on_and_ramps_belong_to_none() {
        double[] rests = {0.5, 1.5, 2.5, 4};
        int[] order = {1, 0, 2, 3, 1, 3, 0};
        Random random = new Random(5);
        float[] values = new float[order.length * 1000];
        for (int i = 0; i < values.length; i++) {
            double at = rests[order[i / 1000]];
            double before = i < 1000 ? at : rests[order[i / 1000 - 1]];
            double part = Math.min(1, i % 1000 / 10.0);
            values[i] = (float) (before + part * (at - before) + 0.03 * random.nextGaussian());
        }
        double[] levels = PositionLevels.of(values);
        assertArrayEquals(rests, levels, 0.02);
        byte[] at = PositionLevels.nearest(values, levels);
        for (int i = 0; i < values.length; i++) {
            if (i % 1000 > 10) {
                assertEquals(order[i / 1000], at[i], "sample " + i);
            }
        }
        // half of the way from 4 to 1.5 V is nearer to 2.5 V; from 0.5 to 2.5 V, 1.0 V is half a volt from both
        assertEquals(-1, PositionLevels.nearest(new float[] {1.0f}, levels)[0]);
    }
}
