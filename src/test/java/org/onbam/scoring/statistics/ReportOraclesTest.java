package org.onbam.scoring.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onbam.scoring.statistics.Sketch.assertFigure;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Worked examples of others: a training course for technologists (neupsykey.com, "Report generation"), the documentation
/// of YASA 0.7, and the counts that Luna prints of a tutorial recording. They give counts, from which the nights are drawn.
class ReportOraclesTest {

    @Test
    void times_from_epoch_numbers() {
        // lights off in epoch 15, on in epoch 931, sleep from epoch 30, R from epoch 42; epoch n starts at (n - 1) * 30 s
        NightStatistics night = Sketch.of("29W 12N2 40R 850N2 69W")
                .event("lights_off", 14 * 30, 0).event("lights_on", 930 * 30, 0).statistics();
        assertFigure((931 - 15) / 2.0, night, Figure.TIME_IN_BED);
        assertFigure(7.5, night, Figure.SLEEP_LATENCY);
        assertFigure(6, night, Figure.REM_LATENCY);
    }

    @Test
    void a_night_of_400_minutes_with_360_asleep() {
        NightStatistics night = Sketch.of("40W 80N1 400N2 40N3 200R 40W").statistics();
        assertFigure(400, night, Figure.TIME_IN_BED);
        assertFigure(360, night, Figure.TOTAL_SLEEP_TIME);
        assertFigure(90, night, Figure.SLEEP_EFFICIENCY);
        assertFigure(11.11, night, Figure.N1_PERCENT, 0.005);
        assertFigure(55.56, night, Figure.N2_PERCENT, 0.005);
        assertFigure(5.56, night, Figure.N3_PERCENT, 0.005);
        assertFigure(27.78, night, Figure.R_PERCENT, 0.005);
    }

    @Test
    void an_ahi_of_28_in_320_minutes_of_sleep() {
        NightStatistics night = Sketch.of("160W 640N2").inSleep("apnea_obstructive", 40).inSleep("apnea_mixed", 10)
                .inSleep("hypopnea", 100).statistics();
        assertFigure(80, night, Figure.SLEEP_EFFICIENCY);
        assertFigure(320, night, Figure.TOTAL_SLEEP_TIME);
        assertFigure(28.125, night, Figure.AHI_SCORED);
        assertEquals(150, night.count(Figure.AHI_SCORED).orElseThrow());
        assertEquals(Figure.AHI_SCORED, night.ahi(), "nothing tells by which rule the hypopneas qualify");
        assertEquals(Optional.of(Severity.MODERATE), night.severity());
    }

    @Test
    void a_night_with_leg_movements_and_four_kinds_of_breathing_event() {
        Sketch sketch = Sketch.of("88W 60N1 400N2 172N3 160R").inSleep("apnea_obstructive", 60).inSleep("apnea_mixed", 20)
                .inSleep("apnea_central", 10).inSleep("hypopnea", 90);
        // 200 periodic movements 100 s apart, so that nothing joins two of them; an arousal begins with each of 80
        for (int i = 0; i < 200; i++) {
            sketch.event("plm", 88 * 30 + 5 + i * 100, 2);
            if (i < 80) {
                sketch.event("arousal", 88 * 30 + 6 + i * 100, 5);
            }
        }
        NightStatistics night = sketch.statistics();
        assertFigure(396, night, Figure.TOTAL_SLEEP_TIME);
        assertFigure(440, night, Figure.TIME_IN_BED);
        assertFigure(30.303, night, Figure.PLMS_INDEX, 0.0005);
        assertFigure(12.121, night, Figure.PLM_AROUSAL_INDEX, 0.0005);
        assertFigure(13.636, night, Figure.APNEA_INDEX, 0.0005);
        assertFigure(27.273, night, Figure.AHI_SCORED, 0.0005);
        assertFigure(7.58, night, Figure.N1_PERCENT, 0.005);
        assertFigure(50.51, night, Figure.N2_PERCENT, 0.005);
        assertFigure(21.72, night, Figure.N3_PERCENT, 0.005);
        assertFigure(20.20, night, Figure.R_PERCENT, 0.005);
    }

