package org.onbam.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.model.SignalInfo.Calibration;

class RecordingTest {

    private static final long S = TimeSpan.SECOND;

    private static Recording of(Segment... segments) {
        return new Recording("EDF+D", "X", "", Optional.empty(), List.of(), List.of(segments),
                segments.length == 0 ? 0 : segments[segments.length - 1].endNanos());
    }

    @Test
    void the_time_between_segments_is_a_gap() {
        Recording recording = of(new Segment(2 * S, 0, 3, S), new Segment(5 * S, 3, 1, S), new Segment(10 * S, 4, 1, S));
        assertEquals(List.of(new TimeSpan(0, 2 * S), new TimeSpan(6 * S, 10 * S)), recording.gaps());
        assertEquals(new TimeSpan(0, 11 * S), recording.span());
    }

    @Test
    void segments_that_overlap_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> of(new Segment(0, 0, 3, S), new Segment(2 * S, 3, 1, S)));
    }

    @Test
    void a_sample_stands_at_its_place_in_its_segment() {
        SignalInfo flow = new SignalInfo(0, "Flow", "", new PhysicalUnit("uV"), Optional.empty(), "", 25,
                SampleRate.ofHertz(25), 100);
        Segment second = new Segment(10 * S, 3, 1, S);
        assertEquals(75, second.firstSample(flow));
        assertEquals(100, second.endSample(flow));
        assertEquals(10 * S, second.nanosAt(flow, 75));
        assertEquals(10 * S + 40_000_000, second.nanosAt(flow, 76));
    }

    @Test
    void edf_2_2_gain_and_offset_map_the_digital_limits_to_the_physical_ones() {
        Calibration calibration = new Calibration(-440, 510, -2048, 2047);
        assertEquals(-440, calibration.gain() * -2048 + calibration.offset(), 1e-9);
        assertEquals(510, calibration.gain() * 2047 + calibration.offset(), 1e-9);
        Calibration inverted = new Calibration(100, -100, -1, 1);
        assertEquals(-100, inverted.gain());
        assertThrows(IllegalArgumentException.class, () -> new Calibration(0, 0, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Calibration(0, 1, 5, 5));
        assertEquals(1.0 / 4294967295.0, new Calibration(0, 1, Integer.MIN_VALUE, Integer.MAX_VALUE).gain(), 1e-20);
    }

    @Test
    void voltages_are_known_by_their_unit_however_micro_is_written() {
        for (String text : List.of("uV", "µV", "μV", " uV ")) {
            assertEquals(1, new PhysicalUnit(text).microvolts(), 1e-12, text);
            assertTrue(new PhysicalUnit(text).isVoltage(), text);
        }
        assertEquals(1000, new PhysicalUnit("mV").microvolts(), 1e-9);
        assertEquals("µV", new PhysicalUnit("uV").display());
        assertEquals("%", new PhysicalUnit("%").display());
        assertFalse(new PhysicalUnit("").isVoltage());
    }

    @Test
    void a_recording_is_known_by_a_sha_256() {
        assertThrows(IllegalArgumentException.class, () -> new RecordingId("A".repeat(64)));
        assertThrows(IllegalArgumentException.class, () -> new RecordingId("a".repeat(63)));
        assertEquals("a".repeat(64), new RecordingId("a".repeat(64)).digest());
    }

    @Test
    void a_channel_without_a_height_or_a_range_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> channel(0));
        assertThrows(IllegalArgumentException.class, () -> channel(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Channel.Range(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Channel.Range(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new FilterBand(Double.NaN, 35, 60));
        assertThrows(IllegalArgumentException.class, () -> new FilterBand(-1, 35, 60));
        assertThrows(IllegalArgumentException.class, () -> new FilterBand(0.3, 35, 0, 1, 9, FilterBand.Phase.CAUSAL));
        assertThrows(IllegalArgumentException.class, () -> new LaneScale.PerMillimetre(0, 0));
        assertTrue(channel(1).band().isOff());
    }

    @Test
    void a_channel_that_the_recording_lacks_keeps_its_place() {
        assertTrue(channel(1).withDerivation(Derivation.NONE).isMissing());
        assertFalse(channel(1).isMissing());
    }

    @Test
    void a_trace_turned_over_twice_is_as_before() {
        for (LaneScale scale : List.of(LaneScale.FITTED, new Channel.Range(-1, 3), new LaneScale.PerMillimetre(7, 0))) {
            assertNotEquals(scale, scale.inverted());
            assertEquals(scale, scale.inverted().inverted());
        }
    }

    private static Channel channel(double weight) {
        return new Channel("C4-M1", ChannelKind.EEG, Derivation.difference(0, 1), new PhysicalUnit("µV"), FilterBand.OFF,
                Optional.empty(), weight);
    }
}
