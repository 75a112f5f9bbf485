package org.onbam.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The truth is the sine itself at the output's times.
class InterpolatorTest {

    private static final double AMPLITUDE = 100;

    /// The greatest error of a sine with an offset, in parts of its amplitude, at `count` outputs from `first`.
    private static double error(int inputs, int outputs, double hz, long first, int count) {
        float[] out = sine(inputs, outputs, hz, first, count);
        double worst = 0;
        for (int i = 0; i < count; i++) {
            double truth = 40 + AMPLITUDE * Math.sin(2 * Math.PI * hz * (first + i) / outputs + 0.3);
            worst = Math.max(worst, Math.abs(out[i] - truth));
        }
        return worst / AMPLITUDE;
    }

    private static float[] sine(int inputs, int outputs, double hz, long first, int count) {
        Interpolator interpolator = new Interpolator(inputs, outputs);
        long from = interpolator.inputAt(first) - interpolator.side() + 1;
        int n = (int) (interpolator.inputAt(first + count - 1) + interpolator.side() + 2 - from);
        float[] input = new float[n];
        for (int i = 0; i < n; i++) {
            input[i] = (float) (40 + AMPLITUDE * Math.sin(2 * Math.PI * hz * (from + i) / inputs + 0.3));
        }
        float[] out = new float[count];
        interpolator.add(input, 1, first, count, out, 0);
        return out;
    }

    @Test
    void a_sine_of_an_eeg_comes_out_to_three_parts_in_ten_thousand() {
        int[][] rates = {{200, 256}, {256, 200}, {128, 512}, {512, 128}, {100, 256}, {512, 500}, {1000, 128}, {5121, 5000}};
        for (int[] rate : rates) {
            for (double hz : new double[] {0.5, 10, 20, 30, 35, 40}) {
                double error = error(rate[0], rate[1], hz, 12_345, 3000);
                assertTrue(error < 3e-4, rate[0] + " at the times of " + rate[1] + ", " + hz + " Hz: " + error);
            }
        }
    }

    @Test
    void more_phases_than_are_kept_are_rounded_and_the_error_stays() {
        // 100003 is prime: as many phases as outputs
        double error = error(80_000, 100_003, 0.4 * 80_000, 77, 20_000);
        assertTrue(error < 4e-4, "error " + error);
    }

    @Test
    void what_the_slower_rate_cannot_carry_is_taken_out() {
        // 180 Hz would be seen as 52 Hz at 128 samples/s
        for (float v : sine(512, 128, 180, 1000, 500)) {
            assertEquals(40, v, 1e-3 * AMPLITUDE);
        }
    }

    @Test
    void positions_are_exact_after_days() {
        // 86 h at 12.8 Hz against 100/3 Hz, and the odd rates of 5121 and 5000 samples a record
        for (int[] rate : new int[][] {{384, 1000}, {5121, 5000}, {2_147_483_647, 2_147_483_646}}) {
            Interpolator interpolator = new Interpolator(rate[0], rate[1]);
            for (long n : new long[] {0, 1, 999_999_937L, 10_000_000_019L}) {
                BigInteger expected = BigInteger.valueOf(n).multiply(BigInteger.valueOf(rate[0]))
                        .divide(BigInteger.valueOf(rate[1]));
                assertEquals(expected.longValueExact(), interpolator.inputAt(n));
            }
        }
    }

    @Test
    void a_value_does_not_depend_on_where_the_block_begins() {
        Interpolator interpolator = new Interpolator(200, 256);
        float[] input = new float[4000];
        Random random = new Random(5);
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextGaussian() * 300;
        }
        // the input begins with the sample 85 of the signal: output 128 lies between 100 and 101
        float[] whole = new float[3000];
        interpolator.add(input, 1, 128, 3000, whole, 0);
        float[] part = new float[1000];
        long skipped = interpolator.inputAt(128 + 777) - interpolator.inputAt(128);
        interpolator.add(java.util.Arrays.copyOfRange(input, (int) skipped, input.length), 1, 128 + 777, 1000, part, 0);
        assertArrayEquals(java.util.Arrays.copyOfRange(whole, 777, 1777), part);
    }
}
