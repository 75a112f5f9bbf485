package org.onbam.scoring.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onbam.scoring.statistics.Sketch.assertAbsent;
import static org.onbam.scoring.statistics.Sketch.assertFigure;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.model.BodyPosition;
import org.onbam.scoring.night.HypopneaRule;

/// Half an hour of wake and an hour of sleep, so that the count is the index. Epoch 60 begins at 1800 s.
class BreathingTest {

    private static final String NIGHT = "60W 60N2 60R";
    private static final double SLEEP = 1800;

    @Test
    void an_event_counts_if_any_of_it_is_sleep() {
        NightStatistics night = Sketch.of(NIGHT).event("apnea_central", SLEEP - 20, 19).event("apnea_central", SLEEP - 20, 20)
                .event("apnea_central", SLEEP - 20, 21).event("apnea_central", 5390, 30).statistics();
        assertEquals(2, night.count(Figure.CENTRAL_APNEA_INDEX).orElseThrow());
    }

    @Test
    void an_event_belongs_to_the_stage_of_its_onset_or_the_first_sleep_it_reaches() {
        // from wake into R (epoch 61), from N2 into R (epoch 64 of N2 at 1920 s)
        NightStatistics night = Sketch.of("61W 1R 2W 1N2 1R 114N2").event("apnea_obstructive", 1820, 20)
                .event("apnea_obstructive", 1945, 20).statistics();
        assertEquals(1, night.count(Figure.AHI_REM).orElseThrow());
        assertEquals(1, night.count(Figure.AHI_NREM).orElseThrow());
        assertFigure(60, night, Figure.AHI_REM);
    }

    @Test
    void without_saturation_or_arousals_no_rule_can_be_judged() {
        NightStatistics night = Sketch.of(NIGHT).event("hypopnea", 2000, 20).event("apnea_mixed", 2100, 20).statistics();
        assertAbsent(Absence.NO_EVIDENCE, night, Figure.AHI_1A, Figure.HYPOPNEAS_1A);
        assertAbsent(Absence.NO_SATURATION, night, Figure.AHI_1B, Figure.HYPOPNEAS_1B, Figure.ODI_4, Figure.T90);
        assertFigure(2, night, Figure.AHI_SCORED);
        assertFigure(2, night, Figure.OBSTRUCTIVE_AHI);
    }

    @Test
    void without_hypopneas_every_rule_gives_the_same() {
        NightStatistics night = Sketch.of(NIGHT).event("apnea_mixed", 2100, 20).statistics();
        assertFigure(1, night, Figure.AHI_1A);
        assertFigure(1, night, Figure.AHI_1B);
    }

    @Test
    void a_linked_desaturation_is_measured_and_an_arousal_does_for_rule_1a_alone() {
        Sketch sketch = Sketch.of(NIGHT).dips(2010, 3, 2410, 4, 2810, 2)
                .event("hypopnea", 2000, 20).event("desat", 2010, 20).link(0, 1)
                .event("hypopnea", 2400, 20).event("desat", 2410, 20).link(2, 3)
                .event("hypopnea", 2800, 20).event("desat", 2810, 20).link(4, 5)
                .event("hypopnea", 3200, 20).event("arousal", 3260, 5).link(6, 7);
        NightStatistics night = sketch.statistics();
        assertFigure(4, night, Figure.HYPOPNEAS);
        assertFigure(3, night, Figure.HYPOPNEAS_1A);
        assertFigure(1, night, Figure.HYPOPNEAS_1B);
        assertFigure(3, night, Figure.AHI_1A);
        assertFigure(1, night, Figure.AHI_1B);
        assertFigure(4, night, Figure.AHI_SCORED);
        assertFigure(3, night, Figure.HYPOPNEA_INDEX);
        assertEquals(Figure.AHI_1A, night.ahi());
        NightStatistics other = sketch.rule(HypopneaRule.B).statistics();
        assertFigure(1, other, Figure.HYPOPNEA_INDEX);
        assertEquals(Optional.of(HypopneaRule.B), other.basis().counted());
        assertFigure(2, night, Figure.ODI_3);
        assertFigure(1, night, Figure.ODI_4);
        assertFigure(3, night, Figure.MEAN_DROP);
    }

    @Test
    void without_links_what_lies_near_speaks() {
        NightStatistics night = Sketch.of(NIGHT).dips(2030, 4, 2500, 4)
                .event("hypopnea", 2000, 20).event("desat", 2030, 20)       // 10 s after its end
                .event("hypopnea", 2400, 20).event("desat", 2500, 20)       // 80 s after: not its own
                .event("hypopnea", 2800, 20).event("arousal", 2825, 4)      // 5 s after its end
                .event("hypopnea", 3200, 20).event("arousal", 3225.1, 4)    // later
                .event("hypopnea", 3600, 20).event("arousal_spontaneous", 3620, 4)
                .statistics();
        assertFigure(2, night, Figure.HYPOPNEAS_1A);
        assertFigure(1, night, Figure.HYPOPNEAS_1B);
    }

