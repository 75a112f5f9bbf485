package org.onbam.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Segment;
import org.onbam.model.TimeSpan;

/// Envelopes made from stored records are those of the samples that pages show: found by brute force over
/// [DerivedSignal].
class EnvelopeScanTest {

    private static final FilterBand EEG = new FilterBand(0.3, 35, 0);

    private static Channel channel(Derivation derivation, FilterBand band) {
        return new Channel("x", ChannelKind.OTHER, derivation, new PhysicalUnit(""), band, Optional.empty(), 1);
    }

    private static Derivation sum(double... weights) {
        List<Derivation.Term> terms = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                terms.add(new Derivation.Term(i, weights[i]));
            }
        }
        return new Derivation(terms);
    }

    /// Signals 0 to 2 at 200 Hz of equal steps (the third upside down), 3 at 200 Hz in millivolts, 4 at 200 Hz of
    /// another step, 5 at 128 Hz, 6 at 1 Hz; two stretches with a gap.
    private static StoredNight.Builder night(int bytes) {
        return StoredNight.builder(bytes).signal("uV", 200, -500, 500).signal("uV", 200, -500, 500)
                .signal("uV", 200, 500, -500).signal("mV", 200, -0.4, 0.6).signal("uV", 200, -300, 501)
                .signal("uV", 128, -500, 500).signal("%", 1, 0, 100).segment(0, 611).segment(1000, 333);
    }

    private static List<Channel> channels() {
        return List.of(channel(Derivation.of(0), FilterBand.OFF), channel(Derivation.of(2), FilterBand.OFF),
                channel(sum(-1), FilterBand.OFF), channel(Derivation.difference(0, 1), FilterBand.OFF),
                channel(Derivation.difference(0, 2), FilterBand.OFF), channel(sum(1, 1), FilterBand.OFF),
                channel(Derivation.difference(3, 4), FilterBand.OFF), channel(sum(1, -0.5, -0.5), FilterBand.OFF),
                channel(Derivation.of(5), FilterBand.OFF), channel(Derivation.difference(0, 5), FilterBand.OFF),
                channel(Derivation.of(6), FilterBand.OFF), channel(Derivation.difference(0, 1), EEG),
                channel(Derivation.of(5), EEG), channel(sum(1, -0.5, -0.5), new FilterBand(0.3, 35, 50)),
                channel(Derivation.of(3), new FilterBand(0.5, 35, 0, 1, 2, FilterBand.Phase.ZERO)),
                channel(Derivation.of(4), new FilterBand(0.02, 0, 0)), channel(Derivation.of(6), new FilterBand(0, 0.1, 0)),
                channel(Derivation.difference(0, 5), EEG));
    }

    @Test
    void envelopes_from_stored_records_are_those_that_brute_force_finds_in_the_samples() throws Exception {
        for (int bytes : new int[] {2, 3}) {
            StoredNight night = night(bytes).build();
            SignalBlocks blocks = new SignalBlocks(night, 1 << 20, 1 << 26, OverviewStore.NONE);
            assertTrue(blocks.prepare(channels(), night.recording().span(), () -> false));
            for (Channel channel : channels()) {
                assertBruteForce(night, blocks, channel);
            }
        }
    }

    @Test
    void a_page_fills_what_it_lacks_and_the_rest_is_the_same_afterwards() throws Exception {
        StoredNight night = night(2).build();
        SignalBlocks blocks = new SignalBlocks(night, 1 << 20, 1 << 26, OverviewStore.NONE);
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            double start = random.nextDouble() * 1300;
            assertTrue(blocks.fill(channels(), TimeSpan.ofSeconds(start, 10 + random.nextInt(80)), 40e6, () -> false));
        }
        assertFalse(blocks.envelope(blocks.derived(DerivedSignal.Key.of(channels().getFirst())), 0).isComplete());
        assertTrue(blocks.prepare(channels(), night.recording().span(), () -> false));
        for (Channel channel : channels()) {
            assertBruteForce(night, blocks, channel);
        }
    }

    private static void assertBruteForce(StoredNight night, SignalBlocks blocks, Channel channel)
            throws SignalReadException {
        DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channel));
        for (int s = 0; s < night.recording().segments().size(); s++) {
            Segment segment = night.recording().segments().get(s);
            EnvelopePyramid pyramid = blocks.envelope(signal, s);
            assertTrue(pyramid.isComplete());
            float[] all = new float[(int) signal.sampleCount(segment)];
            for (int b = 0; b < signal.blockCount(segment); b++) {
                float[] block = signal.block(segment, b);
                System.arraycopy(block, 0, all, b * signal.blockSamples(), block.length);
            }
            // three roundings of a term of 1,000 uV at most, for signals that are compared as integers
            double rounding = channel.derivation().terms().size() < 3 && channel.band().isOff() ? 3 * 1000 * 0x1p-24 : 0;
            for (int level = 0; level < pyramid.levels(); level++) {
                double bound = rounding + (level < pyramid.firstExactLevel() ? 2000 / 65_535.0 : 0);
                int size = pyramid.bucketSamples(level);
                for (int bucket = 0; bucket < pyramid.bucketCount(level); bucket++) {
                    float low = Float.POSITIVE_INFINITY;
                    float high = Float.NEGATIVE_INFINITY;
                    for (int i = bucket * size; i < Math.min(all.length, (bucket + 1) * size); i++) {
                        low = Math.min(low, all[i]);
                        high = Math.max(high, all[i]);
                    }
                    assertBetween(low - bound, Buckets.low(pyramid, level, bucket), low + rounding, channel, level, bucket);
                    assertBetween(high - rounding, Buckets.high(pyramid, level, bucket), high + bound, channel, level, bucket);
                }
            }
        }
    }

    private static void assertBetween(double least, double value, double most, Channel channel, int level, int bucket) {
        assertTrue(value >= least && value <= most, channel.derivation() + " " + channel.band() + " level " + level
                + " bucket " + bucket + ": " + value + " is not in " + least + " to " + most);
    }

    @Test
    void a_whole_night_reads_each_record_little_more_than_once() throws Exception {
        StoredNight night = night(2).build();
        List<Channel> plain = channels().stream().filter(c -> c.band().isOff() && c.derivation().terms().size() == 1).toList();
        new SignalBlocks(night, 1 << 20, 1 << 26, OverviewStore.NONE).prepare(plain, night.recording().span(), () -> false);
        long records = night.recording().segments().stream().mapToLong(Segment::recordCount).sum();
        assertTrue(night.recordsFetched() >= records && night.recordsFetched() < 1.25 * records,
                night.recordsFetched() + " of " + records);
        assertEquals(0, night.reads());
    }

    @Test
    void a_filtered_night_reads_each_record_little_more_than_once_however_many_channels_there_are() throws Exception {
        StoredNight night = night(2).build();
        List<Channel> filtered = channels().stream().filter(c -> c.band().equals(EEG) && c.derivation().terms().size() == 1
                || c.band().notchHz() > 0).toList();
        new SignalBlocks(night, 1 << 20, 1 << 26, OverviewStore.NONE).prepare(filtered, night.recording().span(), () -> false);
        long records = night.recording().segments().stream().mapToLong(Segment::recordCount).sum();
        // the five stretches of 256 s overlap by a block of 41 s and 8 s of warm-up at most
        assertTrue(night.recordsFetched() >= records && night.recordsFetched() < records + 5 * 50,
                night.recordsFetched() + " of " + records);
        assertEquals(0, night.reads());
    }

    @Test
    void samples_of_slow_signals_are_kept_when_the_night_is_scanned() throws Exception {
        StoredNight night = night(2).build();
        SignalBlocks blocks = new SignalBlocks(night, 1 << 20, 1 << 26, OverviewStore.NONE);
        blocks.prepare(List.of(channel(Derivation.of(6), FilterBand.OFF)), night.recording().span(), () -> false);
        DerivedSignal slow = blocks.derived(new DerivedSignal.Key(Derivation.of(6), FilterBand.OFF));
        float[] kept = blocks.block(slow, 1, slow.blockCount(night.recording().segments().get(1)) - 1);
        assertEquals(0, night.reads());
        float[] read = new float[kept.length];
        night.read(6, 944 - kept.length, kept.length, read, 0);
        assertEquals(333 % 32, kept.length);
        assertArrayEquals(read, kept);
    }

    @Test
    void what_cannot_be_read_is_missing_and_the_rest_is_there() {
        // the blocks of the slowest filter are as long as the night
        List<Channel> most = channels().stream().filter(c -> c.band().highPassHz() != 0.02).toList();
        StoredNight night = night(2).build();
        night.breakRecords(400, 401);
        SignalBlocks blocks = new SignalBlocks(night, 1 << 20, 1 << 26, OverviewStore.NONE);
        assertThrows(SignalReadException.class, () -> blocks.prepare(most, night.recording().span(), () -> false));
        for (Channel channel : most) {
            DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channel));
            EnvelopePyramid pyramid = blocks.envelope(signal, 0);
            assertTrue(blocks.envelope(signal, 1).isComplete());
            assertFalse(pyramid.isComplete());
            assertTrue(pyramid.hasBlock(0));
            assertTrue(pyramid.hasBlock(pyramid.blockCount() - 1));
            for (int block = 0; block < pyramid.blockCount(); block++) {
                assertTrue(pyramid.hasBlock(block) != pyramid.isLost(0, block), channel + " block " + block);
            }
            assertTrue(pyramid.isLost(0, 400 * signal.base().samplesPerRecord() / signal.blockSamples()));
        }
        night.breakRecords(0, 0);
        assertTrue(assertDoesNotThrow(
                () -> blocks.prepare(most, night.recording().span(), () -> false)));
    }

    @Test
    void a_file_that_is_gone_is_given_up_soon() {
        StoredNight night = StoredNight.builder(2).signal("uV", 16, -1, 1).segment(0, 36_000).build();
        night.breakRecords(0, 36_000);
        assertThrows(SignalReadException.class, () -> new SignalBlocks(night, 1, 1 << 26, OverviewStore.NONE)
                .prepare(List.of(channel(Derivation.of(0), FilterBand.OFF)), night.recording().span(), () -> false));
        // of 141 stretches four, and one more of each other worker, in some thirty parts each
        int processors = Runtime.getRuntime().availableProcessors();
        assertTrue(night.fetches() <= 33 * (4 + processors), night.fetches() + " fetches");
    }

    @Test
    void scanning_stops_when_told_and_goes_on_where_it_was() throws Exception {
        StoredNight night = night(2).build();
        SignalBlocks blocks = new SignalBlocks(night, 1 << 20, 1 << 26, OverviewStore.NONE);
        AtomicInteger left = new AtomicInteger(3);
        List<Channel> plain = channels().subList(0, 8);
        assertFalse(blocks.prepare(plain, night.recording().span(), () -> left.getAndDecrement() <= 0));
        assertTrue(blocks.prepare(plain, night.recording().span(), () -> false));
        assertTrue(blocks.envelope(blocks.derived(DerivedSignal.Key.of(plain.getFirst())), 1).isComplete());
    }

    @Test
    void more_channels_than_the_budget_holds_get_coarser_buckets_and_all_stay() throws Exception {
        StoredNight.Builder builder = StoredNight.builder(2);
        for (int i = 0; i < 128; i++) {
            builder.signal("uV", 64, -1, 1);
        }
        StoredNight night = builder.segment(0, 3600).build();
        // 128 channels of an hour take 87 MB at the finest
        SignalBlocks blocks = new SignalBlocks(night, 1 << 20, 20 << 20, OverviewStore.NONE);
        List<Channel> all = new ArrayList<>();
        for (int i = 0; i < 128; i++) {
            all.add(channel(Derivation.of(i), FilterBand.OFF));
        }
        assertTrue(blocks.prepare(all, night.recording().span(), () -> false));
        long bytes = 0;
        for (Channel channel : all) {
            EnvelopePyramid pyramid = blocks.envelope(blocks.derived(DerivedSignal.Key.of(channel)), 0);
            assertTrue(pyramid.isComplete());
            bytes += pyramid.bytes();
        }
        assertTrue(bytes <= 20 << 20 && bytes > 8 << 20, bytes + " bytes");
    }
}
