package org.onbam.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.PhysicalUnit;
import org.onbam.montage.StandardMontages;

class FittedRangesTest {

    private static Channel.Range fit(ChannelKind kind, SyntheticNight.Wave wave) throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("x", "", 10).segment(0, 3600).wave(wave);
        Channel channel = new Channel("x", kind, Derivation.of(0), new PhysicalUnit(""),
                FilterBand.OFF, Optional.empty(), 1);
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
    void ranges_found_together_are_those_found_one_by_one() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 128).signal("b", "%", 4).signal("c", "uV", 50)
                .segment(0, 600).segment(700, 1300).noise();
        List<Channel> channels = IntStream.range(0, 3).mapToObj(i -> new Channel("x", i == 1 ? ChannelKind.SPO2
                : ChannelKind.EFFORT, Derivation.of(i), new PhysicalUnit(""), i == 2 ? new FilterBand(0.1, 15, 0)
                : FilterBand.OFF, Optional.empty(), 1)).toList();
        FittedRanges together = new FittedRanges(new SignalBlocks(night, 1 << 20, 1 << 20, OverviewStore.NONE));
        together.find(channels);
        long reads = night.reads();
        for (Channel channel : channels) {
            Channel.Range range = together.of(channel);
            assertEquals(reads, night.reads(), "found already");
            assertEquals(new FittedRanges(new SignalBlocks(night, 1 << 20, 1 << 20, OverviewStore.NONE)).of(channel), range);
            reads = night.reads();
        }
        night.breakSignal(0);
        FittedRanges broken = new FittedRanges(new SignalBlocks(night, 1 << 20, 1 << 20, OverviewStore.NONE));
        broken.find(channels);
        assertThrows(SignalReadException.class, () -> broken.of(channels.getFirst()));
        assertEquals(together.of(channels.get(2)), broken.of(channels.get(2)));
    }

    @Test
    void a_channel_with_a_range_keeps_it() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("C4-M1", "uV", 100).segment(0, 60).noise();
        Channel eeg = StandardMontages.forRecording(night.recording()).getFirst().channels().getFirst();
        assertEquals(Channel.Range.symmetric(75), new FittedRanges(new SignalBlocks(night, 1, 1, OverviewStore.NONE)).of(eeg));
        assertEquals(0, night.reads());
    }
}
