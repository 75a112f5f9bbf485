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
                    // a 65,535th of the range that 128 neighbours have at most, and a rounding; nothing from the third level on
                    double bound = level < 2 ? 200.0 / 65_535 + 2e-5 : 0;
                    double low = part[0] - Buckets.low(pyramid, level, bucket);
                    double high = Buckets.high(pyramid, level, bucket) - part[part.length - 1];
                    assertTrue(low >= 0 && low <= bound, "level " + level + " bucket " + bucket + " low off by " + low);
                    assertTrue(high >= 0 && high <= bound, "level " + level + " bucket " + bucket + " high off by " + high);
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
        assertEquals(99, Buckets.high(pyramid, 0, 16));
        assertEquals(99, Buckets.high(pyramid, 2, 1));
        assertFalse(pyramid.hasBlock(0));
        assertFalse(pyramid.isComplete());
    }

    @Test
    void an_artefact_makes_only_its_128_neighbours_coarse() {
        float[] values = new float[1024];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i);
        }
        values[700] = 500_000;
        EnvelopePyramid pyramid = new EnvelopePyramid(1024, 1024, 1);
        pyramid.putBlock(0, values);
        for (int i = 0; i < values.length; i++) {
            double bound = i / 128 == 700 / 128 ? 500_001 / 65_535.0 + 0.04 : 2 / 65_535.0 + 2e-7;
            assertTrue(Buckets.low(pyramid, 0, i) <= values[i] && Buckets.low(pyramid, 0, i) >= values[i] - bound, "sample " + i);
            assertTrue(Buckets.high(pyramid, 0, i) >= values[i] && Buckets.high(pyramid, 0, i) <= values[i] + bound, "sample " + i);
        }
        assertEquals(500_000, Buckets.high(pyramid, 0, 700), 0.04);
    }

    @Test
    void values_that_differ_by_the_last_bit_of_a_float_stay_apart() {
        float[] values = new float[64];
        for (int i = 0; i < 64; i++) {
            values[i] = 1e6f + (i % 5) * 0.0625f;
        }
        EnvelopePyramid pyramid = new EnvelopePyramid(64, 64, 1);
        pyramid.putBlock(0, values);
        for (int i = 0; i < 64; i++) {
            assertEquals(values[i], Buckets.low(pyramid, 0, i));
            assertEquals(values[i], Buckets.high(pyramid, 0, i));
        }
    }

    @Test
    void a_constant_signal_is_kept_exactly() {
        float[] values = new float[64];
        Arrays.fill(values, 97.3f);
        EnvelopePyramid pyramid = new EnvelopePyramid(64, 64, 1);
        pyramid.putBlock(0, values);
        assertEquals(97.3f, Buckets.low(pyramid, 0, 63));
        assertEquals(97.3f, Buckets.high(pyramid, 0, 63));
    }

    @Test
    void a_pyramid_takes_the_memory_it_says() {
        // a block: 1,024 + 256 buckets of 4 bytes in 10 groups of 16 bytes, 64 + 16 + 4 + 1 of 8 bytes, two states of 4
        assertEquals(900 * (5120 + 160 + 680 + 8), new EnvelopePyramid(900 * 16_384, 16_384, 16).bytes(), 1000);
    }

    @Test
    void a_level_has_at_least_three_buckets_in_the_span_it_is_chosen_for() {
        EnvelopePyramid pyramid = new EnvelopePyramid(1 << 20, 16_384, 64);
        for (double span = 256; span < 1e6; span *= 1.3) {
            int level = pyramid.levelFor(span);
            assertTrue(pyramid.bucketSamples(level) * 3 <= span, "level " + level + " for " + span);
            assertTrue(level + 1 == pyramid.levels() || pyramid.bucketSamples(level + 1) * 3 > span);
        }
    }
}
