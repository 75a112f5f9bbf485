package org.onbam.scoring.statistics;

import static org.onbam.scoring.statistics.Sketch.assertAbsent;
import static org.onbam.scoring.statistics.Sketch.assertFigure;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// One value a second, so that each can be told by its second.
class OxygenTest {

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
    void without_stages_that_is_why_there_is_no_index() {
        NightStatistics night = Sketch.of("20?").saturation(96, 96, 96).event("desat", 1, 1).statistics();
        assertAbsent(Absence.NO_STAGES, night, Figure.ODI_3, Figure.ODI_4);
    }

    @Test
    void a_probe_that_never_sat_on_a_finger_gives_no_figure() {
        NightStatistics night = Sketch.of("20N2").saturation(0, 0, 0).event("hypopnea", 100, 20).statistics();
        assertAbsent(Absence.NO_SATURATION, night, Figure.MEAN_SATURATION, Figure.T90_PERCENT, Figure.AHI_1B);
    }
}
