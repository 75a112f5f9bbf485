package org.onbam.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GeneratorsTest {

    @Test
    void white_noise_has_zero_mean_unit_variance_and_no_memory() {
        Noise noise = new Noise(42);
        int count = 1 << 20;
        double sum = 0;
        double squares = 0;
        double product = 0;
        float before = 0;
        for (int i = 0; i < count; i++) {
            float x = noise.next();
            sum += x;
            squares += x * x;
            product += x * before;
            before = x;
        }
        // Four standard errors of a million samples.
        assertEquals(0, sum / count, 0.004);
        assertEquals(1, squares / count, 0.006);
        assertEquals(0, product / count, 0.004);
    }

    @Test
    void a_resampled_sine_is_the_sine_at_the_new_rate() {
        for (int rate : new int[] {100, 128, 200, 256, 500, 512, 1024}) {
            float[] window = new float[128 * Window.BLOCK_SECONDS + Window.OVERLAP];
            for (int i = 0; i < window.length; i++) {
                window[i] = (float) Math.sin(2 * Math.PI * 5.3 * (i - 1) / 128);
            }
            float[] out = new float[rate * Window.BLOCK_SECONDS];
            new Resampler(128, rate).resample(window, out);
            for (int i = 0; i < out.length; i++) {
                assertEquals(Math.sin(2 * Math.PI * 5.3 * i / rate), out[i], 0.01, rate + " Hz, sample " + i);
            }
        }
    }

    @Test
    void a_resonator_gives_unit_variance_to_white_noise_and_peaks_at_its_centre() {
        Resonator resonator = Resonator.bandPass(10, 2, 128);
        Noise noise = new Noise(3);
        float[] y = new float[128 * 400];
        float x1 = 0;
        float x2 = 0;
        for (int i = 2; i < y.length; i++) {
            float x = noise.next();
            y[i] = resonator.unitGain() * (x - x2) - resonator.a1() * y[i - 1] - resonator.a2() * y[i - 2];
            x2 = x1;
            x1 = x;
        }
        assertEquals(1, Measures.deviation(y, 256, y.length), 0.05);
        assertTrue(Measures.power(y, 0, y.length, 128, 9, 11) > 3 * Measures.power(y, 0, y.length, 128, 16, 18));
    }

    @Test
    void the_timeline_finds_what_a_search_finds() {
        Chance chance = new Chance(17);
        double[] moments = new double[500];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = chance.uniform(-5, 900);
        }
        Arrays.sort(moments);
        Timeline timeline = new Timeline(moments);
        for (int i = 0; i < 20_000; i++) {
            double t = i % 10 == 0 ? moments[chance.integer(0, 499)] : chance.uniform(-10, 1000);
            int found = Arrays.binarySearch(moments, t);
            assertEquals(found >= 0 ? found : -found - 2, timeline.lastAt(t), "at " + t);
        }
        assertEquals(-1, new Timeline(new double[0]).lastAt(3));
    }
}
