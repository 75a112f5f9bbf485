package org.onbam.edf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onbam.model.Recording;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;

/// Whatever is written is read back the same, for random files of all six variants.
class WriteReadPropertyTest {

    private static final int FILES = 40;
    private static final List<String> TEXTS = List.of("Arousal", "무호흡", "Sleep stage N2", "깊은 수면 ☾", "a@b", "<x/>", " QRS ");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_random_file_is_read_as_it_was_written(EdfVariant variant) throws Exception {
        for (long seed = 1; seed <= FILES; seed++) {
            Written written = write(variant, new Random(seed));
            String which = variant + " with seed " + seed;
            try (EdfReader reader = EdfReader.open(folder.resolve("x.edf"))) {
                assertTrue(reader.report().isClean(), () -> which + ": " + reader.report());
                compare(written, reader, which);
            }
            assertTrue(EdfCheck.of(folder.resolve("x.edf")).isClean(), which);
        }
    }

    private record Written(EdfFileSpec spec, long[] onsets, List<int[][]> records, List<EdfAnnotation> annotations) {
    }

    private Written write(EdfVariant variant, Random random) throws EdfException {
        EdfFileSpec spec = spec(variant, random);
        int count = 1 + random.nextInt(30);
        long[] onsets = new long[count];
        List<int[][]> records = new ArrayList<>();
        List<EdfAnnotation> annotations = new ArrayList<>();
        try (EdfWriter writer = EdfWriter.create(folder.resolve("x.edf"), spec)) {
            for (int r = 0; r < count; r++) {
                boolean gap = variant.isDiscontinuous() && random.nextInt(4) == 0;
                long pause = gap ? 2_000_000L + random.nextInt(90_000) * 1_000_000L : 0;
                onsets[r] = r == 0 ? 0 : onsets[r - 1] + spec.recordNanos() + pause;
                int[][] digital = digital(spec, random);
                List<EdfAnnotation> here = variant.isPlus() && random.nextInt(3) == 0 ? List.of(annotation(random)) : List.of();
                writer.writeRecord(onsets[r], digital, here);
                records.add(digital);
                annotations.addAll(here);
            }
        }
        annotations.sort(Comparator.comparingLong(EdfAnnotation::onsetNanos));
        return new Written(spec, onsets, records, annotations);
    }

    private static EdfFileSpec spec(EdfVariant variant, Random random) {
        List<EdfSignalSpec> signals = new ArrayList<>();
        for (int s = 0; s <= random.nextInt(6); s++) {
            int low = random.nextInt(variant.digitalMinimum(), 0);
            int high = random.nextInt(1, variant.digitalMaximum());
            double top = 1 + random.nextInt(9_000) / 10.0;
            // a physical minimum below the maximum: inverted polarity would be a finding
            signals.add(new EdfSignalSpec("S" + s, "cup", "uV", -top, top * 2, low, high, "HP:0.1Hz", 1 + random.nextInt(600)));
        }
        long[] durations = {1_000_000_000, 10_000_000_000L, 30_000_000_000L, 500_000_000, 100_000_000, 1_028_400_000, 7_812_500,
                1_000_301_000};
        long nanos = variant.isPlus() ? random.nextInt(1_000_000) * 1_000L : 0;
        LocalDateTime start = LocalDateTime.of(1985 + random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28),
                random.nextInt(24), random.nextInt(60), random.nextInt(60)).plusNanos(nanos);
        return new EdfFileSpec(variant, "P M 01-JAN-1970 N", "Startdate X A B C", start, durations[random.nextInt(durations.length)],
                signals, variant.isPlus() ? 100 + random.nextInt(100) : 0);
    }

    private static int[][] digital(EdfFileSpec spec, Random random) {
        int[][] digital = new int[spec.signals().size()][];
        for (int s = 0; s < digital.length; s++) {
            EdfSignalSpec signal = spec.signals().get(s);
            digital[s] = random.ints(signal.samplesPerRecord(), signal.digitalMin(), signal.digitalMax() + 1).toArray();
        }
        return digital;
    }

    /// Far inside the recording's first milliseconds, so that the whole check finds it inside too; microseconds.
    private static EdfAnnotation annotation(Random random) {
        long duration = random.nextBoolean() ? EdfAnnotation.NO_DURATION : random.nextInt(100_000_000) * 1_000L;
        String channel = random.nextInt(3) == 0 ? "EEG C4-M1" : "";
        return new EdfAnnotation(random.nextInt(7_000) * 1_000L, duration, TEXTS.get(random.nextInt(TEXTS.size())), channel);
    }

    private static void compare(Written written, EdfReader reader, String which) throws Exception {
        Recording recording = reader.recording();
        EdfFileSpec spec = written.spec();
        assertEquals(spec.start(), recording.start().orElseThrow(), which);
        assertEquals(spec.patient(), recording.patient(), which);
        assertEquals(written.annotations(), reader.annotations(), which);
        assertEquals(written.onsets().length, recording.segments().stream().mapToLong(Segment::recordCount).sum(), which);
        for (Segment segment : recording.segments()) {
            assertEquals(written.onsets()[(int) segment.firstRecord()], segment.startNanos(), which);
        }
        RecordBlock block = new RecordBlock();
        reader.readRecords(0, written.onsets().length, block);
        for (SignalInfo signal : recording.signals()) {
            compareSignal(written, reader, block, signal, which);
        }
    }

    private static void compareSignal(Written written, EdfReader reader, RecordBlock block, SignalInfo signal, String which)
            throws Exception {
        EdfSignalSpec spec = written.spec().signals().get(signal.index());
        assertEquals(new SignalInfo.Calibration(spec.physicalMin(), spec.physicalMax(), spec.digitalMin(), spec.digitalMax()),
                signal.calibration().orElseThrow(), which);
        int count = (int) signal.sampleCount();
        int[] expected = new int[count];
        int per = signal.samplesPerRecord();
        for (int r = 0; r < written.records().size(); r++) {
            System.arraycopy(written.records().get(r)[signal.index()], 0, expected, r * per, per);
        }
        int[] digital = new int[count];
        reader.readDigital(signal.index(), 0, count, digital, 0);
        assertArrayEquals(expected, digital, which);
        float[] physical = new float[count + 3];
        reader.read(signal.index(), 0, count, physical, 3);
        float[] decoded = new float[count];
        block.decode(signal.index(), decoded, 0);
        for (int i = 0; i < count; i++) {
            double exact = spec.physicalMin() + (expected[i] - (double) spec.digitalMin())
                    * (spec.physicalMax() - spec.physicalMin()) / ((double) spec.digitalMax() - spec.digitalMin());
            assertEquals(exact, physical[i + 3], 1e-6 * (spec.physicalMax() - spec.physicalMin()), which);
            assertEquals(physical[i + 3], decoded[i], which);
        }
        assertEquals(expected[count / 2], spec.digitalOf(physical[count / 2 + 3]), Math.max(1, (spec.digitalMax() >> 20)), which);
    }
}