    @Test
    void all_hypopneas_count_as_scored_where_no_rule_can_be_judged() {
        NightStatistics night = Sketch.of("88W 60N1 400N2 172N3 160R").inSleep("apnea_central", 90)
                .inSleep("hypopnea", 90).statistics();
        assertFigure(13.636, night, Figure.HYPOPNEA_INDEX, 0.0005);
        assertFigure(27.273, night, Figure.AHI_SCORED, 0.0005);
        assertEquals(Optional.empty(), night.basis().counted());
    }

    @Test
    void an_ahi_of_50_in_360_minutes_of_sleep() {
        NightStatistics night = Sketch.of("240W 720N2").inSleep("apnea", 100).inSleep("hypopnea", 200).statistics();
        assertFigure(360, night, Figure.TOTAL_SLEEP_TIME);
        assertFigure(480, night, Figure.TIME_IN_BED);
        assertFigure(75, night, Figure.SLEEP_EFFICIENCY);
        assertFigure(50, night, Figure.AHI_SCORED);
        assertEquals(Optional.of(Severity.SEVERE), night.severity());
    }

    @Test
    void the_first_example_of_yasa() {
        NightStatistics night = Sketch.of("2W 3N1 3N2 3N3 1N2 2N3 4R 2W").statistics();
        assertFigure(10, night, Figure.TIME_IN_BED);
        assertFigure(8, night, Figure.SLEEP_PERIOD);
        assertFigure(0, night, Figure.WASO);
        assertFigure(8, night, Figure.TOTAL_SLEEP_TIME);
        assertFigure(1.5, night, Figure.N1_TIME);
        assertFigure(2, night, Figure.N2_TIME);
        assertFigure(2.5, night, Figure.N3_TIME);
        assertFigure(2, night, Figure.R_TIME);
        assertFigure(6, night, Figure.NREM_TIME);
        assertFigure(1, night, Figure.SLEEP_LATENCY);
        // its latencies count from the start, ours from sleep onset, a minute later
        assertFigure(1 - 1, night, Figure.N1_LATENCY);
        assertFigure(2.5 - 1, night, Figure.N2_LATENCY);
        assertFigure(4 - 1, night, Figure.N3_LATENCY);
        assertFigure(7 - 1, night, Figure.REM_LATENCY);
        assertFigure(18.75, night, Figure.N1_PERCENT);
        assertFigure(25, night, Figure.N2_PERCENT);
        assertFigure(31.25, night, Figure.N3_PERCENT);
        assertFigure(25, night, Figure.R_PERCENT);
        assertFigure(80, night, Figure.SLEEP_EFFICIENCY);
        assertFigure(100, night, Figure.SLEEP_MAINTENANCE);
        assertFigure(7.5, night, Figure.FRAGMENTATION);
    }

    @Test
    void the_second_example_of_yasa_in_epochs_of_15_s() {
        NightStatistics night = Sketch.of(15, "10W 40N2 5W 40N2 9W").statistics();
        assertFigure(26, night, Figure.TIME_IN_BED);
        assertFigure(21.25, night, Figure.SLEEP_PERIOD);
        assertFigure(1.25, night, Figure.WASO);
        assertFigure(20, night, Figure.TOTAL_SLEEP_TIME);
        assertFigure(76.9231, night, Figure.SLEEP_EFFICIENCY, 0.00005);
        assertFigure(94.1176, night, Figure.SLEEP_MAINTENANCE, 0.00005);
        assertFigure(2.5, night, Figure.SLEEP_LATENCY);
        assertFigure(6, night, Figure.TOTAL_WAKE);
        // by its definition, two awakenings in a third of an hour; the published 1.5 is of another version
        assertFigure(6, night, Figure.FRAGMENTATION);
    }

    @Test
    void the_counts_of_the_tutorial_recording_nsrr01() {
        NightStatistics night = Sketch.of("100W 109N1 523N2 17N3 238R 377W").inSleep("hypopnea", 361)
                .inSleep("apnea_obstructive", 37).inSleep("arousal", 194).statistics();
        assertFigure(54.5, night, Figure.N1_TIME);
        assertFigure(261.5, night, Figure.N2_TIME);
        assertFigure(8.5, night, Figure.N3_TIME);
        assertFigure(119, night, Figure.R_TIME);
        assertFigure(443.5, night, Figure.TOTAL_SLEEP_TIME);
        assertFigure(53.84, night, Figure.AHI_SCORED, 0.005);
        assertFigure(194 / (443.5 / 60), night, Figure.AROUSAL_INDEX);
    }
}
