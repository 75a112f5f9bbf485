package org.onbam.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onbam.model.SampleRate;

/// Waves of known length and height in 40 s of nothing, from 15 s on; what must be found follows from the criterion: 0.5 to
/// 2 Hz, more than 75 µV from peak to peak. The comparison with another program is in `SlowWaveSearchTest`.
class SlowWavesTest {

    /// A sine of whole waves about zero, with half-waves of its own kind before and after it that fade out, so that its ends
    /// are no steps.
    private static float[] sine(double hz, double peakToPeak, int rateHz) {
        float[] values = new float[40 * rateHz];
        for (int i = 0; i < values.length; i++) {
            double t = i / (double) rateHz - 15;
            double size = t >= 0 && t < 8 ? 1 : Math.exp(-Math.pow(Math.max(-t, t - 8) * hz, 2) * 4);
            values[i] = (float) (size * peakToPeak / 2 * Math.sin(2 * Math.PI * hz * t));
        }
        return values;
    }

    private static double seconds(List<SlowWaves.Wave> waves) {
        double sum = 0;
        double until = 0;
        for (SlowWaves.Wave wave : waves) {
            sum += Math.max(0, wave.endSeconds() - Math.max(until, wave.fromSeconds()));
            until = Math.max(until, wave.endSeconds());
        }
        return sum;
    }

    private static List<SlowWaves.Wave> find(float[] values, int rateHz) {
        return SlowWaves.in(values, SampleRate.ofHertz(rateHz));
    }

    @Test
    void eight_seconds_of_one_hertz_and_a_hundred_microvolts_are_found_whole() {
        for (int rate : new int[] {100, 200, 256, 512}) {
            List<SlowWaves.Wave> waves = find(sine(1, 100, rate), rate);
            // the half-wave on either side is lower, but with its neighbour still taller than 75 µV from peak to peak
            assertEquals(9, seconds(waves), 0.1, "at " + rate + " Hz");
            assertEquals(14.5, waves.getFirst().fromSeconds(), 0.05);
            assertEquals(23.5, waves.getLast().endSeconds(), 0.05);
            assertTrue(waves.stream().skip(2).limit(12).allMatch(w -> Math.abs(w.peakToPeak() - 100) < 1.5), waves.toString());
        }
    }

    @Test
    void a_wave_is_more_than_seventy_five_microvolts_tall() {
        assertEquals(0, seconds(find(sine(1, 74, 256), 256)));
        assertTrue(seconds(find(sine(1, 77, 256), 256)) >= 7.5);
    }

    @Test
    void a_wave_is_of_half_a_hertz_to_two() {
        assertEquals(0, seconds(find(sine(0.45, 150, 256), 256)));
        assertTrue(seconds(find(sine(0.5, 150, 256), 256)) >= 6);
        assertTrue(seconds(find(sine(2, 150, 256), 256)) >= 7);
        assertEquals(0, seconds(find(sine(2.2, 150, 256), 256)));
        // alpha and spindles, however tall
        assertEquals(0, seconds(find(sine(10, 200, 256), 256)));
        assertEquals(0, seconds(find(sine(13, 200, 256), 256)));
    }

    @Test
    void spindles_on_slow_waves_and_an_offset_change_nothing() {
        float[] plain = sine(1, 100, 256);
        float[] ridden = plain.clone();
        for (int i = 0; i < ridden.length; i++) {
            ridden[i] += (float) (4000 + 30 * Math.sin(2 * Math.PI * 13 * i / 256));
        }
        assertEquals(seconds(find(plain, 256)), seconds(find(ridden, 256)), 0.05);
    }

    @Test
    void turned_over_it_holds_the_same_waves() {
        Random random = new Random(75);
        float[] noise = new float[60 * 100];
        for (int i = 1; i < noise.length; i++) {
            noise[i] = (float) (0.98 * noise[i - 1] + 12 * random.nextGaussian());
        }
        float[] turned = new float[noise.length];
        for (int i = 0; i < noise.length; i++) {
            turned[i] = -noise[i];
        }
        List<SlowWaves.Wave> waves = find(noise, 100);
        assertTrue(waves.size() > 10, waves.size() + " waves in red noise");
        List<SlowWaves.Wave> other = new ArrayList<>(find(turned, 100));
        assertEquals(waves.size(), other.size());
        for (int i = 0; i < waves.size(); i++) {
            assertEquals(waves.get(i).fromSeconds(), other.get(i).fromSeconds(), 1e-6);
            assertEquals(waves.get(i).peakToPeak(), other.get(i).peakToPeak(), 1e-3);
        }
    }

    @Test
    void nothing_is_found_in_nothing() {
        assertTrue(find(new float[0], 100).isEmpty());
        assertTrue(find(new float[] {50}, 100).isEmpty());
        assertTrue(find(new float[3000], 100).isEmpty());
    }
}
