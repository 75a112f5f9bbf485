package org.onbam.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.onbam.model.FilterBand;
import org.onbam.model.SampleRate;

class FilterChainTest {

    @Test
    void cut_offs_at_or_beyond_half_the_rate_are_off() {
        FilterChain chain = FilterChain.of(new FilterBand(0, 100, 50), SampleRate.ofHertz(100));
        assertTrue(chain.isOff());
        float[] samples = {1, -2, 3};
        chain.apply(samples, 0, 3);
        assertArrayEquals(new float[] {1, -2, 3}, samples);
    }

    @Test
    void a_band_that_fits_in_part_keeps_the_part_that_fits() {
        FilterChain chain = FilterChain.of(new FilterBand(10, 100, 0), SampleRate.ofHertz(200));
        float[] offset = new float[400];
        Arrays.fill(offset, 5);
        chain.apply(offset, 0, 400);
        assertEquals(0, offset[399], 1e-6);
    }

    @Test
    void a_filter_started_a_warm_up_early_has_forgotten_where_it_started() {
        for (FilterBand band : new FilterBand[] {new FilterBand(0.3, 35, 50), new FilterBand(0.1, 15, 0),
            new FilterBand(10, 100, 60), new FilterBand(0, 35, 0)}) {
            FilterChain chain = FilterChain.of(band, SampleRate.ofHertz(256));
            int start = 30_000;
            int wanted = start + chain.warmUpSamples();
            float[] always = walk(wanted + 2000);
            float[] late = always.clone();
            chain.apply(always, 0, always.length);
            chain.apply(late, start, late.length - start);
            for (int i = wanted; i < late.length; i++) {
                // the walk stays within +-1000: 2e-5 of its range is 0.04
                assertEquals(always[i], late[i], 0.04, band + " at " + (i - wanted));
            }
        }
    }

    @Test
    void a_warm_up_leaves_the_filter_where_one_stands_that_has_always_run() {
        for (FilterBand band : new FilterBand[] {new FilterBand(0.3, 35, 50), new FilterBand(0.1, 15, 0),
            new FilterBand(10, 100, 60), new FilterBand(0, 35, 0), new FilterBand(0.3, 0, 0), new FilterBand(0, 0, 60),
            new FilterBand(0.3, 35, 0).withOrder(1), new FilterBand(0.3, 35, 50).withOrder(3),
            new FilterBand(0.3, 35, 0).withOrder(8), FilterBand.OFF}) {
            for (int rate : new int[] {256, 1000}) {
                FilterChain chain = FilterChain.of(band, SampleRate.ofHertz(rate));
                float[] always = walk(60_000);
                float[] late = always.clone();
                float[] input = always.clone();
                int wanted = 50_000;
                int start = wanted - chain.warmUpSamples();
                chain.apply(always, 0, always.length);
                double[] state = chain.begin(late, start, wanted - start);
                assertArrayEquals(Arrays.copyOfRange(input, wanted, input.length), Arrays.copyOfRange(late, wanted, late.length));
                chain.resume(late, wanted, late.length - wanted, state);
                for (int i = wanted; i < late.length; i++) {
                    assertEquals(always[i], late[i], 0.04, band + " at " + (i - wanted));
                }
            }
        }
    }

    @Test
    void a_warm_up_in_quarters_is_one_run() {
        // with one section nothing joins late: the states are those of the run but for the rounding of numbers near 1,000
        for (FilterBand band : new FilterBand[] {new FilterBand(0.3, 0, 0), new FilterBand(0, 35, 0),
            new FilterBand(0, 0, 50), new FilterBand(0.3, 0, 0).withOrder(1)}) {
            FilterChain chain = FilterChain.of(band, SampleRate.ofHertz(1024));
            for (int count : new int[] {0, 1, 255, 256, 257, 5000, 5001, 5002, 5003}) {
                float[] run = walk(6000);
                double[] whole = chain.begin(run.clone(), 0, 0);
                double[] state = chain.begin(run.clone(), 0, count);
                chain.resume(run, 0, count, whole);
                assertArrayEquals(whole, state, 1e-5, band + " after " + count);
            }
        }
    }

    @Test
    void a_zero_phase_filter_forgets_where_it_began_and_where_it_ended() {
        for (FilterBand band : new FilterBand[] {new FilterBand(0.3, 35, 50), new FilterBand(0.3, 35, 60).withOrder(8),
            new FilterBand(10, 100, 60).withOrder(3), new FilterBand(0, 0, 50).withNotch(50, 4)}) {
            FilterChain chain = FilterChain.of(band.withPhase(FilterBand.Phase.ZERO), SampleRate.ofHertz(256));
            int side = chain.warmUpSamples();
            assertEquals(side, chain.lookAheadSamples());
            float[] whole = walk(30_000 + 2000 + 2 * side + 30_000);
            float[] part = whole.clone();
            chain.apply(whole, 0, whole.length);
            chain.apply(part, 30_000, 2000 + 2 * side);
            for (int i = 30_000 + side; i < 32_000 + side; i++) {
                assertEquals(whole[i], part[i], 0.04, band + " at " + (i - 30_000 - side));
            }
        }
    }

    @Test
    void a_steep_filter_started_a_warm_up_early_has_forgotten_too() {
        FilterChain chain = FilterChain.of(new FilterBand(0.3, 35, 0).withOrder(8), SampleRate.ofHertz(256));
        float[] always = walk(60_000);
        float[] late = always.clone();
        chain.apply(always, 0, always.length);
        chain.apply(late, 30_000, 30_000);
        for (int i = 30_000 + chain.warmUpSamples(); i < always.length; i++) {
            assertEquals(always[i], late[i], 0.04, "at " + i);
        }
    }

    @Test
    void a_causal_filter_looks_at_nothing_to_come() {
        assertEquals(0, FilterChain.of(new FilterBand(0.3, 35, 50), SampleRate.ofHertz(256)).lookAheadSamples());
        assertEquals(0, FilterChain.of(FilterBand.OFF.withPhase(FilterBand.Phase.ZERO), SampleRate.ofHertz(256))
                .lookAheadSamples());
    }

    @Test
    void few_values_are_filtered_both_ways_too() {
        FilterChain chain = FilterChain.of(new FilterBand(0.3, 35, 0).withPhase(FilterBand.Phase.ZERO),
                SampleRate.ofHertz(256));
        for (int count = 1; count < 40; count++) {
            float[] flat = new float[count];
            Arrays.fill(flat, 9);
            chain.apply(flat, 0, count);
            for (float y : flat) {
                assertEquals(0, y, 1e-4, count + " values");
            }
        }
    }

    /// A bounded random walk with an offset, the worst that a start in the middle can meet.
    private static float[] walk(int count) {
        java.util.Random random = new java.util.Random(7);
        float[] x = new float[count];
        double v = 700;
        for (int i = 0; i < count; i++) {
            v = Math.clamp(v + random.nextGaussian() * 20, -1000, 1000);
            x[i] = (float) v;
        }
        return x;
    }
}
