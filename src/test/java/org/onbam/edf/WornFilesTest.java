package org.onbam.edf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onbam.edf.EdfFiles.signal;
import static org.onbam.edf.EdfFiles.spec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.PhysicalUnit;
import org.onbam.signal.DerivedSignal;
import org.onbam.signal.EnvelopePyramid;
import org.onbam.signal.OverviewStore;
import org.onbam.signal.SignalBlocks;
import org.onbam.signal.SignalReadException;

/// Files with a bad place, and handles that stay stale until the path is opened again.
class WornFilesTest {

    private static final int HEADER = 768;
    private static final int RECORD = 202;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = EdfFiles.write(folder.resolve("night.edf"), spec(EdfVariant.EDF, signal("a", 100), signal("b", 1)), List.of(),
                LongStream.range(0, 600).toArray());
    }

    private static float[] values(EdfReader reader, long first, int count) throws SignalReadException {
        float[] values = new float[count];
        reader.read(0, first, count, values, 0);
        return values;
    }

    private static Channel channel(FilterBand band) {
        return new Channel("a", ChannelKind.EEG, Derivation.of(0), new PhysicalUnit("uV"), band, Optional.empty(), 1);
    }

    @Test
    void all_but_the_samples_in_a_bad_place_are_read() throws Exception {
        try (EdfReader whole = EdfReader.open(file); EdfReader worn = EdfReader.open(file,
                () -> WornFile.open(file).spoil(HEADER + 300 * RECORD + 50, HEADER + 300 * RECORD + 60))) {
            assertArrayEquals(values(whole, 29_000, 1000), values(worn, 29_000, 1000));
            assertArrayEquals(values(whole, 30_030, 1000), values(worn, 30_030, 1000));
            SignalReadException bad = assertThrows(SignalReadException.class, () -> values(worn, 29_990, 50));
            assertFalse(bad.problem().key().contains("ended"), bad.problem().key());
        }
    }

    @Test
    void blocks_with_a_bad_place_have_the_rest_filtered_or_not() throws Exception {
        for (FilterBand band : List.of(FilterBand.OFF, new FilterBand(1, 35, 0))) {
            try (EdfReader whole = EdfReader.open(file); EdfReader worn = EdfReader.open(file,
                    () -> WornFile.open(file).spoil(HEADER + 300 * RECORD + 50, HEADER + 301 * RECORD + 60))) {
                SignalBlocks blocks = new SignalBlocks(worn, OverviewStore.NONE);
                DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channel(band)));
                DerivedSignal right = new DerivedSignal(whole, signal.key());
                int block = 30_000 / signal.blockSamples();
                int first = block * signal.blockSamples();
                assertThrows(SignalReadException.class, () -> blocks.block(signal, 0, block));
                float[] rest = blocks.readable(signal, 0, block, signal.blockSamples());
                float[] all = right.block(whole.recording().segments().getFirst(), block);
                assertEquals(all.length, rest.length);
                for (int i = 0; i < all.length; i++) {
                    boolean lost = first + i >= 30_000 && first + i < 30_200;
                    assertEquals(lost, Float.isNaN(rest[i]), band + " sample " + (first + i));
                    if (!lost && (band.isOff() || first + i < 30_000)) {
                        assertEquals(all[i], rest[i], band + " sample " + (first + i));
                    }
                }
            }
        }
    }

    @Test
    void of_blocks_with_a_bad_place_the_overview_has_what_a_short_page_shows() throws Exception {
        for (FilterBand band : List.of(FilterBand.OFF, new FilterBand(1, 35, 0))) {
            try (EdfReader worn = EdfReader.open(file, () -> WornFile.open(file)
                    .spoil(HEADER + 300 * RECORD, HEADER + 300 * RECORD + 10))) {
                SignalBlocks blocks = new SignalBlocks(worn, OverviewStore.NONE);
                Channel channel = channel(band);
                DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channel));
                EnvelopePyramid pyramid = blocks.envelope(signal, 0);
                assertThrows(SignalReadException.class,
                        () -> blocks.prepare(List.of(channel), worn.recording().span(), () -> false));
                int lost = 0;
                for (int block = 0; block < pyramid.blockCount(); block++) {
                    float[] lows = new float[pyramid.bucketsPerBlock()];
                    float[] highs = new float[pyramid.bucketsPerBlock()];
                    int count = pyramid.readTorn(block, lows, highs);
                    assertEquals(pyramid.isLost(0, block), count > 0);
                    float[] samples = blocks.readable(signal, 0, block, signal.blockSamples());
                    int size = pyramid.bucketSamples(0);
                    for (int i = 0; i < count; i++) {
                        float[] some = Arrays.copyOfRange(samples, i * size, Math.min(samples.length, (i + 1) * size));
                        Arrays.sort(some);
                        // NaN is sorted to the end
                        boolean isLost = Float.isNaN(some[some.length - 1]);
                        assertEquals(isLost ? Float.NaN : some[0], lows[i], band + " block " + block + " bucket " + i);
                        assertEquals(isLost ? Float.NaN : some[some.length - 1], highs[i], band + " block " + block);
                        lost += isLost ? 1 : 0;
                    }
                }
                // a record of a second in buckets of 4 samples, one of 100
                assertEquals(25, lost, band.toString());
            }
        }
    }

    @Test
    void the_overview_marks_the_block_with_the_bad_place_as_lost() throws Exception {
        AtomicInteger bad = new AtomicInteger(1);
        try (EdfReader worn = EdfReader.open(file, () -> WornFile.open(file)
                .spoil(bad.get() * (HEADER + 300 * RECORD), bad.get() * (HEADER + 300 * RECORD + 10)))) {
            for (FilterBand band : List.of(FilterBand.OFF, new FilterBand(1, 35, 0))) {
                SignalBlocks blocks = new SignalBlocks(worn, OverviewStore.NONE);
                Channel channel = channel(band);
                DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channel));
                EnvelopePyramid pyramid = blocks.envelope(signal, 0);
                assertThrows(SignalReadException.class,
                        () -> blocks.prepare(List.of(channel), worn.recording().span(), () -> false));
                int block = 30_000 / signal.blockSamples();
                assertTrue(pyramid.isLost(0, block));
                assertTrue(pyramid.hasBlock(block - 2) && pyramid.hasBlock(block + 2) && !pyramid.isLost(0, block + 2));
                assertTrue(pyramid.hasBlock(0) && pyramid.hasBlock(pyramid.blockCount() - 1));
            }
        }
    }

    @Test
    void a_handle_that_stays_stale_is_replaced_by_opening_the_path_anew() throws Exception {
        AtomicInteger openings = new AtomicInteger();
        WornFile[] current = new WornFile[1];
        try (EdfReader reader = EdfReader.open(file, () -> {
            openings.incrementAndGet();
            return current[0] = WornFile.open(file);
        })) {
            SignalBlocks blocks = new SignalBlocks(reader, OverviewStore.NONE);
            Channel channel = channel(new FilterBand(1, 35, 0));
            current[0].goStale();
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            // a page, then the night: each through the same path
            assertEquals(EdfFiles.value(0, 59_000) * 0.1, values(reader, 59_000, 1)[0], 1e-3);
            assertTrue(blocks.prepare(List.of(channel), reader.recording().span(), () -> false));
            assertEquals(2, openings.get());
        }
    }

    /// A share that is away and comes back: the path has nothing, then another file, then the file again.
    @Test
    void a_share_that_comes_back_is_read_on_once_it_holds_the_same_recording() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        AtomicLong nanos = new AtomicLong();
        WornFile first = WornFile.open(file);
        ReopenedFile bytes = new ReopenedFile(first, Arrays.copyOf(whole, HEADER + 500), () -> WornFile.open(file),
                nanos::get);
        first.goStale();
        Files.delete(file);
        assertThrows(IOException.class, () -> bytes.read(ByteBuffer.allocate(10), 5000));
        byte[] other = whole.clone();
        other[HEADER + 400]++;
        Files.write(file, other);
        nanos.addAndGet(2_000_000_000L);
        assertThrows(IOException.class, () -> bytes.read(ByteBuffer.allocate(10), 5000));
        Files.write(file, whole);
        nanos.addAndGet(2_000_000_000L);
        ByteBuffer buffer = ByteBuffer.allocate(10);
        assertEquals(10, bytes.read(buffer, 5000));
        assertEquals(ByteBuffer.wrap(whole, 5000, 10), buffer.flip());
        bytes.close();
    }
}
