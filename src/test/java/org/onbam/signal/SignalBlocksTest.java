package org.onbam.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Segment;
import org.onbam.model.TimeSpan;
import org.onbam.montage.StandardMontages;

class SignalBlocksTest {

    private static SyntheticNight night() {
        return SyntheticNight.builder().signal("C4-M1", "uV", 128).signal("SpO2", "%", 1).segment(0, 600)
                .segment(700, 300).noise();
    }

    private static List<Channel> channels(SyntheticNight night) {
        return StandardMontages.forRecording(night.recording()).getFirst().channels();
    }

    @Test
    void a_block_is_read_once() throws Exception {
        SyntheticNight night = night();
        SignalBlocks blocks = new SignalBlocks(night, 1 << 20, 1 << 20, OverviewStore.NONE);
        DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channels(night).getFirst()));
        float[] first = blocks.block(signal, 0, 1);
        long reads = night.reads();
        assertSame(first, blocks.block(signal, 0, 1));
        assertEquals(reads, night.reads());
    }

    @Test
    void a_filtered_block_read_in_parts_is_that_of_one_run_and_reads_nothing_twice() throws Exception {
        SyntheticNight night = night();
        for (FilterBand band : List.of(new FilterBand(0.3, 35, 50), new FilterBand(0.3, 35, 50, 1, 3, FilterBand.Phase.CAUSAL),
                new FilterBand(0.3, 35, 0, 1, 2, FilterBand.Phase.ZERO), FilterBand.OFF)) {
            SignalBlocks blocks = new SignalBlocks(night, 1 << 20, 1 << 20, OverviewStore.NONE);
            DerivedSignal signal = blocks.derived(new DerivedSignal.Key(Derivation.of(0), band));
            float[] whole = signal.block(night.recording().segments().getFirst(), 1);
            for (int end : new int[] {1, 700, 699, 701, 3000, whole.length - 1, whole.length, whole.length + 1}) {
                BlockPart part = blocks.part(signal, 0, 1, 0, end);
                assertTrue(part.end() >= Math.min(end, whole.length), end + " wanted, " + part.end());
                assertArrayEquals(Arrays.copyOf(whole, part.end()), part.samples());
            }
            long reads = night.reads();
            assertSame(blocks.block(signal, 0, 1), blocks.part(signal, 0, 1, 2, 5).samples());
            assertEquals(reads, night.reads());
        }
    }

    @Test
    void a_page_of_a_scanned_night_shows_the_same_samples_and_reads_only_those() throws Exception {
        StoredNight night = StoredNight.builder(2).signal("uV", 200, -500, 500).signal("uV", 512, -500, 500)
                .segment(0, 611).segment(1000, 333).build();
        Random random = new Random(11);
        for (FilterBand band : List.of(new FilterBand(0.3, 35, 50), new FilterBand(10, 0, 0, 1, 3, FilterBand.Phase.CAUSAL),
                new FilterBand(0.3, 35, 0, 1, 2, FilterBand.Phase.ZERO), FilterBand.OFF)) {
            for (int i = 0; i < 2; i++) {
                DerivedSignal.Key key = new DerivedSignal.Key(Derivation.of(i), band);
                SignalBlocks scanned = new SignalBlocks(night, 1 << 20, 1 << 26, OverviewStore.NONE);
                scanned.prepare(List.of(new Channel("x", ChannelKind.EEG, key.derivation(), new PhysicalUnit("uV"), band,
                        Optional.empty(), 1)), night.recording().span(), () -> false);
                DerivedSignal signal = scanned.derived(key);
                boolean inParts = signal.stateLength() > 0;
                for (int page = 0; page < 60; page++) {
                    int segment = random.nextInt(2);
                    Segment of = night.recording().segments().get(segment);
                    int block = random.nextInt(signal.blockCount(of));
                    float[] whole = new DerivedSignal(night, key).block(of, block);
                    int from = random.nextInt(whole.length);
                    int end = from + 1 + random.nextInt(whole.length - from);
                    if (page % 3 == 0) {
                        scanned.forgetSamples();
                    }
                    long read = night.samplesRead();
                    BlockPart part = scanned.part(signal, segment, block, from, end);
                    long most = end - (page % 3 == 0 ? from - signal.blockSamples() / 4 : 0);
                    assertTrue(!inParts || night.samplesRead() - read <= most, key + " reads " + (night.samplesRead() - read)
                            + " for " + from + " to " + end);
                    assertTrue(part.holds(from, end));
                    assertArrayEquals(Arrays.copyOfRange(whole, part.from(), part.end()), part.samples());
                }
            }
        }
    }

    @Test
    void places_where_filters_stand_keep_to_their_budget() {
        StoredNight.Builder builder = StoredNight.builder(2);
        for (int i = 0; i < 20; i++) {
            builder.signal("uV", 512, -500, 500);
        }
        StoredNight night = builder.segment(0, 7200).build();
        FilterBand band = new FilterBand(0.3, 35, 0);
        List<DerivedSignal> signals = IntStream.range(0, 20).mapToObj(i -> new DerivedSignal(night,
                new DerivedSignal.Key(Derivation.of(i), band))).toList();
        // 450 blocks of 16 s with places of 8 numbers: 28,800 bytes a signal for one place in a block
        assertEquals(8, signals.getFirst().stateLength());
        for (int budget : new int[] {0, 600_000, 1_200_000, 10_000_000}) {
            FilterMarks marks = new FilterMarks(night.recording().segments(), budget);
            marks.makeRoom(signals);
            int places = marks.room(signals.getFirst()).length / 8;
            assertEquals(budget == 0 ? 0 : Math.min(4, budget / 600_000), places, budget + " bytes");
            for (DerivedSignal signal : signals) {
                marks.put(signal, 0, 3, marks.room(signal));
                assertEquals(places > 0, marks.before(signal, 0, 3, 100).isPresent());
                assertFalse(marks.before(signal, 0, 4, 100).isPresent());
            }
            assertEquals(places > 0, marks.before(signals.getFirst(), 0, 3, 100).isPresent());
        }
    }

    @Test
    void what_was_on_screen_is_in_the_envelope() throws Exception {
        SyntheticNight night = night();
        SignalBlocks blocks = new SignalBlocks(night, 1 << 20, 1 << 20, OverviewStore.NONE);
        DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channels(night).getFirst()));
        assertFalse(blocks.envelope(signal, 1).hasBlock(0));
        blocks.block(signal, 1, 0);
        assertTrue(blocks.envelope(signal, 1).hasBlock(0));
    }

    @Test
    void preparing_fills_every_envelope_of_every_segment() throws Exception {
        SyntheticNight night = night();
        SignalBlocks blocks = new SignalBlocks(night, 1 << 20, 1 << 20, OverviewStore.NONE);
        assertTrue(blocks.prepare(channels(night), night.recording().span(), () -> false));
        for (Channel channel : channels(night)) {
            DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channel));
            assertTrue(blocks.envelope(signal, 0).isComplete());
            assertTrue(blocks.envelope(signal, 1).isComplete());
        }
    }

    @Test
    void preparing_a_span_leaves_the_rest() throws Exception {
        SyntheticNight night = night();
        SignalBlocks blocks = new SignalBlocks(night, 1 << 20, 1 << 20, OverviewStore.NONE);
        assertTrue(blocks.prepare(channels(night), TimeSpan.ofSeconds(0, 30), () -> false));
        DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channels(night).getFirst()));
        assertTrue(blocks.envelope(signal, 0).hasBlock(0));
        assertFalse(blocks.envelope(signal, 0).isComplete());
    }

    @Test
    void preparing_stops_when_told_and_goes_on_where_it_was() throws Exception {
        SyntheticNight night = night();
        SignalBlocks blocks = new SignalBlocks(night, 1 << 20, 1 << 20, OverviewStore.NONE);
        AtomicInteger left = new AtomicInteger(3);
        assertFalse(blocks.prepare(channels(night), night.recording().span(), () -> left.getAndDecrement() <= 0));
        long reads = night.reads();
        assertTrue(reads <= 3, reads + " reads");
        assertTrue(blocks.prepare(channels(night), night.recording().span(), () -> false));
        long rest = night.reads() - reads;
        SyntheticNight again = night();
        assertTrue(new SignalBlocks(again, 1 << 20, 1 << 20, OverviewStore.NONE)
                .prepare(channels(again), again.recording().span(), () -> false));
        assertEquals(again.reads(), reads + rest);
    }

    @Test
    void the_cache_keeps_to_its_budget_and_drops_the_oldest() {
        BlockCache cache = new BlockCache(10_000);
        DerivedSignal.Key key = new DerivedSignal.Key(Derivation.of(0), FilterBand.OFF);
        for (int block = 0; block < 5; block++) {
            cache.put(new BlockCache.Place(key, 0, block), new BlockPart(0, new float[1000], new double[0]));
            cache.find(new BlockCache.Place(key, 0, 0));
        }
        assertTrue(cache.bytes() <= 10_000, "bytes " + cache.bytes());
        assertTrue(cache.find(new BlockCache.Place(key, 0, 0)).isPresent());
        assertTrue(cache.find(new BlockCache.Place(key, 0, 4)).isPresent());
        assertFalse(cache.find(new BlockCache.Place(key, 0, 1)).isPresent());
    }
}
