package org.onbam.scoring.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SlowSeries;

/// One value a second, so that each can be told by its second.
class SaturationTrackTest {

    private static SaturationTrack track(float... values) {
        return new SaturationTrack(new SlowSeries(TimeSpan.SECOND, values), "SpO2");
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
        SaturationTrack without = all.without(List.of(new ScoredEvent(EventId.random(), "artifact_spo2", TimeSpan.ofSeconds(24, 1), "", "")),
                EventVocabulary.standard());
        assertEquals(0, without.ofDesaturation(TimeSpan.ofSeconds(20, 10)).orElseThrow().depth());
        assertTrue(all.ofDesaturation(TimeSpan.ofSeconds(23, 0.5)).isEmpty());
        assertFalse(track(flat(30, 20)).hasValues());
    }

    @Test
    void a_fall_of_stored_values_reaches_three_percent_in_spite_of_their_rounding() {
        assertTrue(new SaturationDrop(94.999f, 92.021f).reaches(3));
        assertFalse(new SaturationDrop(95, 92.1).reaches(3));
    }
}
