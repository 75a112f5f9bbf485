package org.onbam.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnvelopePyramidTest {

    @Test
    void every_bucket_of_every_level_is_what_brute_force_finds_in_any_order_of_blocks() {
        for (int samples : new int[] {1, 5, 64, 1023, 1024, 1025, 4096, 10_007}) {
            Random random = new Random(samples);
            float[] values = new float[samples];
            for (int i = 0; i < samples; i++) {
                values[i] = random.nextFloat() * 200 - 100;
            }
            EnvelopePyramid pyramid = new EnvelopePyramid(samples, 1024, 8);
            List<Integer> order = new ArrayList<>();
            for (int block = 0; block < pyramid.blockCount(); block++) {
                order.add(block);
            }
            Collections.shuffle(order, random);
            for (int block : order) {
                pyramid.putBlock(block, Arrays.copyOfRange(values, block * 1024, Math.min(samples, (block + 1) * 1024)));
            }
            assertTrue(pyramid.isComplete());
            for (int level = 0; level < pyramid.levels(); level++) {
                int size = pyramid.bucketSamples(level);
                for (int bucket = 0; bucket < pyramid.bucketCount(level); bucket++) {
                    float[] part = Arrays.copyOfRange(values, bucket * size, Math.min(samples, (bucket + 1) * size));
                    Arrays.sort(part);
                    assertEquals(part[0], pyramid.low(level, bucket));
                    assertEquals(part[part.length - 1], pyramid.high(level, bucket));
                }
            }
        }
    }

    @Test
    void the_last_partial_bucket_is_kept() {
        EnvelopePyramid pyramid = new EnvelopePyramid(67, 64, 4);
        float[] tail = {1, 2, 99};
        pyramid.putBlock(1, tail);
        assertEquals(17, pyramid.bucketCount(0));
        assertEquals(99, pyramid.high(0, 16));
        assertEquals(99, pyramid.high(2, 1));
        assertFalse(pyramid.hasBlock(0));
        assertFalse(pyramid.isComplete());
    }

    @Test
    void a_level_has_at_least_four_buckets_in_the_span_it_is_chosen_for() {
        EnvelopePyramid pyramid = new EnvelopePyramid(1 << 20, 16_384, 64);
        for (double span = 256; span < 1e6; span *= 1.3) {
            int level = pyramid.levelFor(span);
            assertTrue(pyramid.bucketSamples(level) * 4 <= span, "level " + level + " for " + span);
            assertTrue(level + 1 == pyramid.levels() || pyramid.bucketSamples(level + 1) * 4 > span);
        }
    }
}
