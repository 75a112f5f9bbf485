package org.onbam.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onbam.dsp.FilterChain;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.SampleRate;
import org.onbam.model.Segment;

class DerivedSignalTest {

    private static final FilterBand EEG = new FilterBand(0.3, 35, 0);

    @Test
    void a_difference_of_unlike_units_is_in_microvolts() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("C4", "mV", 100).signal("M1", "uV", 100).segment(0, 10)
                .wave((signal, i) -> signal == 0 ? 0.25f : 40f);
        DerivedSignal signal = new DerivedSignal(night,
                new DerivedSignal.Key(Derivation.difference(0, 1), FilterBand.OFF));
        float[] block = signal.block(night.recording().segments().getFirst(), 0);
        assertEquals(1000, block.length);
        assertEquals(210, block[0], 1e-4);
        assertEquals(210, block[999], 1e-4);
    }

    @Test
    void a_reference_of_another_rate_is_interpolated_in_time() throws Exception {
        // both signals are the time in seconds times ten, so the difference is 0 wherever the reference has neighbours
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 256).signal("M1", "uV", 100).segment(0, 60)
                .wave((signal, i) -> 10f * i / (signal == 0 ? 256 : 100));
        DerivedSignal signal = new DerivedSignal(night,
                new DerivedSignal.Key(Derivation.difference(0, 1), FilterBand.OFF));
        Segment segment = night.recording().segments().getFirst();
        for (int b = 0; b < signal.blockCount(segment); b++) {
            float[] block = signal.block(segment, b);
            for (int i = 0; i < block.length; i++) {
                boolean end = (long) b * signal.blockSamples() + i > 59.98 * 256;
                assertEquals(0, block[i], end ? 0.1 : 1e-3, "block " + b + " sample " + i);
            }
        }
    }

    @Test
    void a_mastoid_of_another_rate_takes_away_what_both_share() throws Exception {
        // 20 Hz of 100 uV on both, 8 Hz of 30 uV on C4 alone: the difference is the 8 Hz
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 256).signal("M1", "mV", 200).segment(0, 90)
                .wave((signal, i) -> (float) (signal == 0 ? 100 * sine(20, i, 256) + 30 * sine(8, i, 256)
                        : 0.1 * sine(20, i, 200)));
        DerivedSignal signal = new DerivedSignal(night,
                new DerivedSignal.Key(Derivation.difference(0, 1), FilterBand.OFF));
        Segment segment = night.recording().segments().getFirst();
        int at = 0;
        for (int b = 0; b < signal.blockCount(segment); b++) {
            for (float v : signal.block(segment, b)) {
                // within 16 samples of the slower rate of an end the mastoid is only guessed
                double allowed = at < 22 || at > 90 * 256 - 22 ? 20 : 0.02;
                assertEquals(30 * sine(8, at, 256), v, allowed, "sample " + at);
                at++;
            }
        }
    }

    private static double sine(double hz, long sample, double rateHz) {
        return Math.sin(2 * Math.PI * hz * sample / rateHz);
    }

    @Test
    void linked_mastoids_means_and_turned_polarity_are_sums_by_weight() throws Exception {
        // C4 = 0.001 V, M1 = 0.2 mV, M2 = 100 uV, an average member of 300000 nV
        SyntheticNight night = SyntheticNight.builder().signal("C4", "V", 100).signal("M1", "mV", 100)
                .signal("M2", "uV", 100).signal("F4", "nV", 100).segment(0, 40)
                .wave((signal, i) -> new float[] {0.001f, 0.2f, 100, 300_000}[signal]);
        // 1000 - (200 + 100) / 2
        assertValue(850, night, new Derivation.Term(0, 1), new Derivation.Term(1, -0.5), new Derivation.Term(2, -0.5));
        // (1000 + 200 + 300) / 3
        assertValue(500, night, new Derivation.Term(0, 1 / 3.0), new Derivation.Term(1, 1 / 3.0),
                new Derivation.Term(3, 1 / 3.0));
        assertValue(-200, night, new Derivation.Term(1, -1));
        // turned over: M2 - C4
        assertValue(-900, night, new Derivation.Term(0, -1), new Derivation.Term(2, 1));
    }

    private static void assertValue(double expected, SyntheticNight night, Derivation.Term... terms) throws Exception {
        DerivedSignal signal = new DerivedSignal(night,
                new DerivedSignal.Key(new Derivation(List.of(terms)), FilterBand.OFF));
        for (float v : signal.block(night.recording().segments().getFirst(), 0)) {
            assertEquals(expected, v, 1e-3);
        }
    }

    @Test
    void a_short_segment_is_interpolated_too() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 4).signal("M1", "uV", 3).segment(0, 1)
                .wave((signal, i) -> 12);
        DerivedSignal signal = new DerivedSignal(night,
                new DerivedSignal.Key(Derivation.difference(0, 1), FilterBand.OFF));
        assertArrayEquals(new float[] {0, 0, 0, 0}, signal.block(night.recording().segments().getFirst(), 0), 1e-5f);
    }

    @Test
    void a_filtered_sample_differs_little_from_a_filter_that_has_always_run() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 128).segment(0, 300).noise();
        DerivedSignal signal = new DerivedSignal(night, new DerivedSignal.Key(Derivation.of(0), EEG));
        Segment segment = night.recording().segments().getFirst();
        float[] always = new float[300 * 128];
        night.read(0, 0, always.length, always, 0);
        FilterChain.of(EEG, SampleRate.ofHertz(128)).apply(always, 0, always.length);
        for (int b = 0; b < signal.blockCount(segment); b++) {
            float[] block = signal.block(segment, b);
            for (int i = 0; i < block.length; i++) {
                // the noise spans 140: 2e-5 of it
                assertEquals(always[b * signal.blockSamples() + i], block[i], 2.8e-3, "block " + b + " sample " + i);
            }
        }
    }

    @Test
    void a_zero_phase_sample_differs_little_from_a_filter_over_the_whole_segment() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 128).segment(0, 300).noise();
        FilterBand band = EEG.withPhase(FilterBand.Phase.ZERO).withNotch(50, 1);
        DerivedSignal signal = new DerivedSignal(night, new DerivedSignal.Key(Derivation.of(0), band));
        Segment segment = night.recording().segments().getFirst();
        float[] whole = new float[300 * 128];
        night.read(0, 0, whole.length, whole, 0);
        FilterChain.of(band, SampleRate.ofHertz(128)).apply(whole, 0, whole.length);
        int at = 0;
        for (int b = 0; b < signal.blockCount(segment); b++) {
            for (float v : signal.block(segment, b)) {
                assertEquals(whole[at], v, 2.8e-3, "sample " + at);
                at++;
            }
        }
        assertEquals(whole.length, at);
    }

    @Test
    void filters_start_afresh_after_a_gap() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 128).segment(0, 60).segment(100, 60)
                .wave((signal, i) -> i < 60 * 128 ? 1000 : -500);
        DerivedSignal signal = new DerivedSignal(night, new DerivedSignal.Key(Derivation.of(0), EEG));
        float[] block = signal.block(night.recording().segments().get(1), 0);
        for (float v : block) {
            assertEquals(0, v, 1e-3);
        }
    }

    @Test
    void blocks_cover_a_segment_once_and_the_last_is_short() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 200).segment(0, 101).noise();
        DerivedSignal signal = new DerivedSignal(night, new DerivedSignal.Key(Derivation.of(0), FilterBand.OFF));
        Segment segment = night.recording().segments().getFirst();
        float[] all = new float[101 * 200];
        night.read(0, 0, all.length, all, 0);
        int at = 0;
        for (int b = 0; b < signal.blockCount(segment); b++) {
            float[] block = signal.block(segment, b);
            assertArrayEquals(java.util.Arrays.copyOfRange(all, at, at + block.length), block);
            at += block.length;
        }
        assertEquals(all.length, at);
    }

    @Test
    void a_stretch_is_what_its_blocks_are() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 128).signal("M1", "uV", 100).segment(0, 50)
                .segment(70, 200).noise();
        Segment segment = night.recording().segments().get(1);
        for (FilterBand band : new FilterBand[] {FilterBand.OFF, EEG, EEG.withPhase(FilterBand.Phase.ZERO)}) {
            DerivedSignal signal = new DerivedSignal(night, new DerivedSignal.Key(Derivation.difference(0, 1), band));
            float[] whole = new float[200 * 128];
            int at = 0;
            for (int b = 0; b < signal.blockCount(segment); b++) {
                float[] block = signal.block(segment, b);
                System.arraycopy(block, 0, whole, at, block.length);
                at += block.length;
            }
            float[] stretch = new float[9002];
            signal.read(segment, 3999, 9000, stretch, 1);
            assertArrayEquals(java.util.Arrays.copyOfRange(whole, 3999, 12_999), java.util.Arrays.copyOfRange(stretch, 1, 9001));
            assertEquals(0, stretch[0]);
            assertEquals(0, stretch[9001]);
        }
    }

    @Test
    void a_block_lasts_about_half_a_minute_at_any_rate() {
        for (int hz : new int[] {1, 25, 100, 200, 256, 512, 2048}) {
            SyntheticNight night = SyntheticNight.builder().signal("x", "uV", hz).segment(0, 10).noise();
            double seconds = (double) new DerivedSignal(night,
                    new DerivedSignal.Key(Derivation.of(0), FilterBand.OFF)).blockSamples() / hz;
            assertTrue(seconds >= 32 && seconds <= 64, hz + " Hz: " + seconds + " s");
        }
    }

    @Test
    void many_threads_read_what_one_reads() {
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 256).signal("M1", "uV", 256).segment(0, 3600)
                .noise();
        DerivedSignal signal = new DerivedSignal(night, new DerivedSignal.Key(Derivation.difference(0, 1), EEG));
        Segment segment = night.recording().segments().getFirst();
        List<float[]> alone = IntStream.range(0, signal.blockCount(segment)).mapToObj(b -> block(signal, segment, b)).toList();
        IntStream.range(0, 10 * alone.size()).parallel().forEach(i ->
                assertArrayEquals(alone.get(i % alone.size()), block(signal, segment, i % alone.size())));
    }

    private static float[] block(DerivedSignal signal, Segment segment, int block) {
        try {
            return signal.block(segment, block);
        } catch (SignalReadException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_absurd_rate_is_read_in_few_blocks() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 2_000_000_000).segment(0, 1).wave((s, i) -> 7);
        DerivedSignal signal = new DerivedSignal(night, new DerivedSignal.Key(Derivation.of(0), EEG));
        Segment segment = night.recording().segments().getFirst();
        assertTrue(signal.blockCount(segment) < 1000, signal.blockCount(segment) + " blocks");
        assertEquals(signal.blockSamples(), signal.block(segment, 0).length);
    }

    @Test
    void a_signal_that_is_not_there_is_refused() {
        SyntheticNight night = SyntheticNight.builder().signal("x", "uV", 10).segment(0, 10).noise();
        assertThrows(IllegalArgumentException.class, () -> new DerivedSignal(night,
                new DerivedSignal.Key(new Derivation(List.of(new Derivation.Term(1, 1))), FilterBand.OFF)));
    }
}
