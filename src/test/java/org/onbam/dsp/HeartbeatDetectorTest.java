package org.onbam.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Beats drawn as triangles of 80 ms with a broad T wave, at times that the test chose.
class HeartbeatDetectorTest {

    private static final double INTERVAL = 0.85;

    private static float[] ecg(int rateHz, double seconds, double gain) {
        float[] samples = new float[(int) (rateHz * seconds)];
        for (int i = 0; i < samples.length; i++) {
            double since = (i / (double) rateHz) % INTERVAL - 0.3;
            double qrs = Math.max(0, 1 - Math.abs(since) / 0.04);
            double t = 0.35 * Math.exp(-Math.pow((since - 0.28) / 0.06, 2));
            samples[i] = (float) (gain * (qrs + t + 0.2 * Math.sin(i / (double) rateHz)));
        }
        return samples;
    }

    private static List<Double> beats(float[] samples, int rateHz) {
        List<Double> beats = new ArrayList<>();
        HeartbeatDetector detector = new HeartbeatDetector(rateHz, sample -> beats.add(sample / (double) rateHz));
        for (int from = 0; from < samples.length; from += 777) {
            int count = Math.min(777, samples.length - from);
            float[] piece = new float[count];
            System.arraycopy(samples, from, piece, 0, count);
            detector.add(piece, count);
        }
        return beats;
    }

    /// Each beat once and nothing else, after the first second, in which it learns.
    private static void assertAllBeats(List<Double> beats, double from, double end) {
        List<Double> inside = beats.stream().filter(t -> t >= from && t < end).toList();
        assertEquals((end - from) / INTERVAL, inside.size(), 1.5, inside.toString());
        for (double beat : inside) {
            double late = (beat - 0.3) - INTERVAL * Math.rint((beat - 0.3) / INTERVAL);
            assertEquals(0.03, late, 0.05, "beat at " + beat);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 100, 200, 250, 512})
    void each_beat_is_found_once_at_any_rate_and_a_t_wave_is_none(int rateHz) {
        assertAllBeats(beats(ecg(rateHz, 60, 1), rateHz), 1, 59);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1e-6, 1e4})
    void neither_polarity_nor_unit_matters(double gain) {
        assertAllBeats(beats(ecg(200, 60, gain), 200), 1, 59);
    }

    @Test
    void a_movement_a_hundred_times_as_high_deafens_it_for_less_than_five_seconds() {
        float[] samples = ecg(200, 60, 1);
        for (int i = 20 * 200; i < 22 * 200; i++) {
            samples[i] += (float) (100 * Math.sin(i * 0.3));
        }
        assertAllBeats(beats(samples, 200), 27, 59);
    }

    @Test
    void after_a_minute_of_nothing_beats_are_found_again() {
        float[] samples = ecg(200, 180, 1);
        java.util.Arrays.fill(samples, 60 * 200, 120 * 200, 0);
        List<Double> beats = beats(samples, 200);
        assertEquals(0, beats.stream().filter(t -> t > 61 && t < 119.5).count());
        assertAllBeats(beats, 122, 179);
    }

    @Test
    void a_line_without_a_heart_has_no_beats() {
        assertEquals(List.of(), beats(new float[20_000], 200));
    }

    @Test
    void a_signal_too_slow_for_a_qrs_complex_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new HeartbeatDetector(50, beat -> { }));
    }

    @Test
    void rates_are_sixty_over_the_interval_and_what_no_heart_does_is_left_out() {
        // 1 s, 1 s, a beat missed (2 s), 1 s, a beat too many (0.25 s, 0.75 s), 1 s ...: by hand
        double[] seconds = {0, 1, 2, 4, 5, 5.25, 6, 7, 8, 9, 9};
        float[] rates = HeartRate.between(seconds, 10);
        assertEquals(List.of(60f, 60f, Float.NaN, 60f, Float.NaN, 80f, 60f, 60f, 60f),
                java.util.stream.IntStream.range(0, 9).mapToObj(i -> rates[i]).toList());
        assertEquals(0, HeartRate.between(seconds, 1).length);
        assertTrue(Float.isNaN(HeartRate.between(new double[] {0, 4}, 2)[0]), "15 a minute is no heart");
    }
}
