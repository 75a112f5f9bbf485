package org.onbam.edf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onbam.edf.EdfFiles.signal;
import static org.onbam.edf.EdfFiles.small;
import static org.onbam.edf.EdfFiles.spec;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SignalReadException;

class EdfReaderTest {

    @TempDir
    private Path folder;

    @Test
    void samples_beyond_two_gibibytes_are_read_where_they_lie() throws Exception {
        Path file = folder.resolve("large.edf");
        EdfFileSpec spec = spec(EdfVariant.EDF, signal("a", 512), signal("b", 4_096));
        EdfFiles.write(file, spec, List.of(), 0);
        long records = 3_000_000_000L / spec.recordBytes();
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(768 + records * spec.recordBytes());
            sparse.seek(768 + (records - 1) * spec.recordBytes() + 2 * 512);
            sparse.write(new byte[] {0x39, 0x30});
        }
        try (RandomAccessFile header = new RandomAccessFile(file.toFile(), "rw")) {
            header.seek(236);
            header.write(HeaderText.field(Long.toString(records), 8));
        }
        try (EdfReader reader = EdfReader.open(file)) {
            assertTrue(reader.report().isClean(), reader.report().toString());
            int[] value = new int[1];
            reader.readDigital(1, (records - 1) * 4_096, 1, value, 0);
            assertEquals(12_345, value[0]);
        }
    }

    @Test
    void short_and_long_reads_from_any_sample_give_the_same_values() throws Exception {
        Path file = folder.resolve("x.bdf");
        // sixteen megabytes in small records and twelve in large ones: all three ways of reading are taken
        assertReadsAnywhere(file, spec(EdfVariant.BDF_PLUS_C, signal24("a", 20_000), signal24("b", 7)), 270);
        assertReadsAnywhere(file, spec(EdfVariant.BDF, signal24("a", 400_000), signal24("b", 70_000)), 9);
    }

    private static void assertReadsAnywhere(Path file, EdfFileSpec spec, int records) throws Exception {
        EdfFiles.write(file, spec, List.of(), IntStream.range(0, records).asLongStream().toArray());
        Random random = new Random(7);
        try (EdfReader reader = EdfReader.open(file)) {
            for (int i = 0; i < 150; i++) {
                int signal = random.nextInt(2);
                long all = reader.recording().signals().get(signal).sampleCount();
                int count = 1 + random.nextInt((int) all);
                long first = random.nextLong(all - count + 1);
                int[] values = new int[count + 2];
                reader.readDigital(signal, first, count, values, 1);
                assertEquals(0, values[0] + values[count + 1]);
                for (int k = 0; k < count; k += 1 + count / 50) {
                    assertEquals(EdfFiles.value(signal, first + k), values[k + 1], "sample " + (first + k));
                }
            }
        }
    }

    private static EdfSignalSpec signal24(String label, int samples) {
        return new EdfSignalSpec(label, "", "", -1, 1, -8388608, 8388607, "", samples);
    }

    @Test
    void many_threads_read_at_once_what_one_reads_alone() throws Exception {
        // eighteen megabytes, more than the cache holds, so that blocks are thrown out
        Path file = EdfFiles.write(folder.resolve("x.edf"), spec(EdfVariant.EDF, signal("a", 5_000), signal("b", 77)), List.of(),
                IntStream.range(0, 1_800).asLongStream().toArray());
        try (EdfReader reader = EdfReader.open(file); ExecutorService pool = Executors.newFixedThreadPool(6)) {
            Callable<Boolean> reading = () -> {
                Random random = new Random(Thread.currentThread().threadId());
                int[] values = new int[3_000];
                for (int i = 0; i < 400; i++) {
                    int signal = random.nextInt(2);
                    long first = random.nextLong(reader.recording().signals().get(signal).sampleCount() - values.length);
                    reader.readDigital(signal, first, values.length, values, 0);
                    for (int k = 0; k < values.length; k++) {
                        assertEquals(EdfFiles.value(signal, first + k), values[k]);
                    }
                }
                return true;
            };
            for (Future<Boolean> done : pool.invokeAll(List.of(reading, reading, reading, reading, reading, reading))) {
                assertTrue(done.get());
            }
        }
    }

    @Test
    void a_file_that_became_shorter_or_was_closed_is_a_read_failure() throws Exception {
        Path file = EdfFiles.write(folder.resolve("x.edf"), spec(EdfVariant.EDF, signal("a", 100)), List.of(), 0, 1, 2, 3);
        EdfReader reader = EdfReader.open(file);
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(600);
        }
        SignalReadException ended = assertThrows(SignalReadException.class, () -> reader.read(0, 0, 400, new float[400], 0));
        assertEquals("edf.read.ended.problem", ended.problem().key());
        reader.close();
        reader.close();
        SignalReadException closed = assertThrows(SignalReadException.class, () -> reader.read(0, 300, 1, new float[1], 0));
        assertEquals("edf.read.closed.problem", closed.problem().key());
        assertThrows(EdfException.class, () -> EdfReader.open(folder.resolve("none.edf")));
    }

    @Test
    void reading_outside_the_samples_is_a_programming_error() throws Exception {
        Path file = small(folder.resolve("x.edf"), EdfVariant.EDF);
        try (EdfReader reader = EdfReader.open(file)) {
            assertThrows(IndexOutOfBoundsException.class, () -> reader.read(0, 30, 3, new float[3], 0));
            assertThrows(IndexOutOfBoundsException.class, () -> reader.read(0, 0, 3, new float[3], 1));
            assertThrows(IndexOutOfBoundsException.class, () -> reader.read(2, 0, 1, new float[1], 0));
            assertThrows(IndexOutOfBoundsException.class, () -> reader.readRecords(3, 2, new RecordBlock()));
            float[] none = new float[0];
            reader.read(0, 32, 0, none, 0);
            assertArrayEquals(new float[0], none);
        }
    }

    @Test
    void annotations_of_several_signals_are_merged_in_order_of_time() throws Exception {
        Path file = folder.resolve("x.edf");
        EdfFiles.write(file, spec(EdfVariant.EDF_PLUS_C, signal("a", 60), signal("b", 1)),
                List.of(EdfAnnotation.at(2 * TimeSpan.SECOND, "second"), EdfAnnotation.at(4 * TimeSpan.SECOND, "fourth")), 0, 1, 2, 3, 4);
        // the first signal is made a second annotation signal of 120 bytes
        EdfFiles.patchSignal(file, 0, EdfFiles.LABEL, "EDF Annotations");
        byte[] extra = new byte[120];
        byte[] lists = "+0\u0014\u0014\0+3\u0014third\u0014\0+1\u0014first@@b\u0014\0".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(lists, 0, extra, 0, lists.length);
        for (int r = 0; r < 5; r++) {
            byte[] time = new byte[120];
            byte[] own = ("+" + r + "\u0014\u0014\0").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(own, 0, time, 0, own.length);
            EdfFiles.patch(file, 1_024 + r * (120 + 2 + EdfFiles.ANNOTATION_BYTES), r == 0 ? extra : time);
        }
        try (EdfReader reader = EdfReader.open(file)) {
            assertEquals(List.of(new EdfAnnotation(TimeSpan.SECOND, -1, "first", "b"), EdfAnnotation.at(2 * TimeSpan.SECOND, "second"),
                    EdfAnnotation.at(3 * TimeSpan.SECOND, "third"), EdfAnnotation.at(4 * TimeSpan.SECOND, "fourth")), reader.annotations());
            assertTrue(EdfCheck.of(file).isClean(), EdfCheck.of(file).toString());
        }
    }

    @Test
    void the_content_digest_is_the_sha_256_of_the_bytes() throws Exception {
        Path file = folder.resolve("abc");
        Files.writeString(file, "abc");
        // FIPS 180-2, appendix B.1
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentDigest.of(file).digest());
        assertThrows(EdfException.class, () -> ContentDigest.of(folder.resolve("none")));
    }
}
