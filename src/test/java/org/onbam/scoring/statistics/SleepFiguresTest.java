package org.onbam.scoring.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onbam.scoring.statistics.Sketch.assertAbsent;
import static org.onbam.scoring.statistics.Sketch.assertFigure;

import org.junit.jupiter.api.Test;

/// Nights small enough to count on paper.
class SleepFiguresTest {

    @Test
    void wake_all_night_has_an_efficiency_of_zero_and_nothing_an_hour_of_sleep() {
        NightStatistics night = Sketch.of("20W").event("apnea_obstructive", 65, 20).statistics();
        assertFigure(10, night, Figure.TIME_IN_BED);
        assertFigure(0, night, Figure.TOTAL_SLEEP_TIME);
        assertFigure(0, night, Figure.SLEEP_EFFICIENCY);
        assertFigure(10, night, Figure.TOTAL_WAKE);
        assertAbsent(Absence.NO_SLEEP, night, Figure.SLEEP_ONSET, Figure.SLEEP_LATENCY, Figure.PERSISTENT_SLEEP_LATENCY,
                Figure.SLEEP_PERIOD, Figure.WASO, Figure.WASO_AASM, Figure.FINAL_WAKE, Figure.SLEEP_MAINTENANCE,
                Figure.N2_PERCENT, Figure.REM_LATENCY, Figure.AWAKENINGS, Figure.FRAGMENTATION, Figure.AHI_SCORED,
                Figure.AHI_1A, Figure.RDI, Figure.AROUSAL_INDEX, Figure.PLMS_INDEX, Figure.ODI_3, Figure.SNORE_PERCENT);
        assertTrue(night.severity().isEmpty());
    }

    @Test
    void a_night_without_stages_has_no_sleep_to_speak_of() {
        NightStatistics night = Sketch.of("20?").statistics();
        assertFigure(10, night, Figure.RECORDING_TIME);
        assertAbsent(Absence.NO_STAGES, night, Figure.TIME_IN_BED, Figure.TOTAL_SLEEP_TIME, Figure.SLEEP_EFFICIENCY,
                Figure.WASO, Figure.AHI_SCORED, Figure.AHI_REM, Figure.AROUSAL_INDEX, Figure.N1_PERCENT);
    }

    @Test
    void sleep_only_in_the_last_epoch() {
        NightStatistics night = Sketch.of("19W 1N1").statistics();
        assertFigure(9.5, night, Figure.SLEEP_LATENCY);
        assertFigure(0.5, night, Figure.SLEEP_PERIOD);
        assertFigure(0, night, Figure.WASO);
        assertFigure(0, night, Figure.FINAL_WAKE);
        assertFigure(5, night, Figure.SLEEP_EFFICIENCY);
        assertFigure(0, night, Figure.STAGE_SHIFTS);
        assertAbsent(Absence.NOT_REACHED, night, Figure.PERSISTENT_SLEEP_LATENCY, Figure.REM_LATENCY, Figure.N3_LATENCY);
    }

    @Test
    void unscored_epochs_within_are_stated_and_are_neither_wake_nor_sleep() {
        // 2 W, 6 N2, 3 ?, 4 N2, 2 W, 3 N2, 2 ?, 4 W: 26 epochs
        NightStatistics night = Sketch.of("2W 6N2 3? 4N2 2W 3N2 2? 4W").statistics();
        assertFigure(13, night, Figure.TIME_IN_BED);
        assertFigure(6.5, night, Figure.TOTAL_SLEEP_TIME);
        assertFigure(4, night, Figure.TOTAL_WAKE);
        assertFigure(2.5, night, Figure.UNSCORED);
        assertFigure(9, night, Figure.SLEEP_PERIOD);
        assertFigure(1, night, Figure.WASO);
        assertFigure(2, night, Figure.FINAL_WAKE);
        assertFigure(3, night, Figure.WASO_AASM);
        assertFigure(1, night, Figure.AWAKENINGS);
        assertFigure(2, night, Figure.STAGE_SHIFTS);
        // from sleep to wake once: at the end an unscored stretch lies between
        assertFigure(1 / (6.5 / 60), night, Figure.FRAGMENTATION);
    }

    @Test
    void unscored_ends_are_no_time_in_bed_unless_lights_are_marked() {
        assertFigure(5, Sketch.of("7? 2W 8N2 9?").statistics(), Figure.TIME_IN_BED);
        NightStatistics marked = Sketch.of("7? 2W 8N2 9?").event("lights_off", 60, 0).event("lights_on", 600, 0).statistics();
        assertFigure(9, marked, Figure.TIME_IN_BED);
        assertFigure(4, marked, Figure.UNSCORED);
        assertTrue(marked.basis().lightsOffMarked() && marked.basis().lightsOnMarked());
    }

    @Test
    void lights_between_two_epochs_count_from_the_next_whole_one() {
        NightStatistics night = Sketch.of("10W 10N2").event("lights_off", 31, 0).event("lights_on", 510, 0).statistics();
        assertFigure(60, night, Figure.LIGHTS_OFF);
        assertFigure((510 - 60) / 60.0, night, Figure.TIME_IN_BED);
        assertFigure(4, night, Figure.SLEEP_LATENCY);
        assertFigure(3.5, night, Figure.TOTAL_SLEEP_TIME);
        NightStatistics exact = Sketch.of("10W 10N2").event("lights_off", 30, 0).statistics();
        assertFigure(30, exact, Figure.LIGHTS_OFF);
        assertFalse(exact.basis().lightsOnMarked());
    }

    @Test
    void sleep_outside_the_time_in_bed_does_not_count() {
        NightStatistics night = Sketch.of("10N2 10W 10R 10N2").event("lights_off", 300, 0).event("lights_on", 900, 0)
                .statistics();
        assertFigure(5, night, Figure.TOTAL_SLEEP_TIME);
        assertFigure(100, night, Figure.R_PERCENT);
        assertFigure(0, night, Figure.FINAL_WAKE);
    }

    @Test
    void rem_first_has_a_latency_of_zero() {
        NightStatistics night = Sketch.of("4W 10R 10N2").statistics();
        assertFigure(0, night, Figure.REM_LATENCY);
        assertFigure(5, night, Figure.N2_LATENCY);
    }

    @Test
    void rem_latency_asleep_leaves_wake_out() {
        NightStatistics night = Sketch.of("4W 10N2 6W 4N2 2R").statistics();
        assertFigure(10, night, Figure.REM_LATENCY);
        assertFigure(7, night, Figure.REM_LATENCY_ASLEEP);
    }

    @Test
    void persistent_sleep_begins_with_the_first_ten_minutes_on_end() {
        NightStatistics night = Sketch.of("4W 19N2 1W 20N2").statistics();
        assertFigure(2, night, Figure.SLEEP_LATENCY);
        assertFigure(12, night, Figure.PERSISTENT_SLEEP_LATENCY);
        assertFigure(2, Sketch.of("4W 20N2").statistics(), Figure.PERSISTENT_SLEEP_LATENCY);
    }

    @Test
    void every_figure_has_a_number_or_a_reason() {
        for (String runs : new String[] {"20?", "20W", "10W 10N2", "10R", "5W 5N1 5N2 5N3 5R 5W"}) {
            NightStatistics night = Sketch.of(runs).statistics();
            for (Figure figure : Figure.values()) {
                assertEquals(night.value(figure).isPresent(), night.absence(figure).isEmpty(), figure + " of " + runs);
                assertTrue(night.value(figure).stream().allMatch(Double::isFinite), figure + " of " + runs);
            }
        }
    }
}
