package org.onbam.edf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onbam.edf.EdfFiles.signal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.SampleRate;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;
import org.onbam.signal.DerivedSignal;
import org.onbam.signal.Buckets;
import org.onbam.signal.EnvelopePyramid;
import org.onbam.signal.OverviewStore;
import org.onbam.signal.SignalBlocks;

/// The time of the last sample after twelve hours, from the file to the bucket of an overview; worked by hand.
class NoDriftTest {

    @TempDir
    private Path folder;

    private Path write(int records, long recordNanos, int samplesPerRecord) throws Exception {
        EdfFileSpec spec = new EdfFileSpec(EdfVariant.EDF, "X", "X", EdfFiles.START, recordNanos,
                List.of(signal("a", samplesPerRecord)), 0);
        Path file = folder.resolve("night.edf");
        int[][] samples = new int[1][samplesPerRecord];
        try (EdfWriter writer = EdfWriter.create(file, spec)) {
            for (int r = 0; r < records; r++) {
                long first = (long) r * samplesPerRecord;
                samples[0] = IntStream.range(0, samplesPerRecord).map(i -> EdfFiles.value(0, first + i)).toArray();
                writer.writeRecord(r * recordNanos, samples, List.of());
            }
        }
        return file;
    }

    /// @param nanos the time of the last sample
    private void assertLast(int records, long recordNanos, int samplesPerRecord, long nanos) throws Exception {
        try (EdfReader reader = EdfReader.open(write(records, recordNanos, samplesPerRecord))) {
            SignalInfo info = reader.recording().signals().getFirst();
            Segment segment = reader.recording().segments().getFirst();
            long last = (long) records * samplesPerRecord - 1;
            assertEquals(last + 1, info.sampleCount());
            assertEquals(nanos, segment.nanosAt(info, last));
            assertEquals(records * recordNanos, segment.endNanos());
            assertEquals(last, info.rate().indexAtOrBefore(nanos));
            assertEquals(last - 1, info.rate().indexAtOrBefore(nanos - 1));
            assertEquals(last, info.rate().indexAtOrAfter(nanos));
            float[] value = new float[1];
            reader.read(0, last, 1, value, 0);
            assertEquals(EdfFiles.value(0, last) * 0.1, value[0], 1e-3);
            assertBuckets(reader, info.rate(), last);
        }
    }

    private static void assertBuckets(EdfReader reader, SampleRate rate, long last) throws Exception {
        Channel channel = new Channel("a", ChannelKind.OTHER, Derivation.of(0), new PhysicalUnit("uV"), FilterBand.OFF,
                Optional.empty(), 1);
        SignalBlocks blocks = new SignalBlocks(reader, OverviewStore.NONE);
        assertTrue(blocks.prepare(List.of(channel), reader.recording().span(), () -> false));
        EnvelopePyramid pyramid = blocks.envelope(blocks.derived(DerivedSignal.Key.of(channel)), 0);
        for (int level = 0; level < pyramid.levels(); level++) {
            int bucket = pyramid.bucketCount(level) - 1;
            long first = (long) bucket * pyramid.bucketSamples(level);
            assertTrue(first <= last && last < first + pyramid.bucketSamples(level));
            double least = Double.POSITIVE_INFINITY;
            for (long i = first; i <= last; i++) {
                least = Math.min(least, EdfFiles.value(0, i) * 0.1);
            }
            // values span 2,000: a step of the fine levels
            double bound = level < pyramid.firstExactLevel() ? 2000 / 65_535.0 + 1e-3 : 1e-3;
            assertEquals(least, Buckets.low(pyramid, level, bucket), bound, "level " + level);
            assertTrue(rate.nanosAt(first) <= rate.nanosAt(last));
        }
    }

    @Test
    void a_record_of_1_000301_seconds() throws Exception {
        // 43,186 * 1.000301 s = 43,198.998986 s, and 7/8 of 1.000301 s = 0.875263375 s
        assertLast(43_187, 1_000_301_000L, 8, 43_199_874_249_375L);
    }

    @Test
    void a_third_of_a_hertz() throws Exception {
        // sample 14,399, one every three seconds
        assertLast(14_400, 3_000_000_000L, 1, 43_197_000_000_000L);
    }

    @Test
    void ten_thirds_of_a_hertz() throws Exception {
        // 14,399 records of 3 s, and nine tenths of one
        assertLast(14_400, 3_000_000_000L, 10, 43_199_700_000_000L);
    }

    @Test
    void seven_samples_in_a_second() throws Exception {
        // 43,199 s and 6/7 s = 0.857142857142... s, rounded down to the nanosecond
        assertLast(43_200, 1_000_000_000L, 7, 43_199_857_142_857L);
    }

    @Test
    void a_record_of_a_tenth_of_a_second_and_one_millionth() throws Exception {
        // 431,994 * 0.100001 s = 43,199.831994 s, and 2/3 of 0.100001 s = 0.066667333... s
        assertLast(431_995, 100_001_000L, 3, 43_199_898_661_333L);
    }
}
