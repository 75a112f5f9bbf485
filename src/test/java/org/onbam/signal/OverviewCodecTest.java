package org.onbam.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverviewCodecTest {

    private static final String IDENTITY = "a recording\nC4-M1\n0.3 to 35 Hz";

    private static List<EnvelopePyramid> empty(int bucketSamples) {
        return List.of(new EnvelopePyramid(5000, 1024, bucketSamples), new EnvelopePyramid(77, 1024, bucketSamples));
    }

    private static List<EnvelopePyramid> filled() {
        Random random = new Random(7);
        List<EnvelopePyramid> pyramids = empty(4);
        for (EnvelopePyramid pyramid : pyramids) {
            for (int block = 0; block < pyramid.blockCount(); block++) {
                float[] values = new float[(int) Math.min(1024, pyramid.samples() - block * 1024L)];
                for (int i = 0; i < values.length; i++) {
                    values[i] = random.nextFloat() * 100 - 50;
                }
                pyramid.putBlock(block, values);
            }
        }
        return pyramids;
    }

    private static boolean isUntouched(List<EnvelopePyramid> pyramids) {
        return pyramids.stream().noneMatch(p -> p.hasBlock(p.levels() - 1, 0));
    }

    @Test
    void what_was_written_is_read_at_the_levels_that_are_kept() {
        List<EnvelopePyramid> written = filled();
        List<EnvelopePyramid> read = empty(4);
        assertTrue(OverviewCodec.decode(OverviewCodec.encode(IDENTITY, written), IDENTITY, read));
        for (int i = 0; i < 2; i++) {
            EnvelopePyramid pyramid = read.get(i);
            assertFalse(pyramid.hasBlock(0));
            for (int level = pyramid.firstExactLevel(); level < pyramid.levels(); level++) {
                assertTrue(pyramid.isComplete(level));
                for (int bucket = 0; bucket < pyramid.bucketCount(level); bucket++) {
                    assertEquals(Buckets.low(written.get(i), level, bucket), Buckets.low(pyramid, level, bucket));
                    assertEquals(Buckets.high(written.get(i), level, bucket), Buckets.high(pyramid, level, bucket));
                }
            }
        }
    }

    @Test
    void a_single_bit_anywhere_is_noticed() {
        byte[] good = OverviewCodec.encode(IDENTITY, filled());
        List<EnvelopePyramid> read = empty(4);
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << at % 8);
            assertFalse(OverviewCodec.decode(bad, IDENTITY, read), "byte " + at);
        }
        assertTrue(isUntouched(read));
    }

    @Test
    void every_length_but_its_own_is_refused() {
        byte[] good = OverviewCodec.encode(IDENTITY, filled());
        List<EnvelopePyramid> read = empty(4);
        for (int length = 0; length < good.length; length++) {
            assertFalse(OverviewCodec.decode(Arrays.copyOf(good, length), IDENTITY, read), "cut at " + length);
        }
        assertFalse(OverviewCodec.decode(Arrays.copyOf(good, good.length + 4), IDENTITY, read));
        assertTrue(isUntouched(read));
    }

    @Test
    void another_recording_filter_or_bucket_is_refused() {
        byte[] good = OverviewCodec.encode(IDENTITY, filled());
        List<EnvelopePyramid> read = empty(4);
        assertFalse(OverviewCodec.decode(good, IDENTITY.replace('C', 'F'), read));
        assertFalse(OverviewCodec.decode(good, IDENTITY + "0", read));
        assertFalse(OverviewCodec.decode(good, IDENTITY, read.subList(0, 1)));
        assertTrue(isUntouched(read));
        assertFalse(OverviewCodec.decode(good, IDENTITY, empty(8)));
    }

    @Test
    void a_checksum_made_for_another_format_does_not_help() {
        byte[] other = OverviewCodec.encode(IDENTITY, filled());
        other[0]++;
        java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
        crc.update(other, 0, other.length - 4);
        java.nio.ByteBuffer.wrap(other).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(other.length - 4, (int) crc.getValue());
        assertFalse(OverviewCodec.decode(other, IDENTITY, empty(4)));
    }
}