    @Test
    void a_desaturation_belongs_to_the_event_that_is_long_enough_ago() {
        // the second hypopnea begins 2 s before the desaturation of the first
        NightStatistics night = Sketch.of(NIGHT).event("hypopnea", 2000, 20).event("hypopnea", 2028, 20)
                .event("desat", 2030, 20).statistics();
        assertFigure(1, night, Figure.HYPOPNEAS_1A);
        NightStatistics apnea = Sketch.of(NIGHT).event("apnea_obstructive", 2000, 20).event("hypopnea", 2028, 20)
                .event("desat", 2030, 20).statistics();
        assertFigure(0, apnea, Figure.HYPOPNEAS_1A);
    }

    @Test
    void without_any_mark_the_signal_is_measured() {
        NightStatistics night = Sketch.of(NIGHT).dips(2030, 4, 2430, 2).event("hypopnea", 2000, 20)
                .event("hypopnea", 2400, 20).statistics();
        assertFigure(1, night, Figure.HYPOPNEAS_1A);
        assertFigure(1, night, Figure.HYPOPNEAS_1B);
    }

    @Test
    void a_mark_linked_elsewhere_does_not_speak_for_a_neighbour() {
        NightStatistics night = Sketch.of(NIGHT).event("rera", 1900, 20).event("desat", 2012, 20).link(0, 1)
                .event("arousal", 2015, 5).link(0, 2).event("hypopnea", 2000, 20).statistics();
        assertFigure(0, night, Figure.HYPOPNEAS_1A);
        assertFigure(1, night, Figure.RERA_INDEX);
        assertFigure(1, night, Figure.RDI);
    }

    @Test
    void marks_without_saturation_are_of_three_percent() {
        NightStatistics night = Sketch.of(NIGHT).event("hypopnea_central", 2000, 20).event("desat", 2012, 20).statistics();
        assertFigure(1, night, Figure.AHI_1A);
        assertAbsent(Absence.NO_SATURATION, night, Figure.AHI_1B, Figure.MEAN_DROP);
        assertFigure(1, night, Figure.CENTRAL_AHI);
        assertFigure(0, night, Figure.OBSTRUCTIVE_AHI);
        assertFigure(1, night, Figure.ODI_3);
    }

    @Test
    void each_position_has_its_own_sleep_below_the_line() {
        // sleep 1800..5400 s: supine until 3000 (20 min), left until 4815 (30.25 min), nothing known after
        NightStatistics night = Sketch.of(NIGHT).lying(BodyPosition.SUPINE, 0, 3000).lying(BodyPosition.LEFT, 3000, 4815)
                .event("apnea_obstructive", 2000, 20).event("apnea_obstructive", 2990, 20)
                .event("apnea_obstructive", 4000, 20).event("apnea_obstructive", 5000, 20).statistics();
        assertFigure(20, night, Figure.SLEEP_SUPINE);
        assertFigure(30.25, night, Figure.SLEEP_LATERAL);
        assertFigure(9.75, night, Figure.SLEEP_POSITION_UNKNOWN);
        assertFigure(6, night, Figure.AHI_SUPINE);
        assertFigure(60 / 30.25, night, Figure.AHI_NON_SUPINE);
        assertEquals(1, night.count(Figure.AHI_POSITION_UNKNOWN).orElseThrow());
        assertAbsent(Absence.NO_SLEEP_IN_POSITION, night, Figure.AHI_PRONE, Figure.AHI_RIGHT);
        assertAbsent(Absence.NO_POSITION, Sketch.of(NIGHT).statistics(), Figure.AHI_SUPINE, Figure.SLEEP_SUPINE);
    }

    @Test
    void position_marks_stand_in_for_a_sensor() {
        NightStatistics night = Sketch.of(NIGHT).event("position_prone", 0, 0).event("apnea_central", 2000, 20).statistics();
        assertFigure(1, night, Figure.AHI_PRONE);
        assertFigure(60, night, Figure.SLEEP_NON_SUPINE);
    }

    @Test
    void without_stages_the_time_of_monitoring_stands_in_for_sleep() {
        NightStatistics night = Sketch.of("240?").event("apnea_obstructive", 2000, 20).event("hypopnea", 4000, 20)
                .event("rera", 5000, 20).statistics();
        assertFigure(1, night, Figure.REI);
        assertAbsent(Absence.SLEEP_IS_SCORED, Sketch.of(NIGHT).statistics(), Figure.REI);
        // lights off after the first of the two, one hour monitored
        assertFigure(1, Sketch.of("240?").event("lights_off", 3000, 0).event("lights_on", 6600, 0)
                .event("apnea_obstructive", 2000, 20).event("hypopnea", 4000, 20).statistics(), Figure.REI);
    }

    @Test
    void snoring_is_counted_and_measured_within_sleep_once() {
        NightStatistics night = Sketch.of(NIGHT).event("snoring", 1790, 20).event("snoring", 2000, 100)
                .event("snoring", 2050, 150).event("snoring", 100, 60).statistics();
        assertFigure(3, night, Figure.SNORE_INDEX);
        assertFigure(100.0 * (10 + 200) / 3600, night, Figure.SNORE_PERCENT);
    }

    @Test
    void a_type_of_ones_own_counts_as_its_parent() {
        assertEquals(EventKind.PERIODIC_LEG_MOVEMENT, new EventKinds(Sketch.VOCABULARY).of("plm_left"));
        assertEquals(EventKind.OTHER_APNEA, new EventKinds(Sketch.VOCABULARY).of("apnea_postural"));
        assertEquals(EventKind.NONE, new EventKinds(Sketch.VOCABULARY).of("artifact_spo2"));
    }
}
