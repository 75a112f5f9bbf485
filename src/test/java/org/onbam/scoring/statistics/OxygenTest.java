package org.onbam.scoring.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onbam.scoring.statistics.Sketch.assertAbsent;
import static org.onbam.scoring.statistics.Sketch.assertFigure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SlowSeries;

/// One value a second, so that each can be told by its second.
class OxygenTest {

    private static SaturationTrack track(float... values) {
        return new SaturationTrack(new SlowSeries(TimeSpan.SECOND, values), List.of());
    }

    private static float[] flat(int seconds, float value) {
        float[] values = new float[seconds];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void a_desaturation_falls_from_the_greatest_value_before_its_nadir() {
        float[] values = flat(60, 96);
        values[18] = 97;
        values[19] = 97;
        values[24] = 91;
        values[40] = 99;   // after the nadir: a recovery, no baseline
        assertEquals(Optional.of(new SaturationDrop(97, 91)), track(values).ofDesaturation(TimeSpan.ofSeconds(20, 15)));
        values[14] = 100;  // more than 5 s before the onset
        assertEquals(Optional.of(new SaturationDrop(97, 91)), track(values).ofDesaturation(TimeSpan.ofSeconds(20, 15)));
    }

    @Test
    void a_breathing_event_is_given_45_s_for_its_nadir_and_30_s_before_for_its_baseline() {
        float[] values = flat(200, 95);
        values[71] = 96;
        values[164] = 88;
        assertEquals(Optional.of(new SaturationDrop(96, 88)), track(values).ofBreathingEvent(TimeSpan.ofSeconds(100, 20)));
        values[164] = 95;
        values[165] = 88;  // 45 s after the end begins the first value that is too late
        assertEquals(Optional.of(new SaturationDrop(96, 95)), track(values).ofBreathingEvent(TimeSpan.ofSeconds(100, 20)));
        values[69] = 99;   // 31 s before
        assertEquals(96, track(values).ofBreathingEvent(TimeSpan.ofSeconds(100, 20)).orElseThrow().baseline());
    }

    @Test
    void what_is_below_50_or_no_number_or_an_artefact_is_not_valid() {
        float[] values = flat(60, 95);
        values[22] = 49.9f;
        values[23] = Float.NaN;
        values[24] = 60;
        SaturationTrack all = track(values);
        assertEquals(60, all.ofDesaturation(TimeSpan.ofSeconds(20, 10)).orElseThrow().nadir());
        SaturationTrack without = all.with(List.of(TimeSpan.ofSeconds(24, 1)));
        assertEquals(0, without.ofDesaturation(TimeSpan.ofSeconds(20, 10)).orElseThrow().depth());
        assertTrue(all.ofDesaturation(TimeSpan.ofSeconds(23, 0.5)).isEmpty());
        assertFalse(track(flat(30, 20)).hasValues());
    }

    @Test
    void a_fall_of_stored_values_reaches_three_percent_in_spite_of_their_rounding() {
        assertTrue(new SaturationDrop(94.999f, 92.021f).reaches(3));
        assertFalse(new SaturationDrop(95, 92.1).reaches(3));
    }

    @Test
    void time_below_90_is_a_part_of_the_valid_time_in_sleep() {
        // 10 epochs of wake at 85 %, 20 of sleep: 60 s at 89, 30 s at 87, 12 s at 84, 18 s without a value, the rest at 96
        double[] values = new double[900];
        Arrays.fill(values, 0, 300, 85);
        Arrays.fill(values, 300, 900, 96);
        Arrays.fill(values, 330, 390, 89);
        Arrays.fill(values, 400, 430, 87);
        Arrays.fill(values, 500, 512, 84);
        Arrays.fill(values, 600, 618, Double.NaN);
        NightStatistics night = Sketch.of("10W 20N2").saturation(values).statistics();
        double valid = 600 - 18;
        assertFigure(valid / 60, night, Figure.VALID_SATURATION_TIME);
        assertFigure(102 / 60.0, night, Figure.T90);
        assertFigure(100 * 102 / valid, night, Figure.T90_PERCENT);
        assertFigure(42 / 60.0, night, Figure.T88);
        assertFigure(100 * 12 / valid, night, Figure.T85_PERCENT);
        assertFigure(84, night, Figure.LEAST_SATURATION);
        assertFigure((60 * 89 + 30 * 87 + 12 * 84 + (valid - 102) * 96) / valid, night, Figure.MEAN_SATURATION, 1e-4);
    }

    @Test
    void an_artefact_takes_its_time_out_of_both_sides() {
        double[] values = new double[600];
        Arrays.fill(values, 96);
        Arrays.fill(values, 100, 160, 80);
        Sketch sketch = Sketch.of("20N2").saturation(values);
        assertFigure(1, sketch.statistics(), Figure.T90);
        NightStatistics without = sketch.event("artifact", 100, 60, "SpO2").statistics();
        assertFigure(0, without, Figure.T90);
        assertFigure(9, without, Figure.VALID_SATURATION_TIME);
        assertFigure(1, Sketch.of("20N2").saturation(values).event("artifact", 100, 60, "C4-M1").statistics(), Figure.T90);
    }

    @Test
    void a_probe_that_never_sat_on_a_finger_gives_no_figure() {
        NightStatistics night = Sketch.of("20N2").saturation(0, 0, 0).event("hypopnea", 100, 20).statistics();
        assertAbsent(Absence.NO_SATURATION, night, Figure.MEAN_SATURATION, Figure.T90_PERCENT, Figure.AHI_1B);
    }
}
