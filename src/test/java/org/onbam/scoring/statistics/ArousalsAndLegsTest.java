package org.onbam.scoring.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onbam.scoring.statistics.Sketch.assertAbsent;
import static org.onbam.scoring.statistics.Sketch.assertFigure;

import org.junit.jupiter.api.Test;

/// An hour of sleep after half an hour of wake, so that the count is the index.
class ArousalsAndLegsTest {

    private static final String NIGHT = "60W 120N2";

    private static NightStatistics legs(double... onsets) {
        Sketch sketch = Sketch.of(NIGHT);
        for (double onset : onsets) {
            sketch.event("lm", onset, 2);
        }
        return sketch.statistics();
    }

    @Test
    void arousals_are_told_apart_by_type_and_else_by_link() {
        NightStatistics night = Sketch.of(NIGHT).event("apnea_obstructive", 2000, 20).event("arousal", 2020, 5).link(0, 1)
                .event("lm_left", 2400, 2).event("arousal", 2401, 5).link(2, 3)
                .event("arousal_respiratory", 3000, 5).event("arousal_plm", 3100, 5).event("arousal_spontaneous", 3200, 5)
                .event("arousal", 3300, 5).event("arousal_external", 3400, 5).statistics();
        assertFigure(7, night, Figure.AROUSAL_INDEX);
        assertFigure(2, night, Figure.AROUSAL_RESPIRATORY);
        assertFigure(2, night, Figure.AROUSAL_LIMB);
        assertFigure(1, night, Figure.AROUSAL_SPONTANEOUS);
        assertFigure(2, night, Figure.AROUSAL_OTHER);
    }

    @Test
    void an_arousal_in_wake_counts_between_lights_off_and_on() {
        assertFigure(1, Sketch.of(NIGHT).event("arousal", 900, 5).statistics(), Figure.AROUSAL_INDEX);
        assertFigure(0, Sketch.of(NIGHT).event("lights_off", 1200, 0).event("arousal", 900, 5).statistics(),
                Figure.AROUSAL_INDEX);
    }

    @Test
    void three_movements_are_no_series_and_four_are() {
        assertFigure(0, legs(2000, 2030, 2060), Figure.PLMS_INDEX);
        NightStatistics four = legs(2000, 2030, 2060, 2150);
        assertFigure(4, four, Figure.PLMS_INDEX);
        assertFigure(1, four, Figure.PLM_SERIES);
        assertFigure(4, four, Figure.LM_INDEX);
        assertEquals(LegRule.SERIES, four.basis().legs());
    }

    @Test
    void more_than_90_seconds_end_a_series() {
        assertFigure(0, legs(2000, 2030, 2060, 2150.1), Figure.PLMS_INDEX);
        NightStatistics two = legs(2000, 2030, 2060, 2090, 2200, 2230, 2260, 2290, 2320);
        assertFigure(9, two, Figure.PLMS_INDEX);
        assertFigure(2, two, Figure.PLM_SERIES);
    }

    @Test
    void two_legs_within_five_seconds_are_one_movement() {
        NightStatistics night = Sketch.of(NIGHT).event("lm_left", 2000, 2).event("lm_right", 2004.9, 2)
                .event("lm_left", 2030, 2).event("lm_left", 2060, 2).event("lm_right", 2065, 2).statistics();
        // 2000, 2030, 2060 and, 5 s later, 2065
        assertFigure(4, night, Figure.PLMS_INDEX);
    }

    @Test
    void movements_at_a_breathing_event_are_left_out() {
        NightStatistics night = Sketch.of(NIGHT).event("hypopnea", 2062.5, 20).event("lm", 2000, 2).event("lm", 2030, 2)
                .event("lm", 2060, 2).event("lm", 2090, 2).event("lm", 2120, 2).statistics();
        assertFigure(4, night, Figure.PLMS_INDEX);
        NightStatistics apart = Sketch.of(NIGHT).event("hypopnea", 2062.6, 20).event("lm", 2000, 2).event("lm", 2030, 2)
                .event("lm", 2060, 2).event("lm", 2090, 2).event("lm", 2120, 2).statistics();
        assertFigure(5, apart, Figure.PLMS_INDEX);
    }

    @Test
    void movements_in_wake_or_of_another_length_do_not_count() {
        assertFigure(0, legs(1700, 1730, 1760, 1810), Figure.PLMS_INDEX);
        NightStatistics long_ = Sketch.of(NIGHT).event("lm", 2000, 2).event("lm", 2030, 10.1).event("lm", 2060, 0.4)
                .event("lm", 2075, 10).event("lm", 2100, 0.5).statistics();
        assertFigure(0, long_, Figure.PLMS_INDEX);
        assertFigure(5, long_, Figure.LM_INDEX);
    }

    @Test
    void movements_marked_as_periodic_count_as_marked() {
        NightStatistics night = Sketch.of(NIGHT).event("plm_left", 2000, 2).event("plm", 2300, 2).event("lm", 2600, 2)
                .event("arousal", 2302.4, 5).event("arousal", 2002.5, 5).statistics();
        assertFigure(2, night, Figure.PLMS_INDEX);
        assertFigure(3, night, Figure.LM_INDEX);
        // 0.4 s after the one, 0.5 s after the other: less than half a second is asked for
        assertFigure(1, night, Figure.PLM_AROUSAL_INDEX);
        assertAbsent(Absence.MARKED_AS_PERIODIC, night, Figure.PLM_SERIES);
        assertEquals(LegRule.AS_MARKED, night.basis().legs());
    }

    @Test
    void an_arousal_belongs_to_a_movement_in_either_order_or_by_link() {
        NightStatistics night = Sketch.of(NIGHT).event("lm", 2000, 2).event("lm", 2030, 2).event("lm", 2060, 2)
                .event("lm", 2090, 2).event("arousal", 2026, 3.6).event("arousal", 2063, 3).link(2, 5).statistics();
        assertFigure(2, night, Figure.PLM_AROUSAL_INDEX);
    }
}
