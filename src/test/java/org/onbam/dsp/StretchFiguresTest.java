package org.onbam.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Every expected number follows from the wave that the values are of.
class StretchFiguresTest {

    private static final double ANY = Double.POSITIVE_INFINITY;

    private static float[] values(int count, IntToDoubleFunction at) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) at.applyAsDouble(i);
        }
        return values;
    }

    @Test
    void ends_and_extremes_are_those_of_the_samples() {
        StretchFigures figures = StretchFigures.of(new float[] {10, -40, 25, 60, -5}, 100, ANY);
        assertEquals(-15, figures.difference());
        assertEquals(-40, figures.least());
        assertEquals(60, figures.greatest());
        assertEquals(100, figures.peakToPeak());
        // the mean is 10, on which the first lies: -50, 15, 50, -15 about it cross twice in 0.04 s
        assertEquals(25, figures.crossingsHz().orElseThrow(), 1e-9);
        assertEquals(OptionalDouble.empty(), figures.dominantHz(), "five samples have no spectrum");
    }

    @Test
    void a_sine_has_its_frequency_by_crossings_and_by_its_spectrum_whatever_it_rides_on() {
        // 3 s of 2 Hz from its crest at 100 samples a second, on an offset: 12 crossings, 12 / 2 / 3 s
        float[] sine = values(301, i -> 500 + 40 * Math.cos(2 * Math.PI * 2 * i / 100));
        StretchFigures figures = StretchFigures.of(sine, 100, ANY);
        assertEquals(2, figures.crossingsHz().orElseThrow(), 1e-9);
        assertEquals(2, figures.dominantHz().orElseThrow(), 0.02);
        assertEquals(80, figures.peakToPeak(), 1e-4);
        assertEquals(0, figures.difference(), 1e-4);
    }

    @Test
    void the_strongest_of_two_waves_is_the_dominant_one_up_to_the_low_pass() {
        float[] two = values(2561, i -> 10 * Math.sin(2 * Math.PI * 4 * i / 256) + 30 * Math.sin(2 * Math.PI * 13 * i / 256));
        assertEquals(13, StretchFigures.of(two, 256, ANY).dominantHz().orElseThrow(), 0.02);
        assertEquals(4, StretchFigures.of(two, 256, 8).dominantHz().orElseThrow(), 0.02);
    }

    @Test
    void a_long_stretch_is_looked_at_in_windows() {
        float[] breathing = values(25 * 600, i -> Math.sin(2 * Math.PI * 0.25 * i / 25));
        StretchFigures figures = StretchFigures.of(breathing, 25, ANY);
        assertEquals(0.25, figures.dominantHz().orElseThrow(), 0.005);
        assertEquals(0.25, figures.crossingsHz().orElseThrow(), 0.001);
    }

    @Test
    void a_drift_has_no_dominant_frequency_and_a_flat_line_none_at_all() {
        assertEquals(OptionalDouble.empty(), StretchFigures.of(values(400, i -> i), 100, ANY).dominantHz());
        StretchFigures flat = StretchFigures.of(new float[200], 100, ANY);
        assertEquals(OptionalDouble.empty(), flat.dominantHz());
        assertEquals(0, flat.crossingsHz().orElseThrow());
        assertEquals(0, flat.peakToPeak());
    }

    @Test
    void touching_the_mean_is_not_crossing_it() {
        // the mean is 0: up, touch, up, down for good
        assertEquals(0.5 * 10 / 5, StretchFigures.of(new float[] {2, 0, 2, 0, -2, -2}, 10, ANY).crossingsHz().orElseThrow(), 1e-9);
    }

    @Test
    void one_sample_has_a_value_and_no_frequency() {
        StretchFigures one = StretchFigures.of(new float[] {7}, 100, ANY);
        assertEquals(0, one.difference());
        assertEquals(7, one.greatest());
        assertTrue(one.crossingsHz().isEmpty() && one.dominantHz().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> StretchFigures.of(new float[0], 100, ANY));
    }
}
