package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.TestRecordings;
import org.onbam.edf.EdfReader;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.TimeSpan;
import org.onbam.render.TraceRenderer;
import org.onbam.signal.SignalSource;
import org.onbam.signal.SyntheticNight;

/// The search for slow waves, on a real recording compared with SciPy.
class SlowWaveSearchTest {

    /// Scored S3 (Rechtschaffen and Kales) by the hypnogram in the file, and REM.
    private static final int[] S3 = {1, 3, 5, 8, 9, 12, 13, 14, 15, 17, 20, 21};
    private static final int[] REM = {27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37};

    /// Seconds of slow waves in the epochs 1 to 40 of "EEG Fp2-M1" in `Osas2002plusQRS.edf`, 100 samples a second. Computed with
    /// NumPy 1.24 and SciPy 1.10 from the file's own bytes: for each epoch the samples from 10 s before it to 10 s after it,
    /// `sosfiltfilt` of `butter(4, 0.2, 'highpass')` and `butter(4, 4, 'lowpass')` stacked, zero crossings by linear
    /// interpolation, each three in succession a wave if 0.495 to 2.005 s lie between the outer ones and `ptp` is over 75,
    /// the union of these cut to the epoch.
    private static final double[] BY_SCIPY = {5.464, 11.563, 17.147, 6.955, 16.866, 14.872, 15.408, 7.537, 17.541, 9.245, 14.468,
        10.460, 13.835, 12.139, 15.128, 7.225, 13.899, 10.603, 12.684, 16.001, 16.681, 7.491, 9.592, 12.725, 3.987, 7.142, 0, 0,
        1.542, 0, 1.273, 0, 1.086, 3.857, 0.224, 0, 0, 4.050, 5.236, 1.310};

    private static Channel eeg(int signal) {
        return new Channel("EEG", ChannelKind.EEG, Derivation.of(signal), new PhysicalUnit("µV"), FilterBand.OFF,
                Optional.empty(), 1);
    }

    private static double seconds(SignalSource night, Channel channel, int epoch) throws Exception {
        List<TimeSpan> found = SlowWaveSearch.in(night.recording(), channel,
                TimeSpan.ofSeconds(30 * (epoch - 1), 30), new TraceRenderer(night).samples());
        return found.stream().mapToDouble(TimeSpan::durationSeconds).sum();
    }

    @Test
    void on_a_real_frontal_derivation_it_finds_what_scipy_finds() throws Exception {
        try (EdfReader night = EdfReader.open(TestRecordings.find("psg/Osas2002plusQRS.edf"))) {
            assertEquals("EEG Fp2-M1", night.recording().signals().get(3).label());
            for (int epoch = 1; epoch <= BY_SCIPY.length; epoch++) {
                assertEquals(BY_SCIPY[epoch - 1], seconds(night, eeg(3), epoch), 0.002, "epoch " + epoch);
            }
        }
    }

    @Test
    void what_a_person_scored_as_slow_wave_sleep_is_full_of_them_and_rem_sleep_is_not() throws Exception {
        try (EdfReader night = EdfReader.open(TestRecordings.find("psg/Osas2002plusQRS.edf"))) {
            int deep = 0;
            for (int epoch : S3) {
                deep += seconds(night, eeg(3), epoch) >= 6 ? 1 : 0;
            }
            assertEquals(S3.length - 1, deep, "one of twelve falls short, with 5.5 s");
            for (int epoch : REM) {
                assertTrue(seconds(night, eeg(3), epoch) < 6, "REM, epoch " + epoch);
            }
        }
    }

    @Test
    void each_side_of_a_gap_is_looked_at_by_itself_and_nothing_stands_in_it() throws Exception {
        // 100 µV at 1 Hz all the time, but nothing from 12 to 20 s
        SyntheticNight night = SyntheticNight.builder().signal("F4", "mV", 100).segment(0, 12).segment(20, 40)
                .wave((signal, i) -> (float) (0.05 * Math.sin(2 * Math.PI * i / 100)));
        List<TimeSpan> found = SlowWaveSearch.in(night.recording(), eeg(0), TimeSpan.ofSeconds(0, 30),
                new TraceRenderer(night).samples());
        // half a wave is cut off at the beginning, before the gap and behind it: it may go on however long
        assertEquals(22 - 3 * 0.5, found.stream().mapToDouble(TimeSpan::durationSeconds).sum(), 0.1);
        assertTrue(found.stream().noneMatch(span -> span.overlaps(TimeSpan.ofSeconds(12, 8))), found.toString());
        assertTrue(found.stream().allMatch(span -> span.startNanos() >= 0 && span.endNanos() <= 30 * TimeSpan.SECOND));
    }

    @Test
    void it_is_for_channels_in_microvolts_that_the_recording_has() {
        assertTrue(SlowWaveSearch.suits(eeg(0)));
        assertFalse(SlowWaveSearch.suits(eeg(0).withDerivation(Derivation.NONE)));
        assertFalse(SlowWaveSearch.suits(new Channel("Flow", ChannelKind.NASAL_PRESSURE, Derivation.of(0),
                new PhysicalUnit("cmH2O"), FilterBand.OFF, Optional.empty(), 1)));
    }
}
