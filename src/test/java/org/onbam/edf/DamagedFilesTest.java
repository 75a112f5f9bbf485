package org.onbam.edf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onbam.edf.EdfFiles.signal;
import static org.onbam.edf.EdfFiles.spec;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.Recording;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;
import org.onbam.signal.SignalReadException;

/// Thousands of damaged files: each is read or refused, quickly, in little memory, and nothing else is thrown.
class DamagedFilesTest {

    private static final int MUTATIONS_PER_VARIANT = 500;
    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_NANOS = 5_000_000_000L;
    private static final byte[] TEMPTING = "0123456789+-.,eE Dd\0\u0014\u0015\u007f".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    @Test
    void byte_flips_insertions_and_truncations_end_in_a_reading_or_in_a_refusal() throws Exception {
        Path file = folder.resolve("x.edf");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int read = 0;
        for (EdfVariant variant : List.of(EdfVariant.EDF, EdfVariant.EDF_PLUS_C, EdfVariant.EDF_PLUS_D, EdfVariant.BDF_PLUS_D)) {
            byte[] sound = sound(file, variant);
            for (long seed = 0; seed < MUTATIONS_PER_VARIANT; seed++) {
                Files.write(file, damaged(sound, new Random(seed)));
                long allocated = threads.getCurrentThreadAllocatedBytes();
                long began = System.nanoTime();
                read += exercise(file, variant + " with seed " + seed) ? 1 : 0;
                String which = variant + " with seed " + seed;
                assertTrue(threads.getCurrentThreadAllocatedBytes() - allocated < MOST_BYTES, which + " took too much memory");
                assertTrue(System.nanoTime() - began < MOST_NANOS, which + " took too long");
            }
        }
        assertTrue(read > MUTATIONS_PER_VARIANT, "only " + read + " were readable: the damage is too great to test reading");
    }

    private static byte[] sound(Path file, EdfVariant variant) throws Exception {
        List<EdfAnnotation> annotations = variant.isPlus()
                ? List.of(EdfAnnotation.lasting(1_500_000_000, 3_000_000_000L, "apnea"), EdfAnnotation.at(0, "Lights off")) : List.of();
        long[] onsets = variant.isDiscontinuous() ? new long[] {0, 1, 5, 6, 9, 20} : new long[] {0, 1, 2, 3, 4, 5};
        EdfFiles.write(file, spec(variant, signal("EEG C4-M1", 64), signal("SaO2", 1), signal("Flow", 25)), annotations, onsets);
        return Files.readAllBytes(file);
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = 0; i <= random.nextInt(6); i++) {
            // most damage goes into the header, where it hurts
            int at = random.nextInt(random.nextInt(4) == 0 ? bytes.length : 1_280);
            bytes[at] = random.nextBoolean() ? TEMPTING[random.nextInt(TEMPTING.length)] : (byte) random.nextInt();
        }
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(3_000));
            case 2 -> {
                int cut = random.nextInt(bytes.length);
                byte[] shifted = new byte[bytes.length + 1];
                System.arraycopy(bytes, 0, shifted, 0, cut);
                System.arraycopy(bytes, cut, shifted, cut + 1, bytes.length - cut);
                yield shifted;
            }
            default -> bytes;
        };
    }

    /// @return whether the file opened
    private static boolean exercise(Path file, String which) throws Exception {
        try (EdfReader reader = EdfReader.open(file)) {
            Recording recording = reader.recording();
            for (SignalInfo signal : recording.signals()) {
                assertEquals(reader.recordCount() * signal.samplesPerRecord(), signal.sampleCount(), which);
                int count = (int) Math.min(1_000, signal.sampleCount());
                reader.read(signal.index(), signal.sampleCount() - count, count, new float[count], 0);
            }
            for (Segment segment : recording.segments()) {
                assertTrue(segment.firstRecord() + segment.recordCount() <= reader.recordCount(), which);
            }
            assertTrue(recording.durationNanos() >= 0, which);
            reader.annotations();
            EdfCheck.of(file);
            return true;
        } catch (EdfException | SignalReadException expected) {
            return false;
        }
    }
}
