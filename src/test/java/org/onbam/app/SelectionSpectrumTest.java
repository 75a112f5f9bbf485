package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SyntheticNight;

/// C4 holds 40 µV at 2 Hz and 10 µV at 13 Hz, on an offset; M1 the offset alone. The power of a sine is half its
/// square.
class SelectionSpectrumTest {

    private final SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 256).signal("M1", "uV", 256)
            .signal("Flow", "", 25).segment(0, 120).segment(300, 3600).wave(SelectionSpectrumTest::wave);

    private static float wave(int signal, long i) {
        return (float) switch (signal) {
            case 0 -> 500 + 40 * Math.sin(2 * Math.PI * 2 * i / 256) + 10 * Math.sin(2 * Math.PI * 13 * i / 256);
            case 1 -> 500;
            default -> Math.sin(2 * Math.PI * 0.25 * i / 25);
        };
    }

    private static Channel eeg(FilterBand band) {
        return new Channel("C4-M1", ChannelKind.EEG, Derivation.difference(0, 1), new PhysicalUnit("µV"), band,
                Optional.empty(), 1);
    }

    private SelectionSpectrum of(Channel channel, double from, double seconds) throws Exception {
        return SelectionSpectrum.of(night, channel, TimeSpan.ofSeconds(from, seconds)).orElseThrow();
    }

    @Test
    void band_powers_peak_and_extent_are_those_of_the_waves() throws Exception {
        SelectionSpectrum spectrum = of(eeg(FilterBand.OFF), 20, 30);
        assertEquals(800, spectrum.density().power(EegBand.DELTA.fromHz(), EegBand.DELTA.toHz()), 8);
        assertEquals(50, spectrum.density().power(EegBand.SIGMA.fromHz(), EegBand.SIGMA.toHz()), 0.5);
        assertEquals(800 / 850.0, spectrum.part(EegBand.DELTA), 0.005);
        assertEquals(0, spectrum.part(EegBand.BETA), 1e-3);
        assertEquals(2, spectrum.peakHz(), 0.05);
        assertEquals(13, spectrum.density().peakHz(EegBand.SIGMA.fromHz(), EegBand.SIGMA.toHz()), 0.05);
        // the two waves' crests meet within 2 % of their sum
        assertEquals(100, spectrum.peakToPeak(), 2);
        assertEquals(4, spectrum.windowSeconds());
        assertEquals(14, spectrum.density().windows());
        assertEquals(35, spectrum.topHz());
    }

    @Test
    void it_is_of_the_channel_as_it_is_filtered() throws Exception {
        SelectionSpectrum spectrum = of(eeg(new FilterBand(8, 20, 0).withOrder(8).withPhase(FilterBand.Phase.ZERO)), 20, 30);
        assertEquals(13, spectrum.peakHz(), 0.05);
        assertEquals(20, spectrum.peakToPeak(), 0.5);
        assertEquals(20, spectrum.topHz());
    }

    @Test
    void a_short_stretch_is_one_window_and_tells_what_it_can() throws Exception {
        SelectionSpectrum spectrum = of(eeg(new FilterBand(8, 20, 0)), 20, 1);
        assertEquals(1, spectrum.density().windows());
        assertEquals(1, spectrum.windowSeconds(), 0.01);
        assertFalse(spectrum.canTell(EegBand.DELTA));
        assertTrue(spectrum.canTell(EegBand.SIGMA));
        assertEquals(13, spectrum.peakHz(), 0.3);
        assertTrue(SelectionSpectrum.of(night, eeg(FilterBand.OFF), TimeSpan.ofSeconds(20, 0.05)).isEmpty());
    }

    @Test
    void across_a_gap_it_is_of_the_longer_side() throws Exception {
        assertEquals(new TimeSpan(300 * TimeSpan.SECOND, 400 * TimeSpan.SECOND), of(eeg(FilterBand.OFF), 100, 300).span());
        assertTrue(SelectionSpectrum.of(night, eeg(FilterBand.OFF), TimeSpan.ofSeconds(150, 20)).isEmpty());
        // half an hour at most
        assertEquals(1800, of(eeg(FilterBand.OFF), 300, 3600).span().durationSeconds(), 0.01);
    }

    @Test
    void breathing_is_seen_in_longer_windows() throws Exception {
        Channel flow = new Channel("Flow", ChannelKind.NASAL_PRESSURE, Derivation.of(2), new PhysicalUnit(""),
                FilterBand.OFF, Optional.empty(), 1);
        SelectionSpectrum spectrum = of(flow, 300, 120);
        assertEquals(30, spectrum.windowSeconds());
        assertEquals(0.25, spectrum.peakHz(), 0.01);
        assertFalse(spectrum.hasBands());
        assertEquals(12.5, spectrum.topHz());
    }

    @Test
    void a_channel_that_is_missing_has_none() throws Exception {
        assertTrue(SelectionSpectrum.of(night, eeg(FilterBand.OFF).withDerivation(Derivation.NONE),
                TimeSpan.ofSeconds(20, 5)).isEmpty());
    }
}
