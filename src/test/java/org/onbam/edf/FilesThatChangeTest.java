package org.onbam.edf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onbam.edf.EdfFiles.signal;
import static org.onbam.edf.EdfFiles.spec;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

/// Files that are cut, put back, replaced, grow or cannot be read for a while, all while they are open.
class FilesThatChangeTest {

    private static final int SECONDS = 600;

    @TempDir
    private Path folder;
    private Path file;
    private byte[] whole;

    @BeforeEach
    void write() throws Exception {
        file = EdfFiles.write(folder.resolve("night.edf"), spec(EdfVariant.EDF, signal("a", 100), signal("b", 1)), List.of(),
                LongStream.range(0, SECONDS).toArray());
        whole = Files.readAllBytes(file);
    }

    private void cutAfter(int records) throws IOException {
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(768 + records * 202L);
        }
    }

    private static void assertSamples(EdfReader reader, long first, int count) throws SignalReadException {
        int[] values = new int[count];
        reader.readDigital(0, first, count, values, 0);
        for (int i = 0; i < count; i++) {
            assertEquals(EdfFiles.value(0, first + i), values[i], "sample " + (first + i));
        }
    }

    @Test
    void what_was_cut_off_cannot_be_read_and_all_before_it_can() throws Exception {
        try (EdfReader reader = EdfReader.open(file)) {
            cutAfter(400);
            assertSamples(reader, 0, 40_000);
            assertSamples(reader, 39_900, 100);
            SignalReadException ended = assertThrows(SignalReadException.class,
                    () -> reader.read(0, 39_900, 101, new float[101], 0));
            assertEquals("edf.read.ended.problem", ended.problem().key());
            Files.write(file, whole);
            assertSamples(reader, 0, 60_000);
        }
    }

    @Test
    void the_overview_has_what_is_left_and_the_rest_when_it_is_back() throws Exception {
        try (EdfReader reader = EdfReader.open(file)) {
            Channel channel = new Channel("a", ChannelKind.EEG, Derivation.of(0), new PhysicalUnit("uV"), FilterBand.OFF,
                    Optional.empty(), 1);
            SignalBlocks blocks = new SignalBlocks(reader, OverviewStore.NONE);
            EnvelopePyramid pyramid = blocks.envelope(blocks.derived(DerivedSignal.Key.of(channel)), 0);
            cutAfter(520);
            assertThrows(SignalReadException.class, () -> blocks.prepare(List.of(channel), reader.recording().span(), () -> false));
            // a block is 40.96 s: the twelfth ends at 491.5 s, the thirteenth behind the end of the file
            for (int block = 0; block < 12; block++) {
                assertTrue(pyramid.hasBlock(block), "block " + block);
            }
            assertFalse(pyramid.hasBlock(12));
            Files.write(file, whole);
            assertTrue(blocks.prepare(List.of(channel), reader.recording().span(), () -> false));
            assertTrue(pyramid.isComplete());
        }
    }

    @Test
    void a_file_that_was_emptied_and_put_back_under_its_name_is_read_on() throws Exception {
        try (EdfReader reader = EdfReader.open(file)) {
            cutAfter(0);
            Files.delete(file);
            assertThrows(SignalReadException.class, () -> reader.read(0, 50_000, 10, new float[10], 0));
        }
        Files.write(file, whole);
        try (EdfReader reader = EdfReader.open(file)) {
            cutAfter(0);
            Files.delete(file);
            Files.write(file, whole);
            assertSamples(reader, 50_000, 1000);
        }
    }

    @Test
    void a_recorder_that_still_writes_disturbs_nothing() throws Exception {
        try (EdfReader reader = EdfReader.open(file)) {
            Files.write(file, new byte[202 * 50 + 7], StandardOpenOption.APPEND);
            EdfFiles.patch(file, 236, 8, "650");
            assertEquals(SECONDS, reader.recordCount());
            assertSamples(reader, 0, 60_000);
        }
    }

    @Test
    void an_interrupted_reader_does_not_end_reading_for_the_others() throws Exception {
        try (EdfReader reader = EdfReader.open(file)) {
            Thread.currentThread().interrupt();
            assertThrows(SignalReadException.class, () -> reader.read(0, 0, 10, new float[10], 0));
            assertTrue(Thread.interrupted());
            assertSamples(reader, 0, 60_000);
        }
    }

    /// A file whose channel a test closes, and a clock that a test sets.
    private final class Unplugged {

        private final AtomicLong nanos = new AtomicLong();
        private final AtomicInteger openings = new AtomicInteger();
        private final FileBytes first = FileBytes.open(file);
        private volatile Path plugged = folder.resolve("nowhere");
        private final ReopenedFile bytes = new ReopenedFile(first, Arrays.copyOf(whole, 768), () -> {
            openings.incrementAndGet();
            return FileBytes.open(plugged);
        }, nanos::get);

        Unplugged() throws IOException {
            first.close();
        }

        private void assertReads() throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(10);
            assertEquals(10, bytes.read(buffer, 5000));
            assertEquals(ByteBuffer.wrap(whole, 5000, 10), buffer.flip());
        }

        private void assertFails(Class<? extends IOException> how) {
            assertThrows(how, () -> bytes.read(ByteBuffer.allocate(10), 5000));
        }
    }

    @Test
    void a_drive_that_is_back_is_read_again_and_asked_once_a_second_meanwhile() throws Exception {
        Unplugged drive = new Unplugged();
        for (int i = 0; i < 20; i++) {
            drive.assertFails(ClosedChannelException.class);
        }
        assertEquals(1, drive.openings.get());
        drive.plugged = file;
        drive.assertFails(ClosedChannelException.class);
        drive.nanos.set(1_000_000_001);
        drive.assertReads();
        drive.assertReads();
        assertEquals(2, drive.openings.get());
        drive.bytes.close();
        drive.assertFails(ClosedChannelException.class);
        assertEquals(2, drive.openings.get());
    }

    @Test
    void another_recording_under_the_same_name_is_not_read() throws Exception {
        Unplugged drive = new Unplugged();
        byte[] other = whole.clone();
        other[10] = 'X';
        drive.plugged = Files.write(folder.resolve("other.edf"), other);
        drive.assertFails(ClosedChannelException.class);
        byte[] counted = whole.clone();
        counted[236] = '7';
        drive.plugged = Files.write(folder.resolve("counted.edf"), counted);
        drive.nanos.set(2_000_000_000L);
        drive.assertReads();
        drive.bytes.close();
    }
}
