package org.onbam.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.montage.StandardMontages;

class FittedRangesTest {

    private static Channel.Range fit(ChannelKind kind, SyntheticNight.Wave wave) throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("x", "", 10).segment(0, 3600).wave(wave);
        Channel channel = new Channel("x", kind, org.onbam.model.Derivation.of(0), new org.onbam.model.PhysicalUnit(""),
                org.onbam.model.FilterBand.OFF, java.util.Optional.empty(), 1);
        return new FittedRanges(new SignalBlocks(night, 1 << 20, 1 << 20, OverviewStore.NONE)).of(channel);
    }

    @Test
    void saturation_of_a_mild_night_shows_80_to_100() throws Exception {
        assertEquals(new Channel.Range(80, 100), fit(ChannelKind.SPO2, (s, i) -> 93 + i % 5));
    }

    @Test
    void saturation_is_lowered_by_tens_when_the_data_go_below() throws Exception {
        assertEquals(new Channel.Range(60, 100), fit(ChannelKind.SPO2, (s, i) -> i % 10 == 0 ? 63 : 95));
    }

    @Test
    void a_slipped_probe_does_not_lower_the_saturation() throws Exception {
        assertEquals(new Channel.Range(80, 100), fit(ChannelKind.SPO2, (s, i) -> i % 3 == 0 ? 0 : 95));
    }

    @Test
    void a_cough_does_not_flatten_the_breathing() throws Exception {
        Channel.Range range = fit(ChannelKind.EFFORT, (s, i) -> i % 2000 == 3 ? 9000 : (float) Math.sin(i * 0.15));
        assertTrue(range.top() > 1 && range.top() < 2, range.toString());
        assertTrue(range.bottom() < -1 && range.bottom() > -2, range.toString());
    }

    @Test
    void a_constant_signal_stands_in_the_middle_of_its_lane() throws Exception {
        Channel.Range range = fit(ChannelKind.OTHER, (s, i) -> 7);
        assertEquals(7, (range.bottom() + range.top()) / 2, 1e-9);
    }

    @Test
    void a_channel_with_a_range_keeps_it() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("C4-M1", "uV", 100).segment(0, 60).noise();
        Channel eeg = StandardMontages.forRecording(night.recording()).getFirst().channels().getFirst();
        assertEquals(Channel.Range.symmetric(75), new FittedRanges(new SignalBlocks(night, 1, 1, OverviewStore.NONE)).of(eeg));
        assertEquals(0, night.reads());
    }
}
