package org.onbam.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Expected values are those of SciPy 1.10.1 on `x = [((i*7919) % 1000)/10 - 50 for i in range(2000)]`, at the indices
/// 0, 1, 2, 10, 100, 1999. Samples are float, so that six digits agree.
class BiquadCascadeTest {

    private static final int[] AT = {0, 1, 2, 10, 100, 1999};
    private static final double TOLERANCE = 2e-5;

    private static float[] input() {
        float[] x = new float[2000];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (i * 7919 % 1000 / 10.0 - 50);
        }
        return x;
    }

    private static void assertFiltered(double[] expected, BiquadCascade filter, boolean settled) {
        float[] x = input();
        double[] state = new double[filter.stateLength()];
        if (settled) {
            filter.settle(x[0], state);
        }
        filter.filter(x, 0, x.length, state);
        for (int i = 0; i < AT.length; i++) {
            assertEquals(expected[i], x[AT[i]], TOLERANCE, "sample " + AT[i]);
        }
    }

    @Test
    void a_second_order_high_pass_is_that_of_scipy() {
        // sosfilt(butter(2, 0.3, 'highpass', fs=256, output='sos'), x)
        assertFiltered(new double[] {-49.74035134063915, 42.20035640075656, 33.7056735328364, -31.186268972611664,
            40.7244836383929, -41.87445093653798}, BiquadCascade.highPass(2, 0.3, 256), false);
    }

    @Test
    void a_second_order_low_pass_is_that_of_scipy() {
        // sosfilt(butter(2, 35, 'lowpass', fs=256, output='sos'), x)
        assertFiltered(new double[] {-5.647078008501767, -11.366453180847671, -0.3271284867201043, -18.77149628523827,
            -3.9817044533760892, -29.503594533412045}, BiquadCascade.lowPass(2, 35, 256), false);
    }

    @Test
    void a_fourth_order_low_pass_is_that_of_scipy() {
        // sosfilt(butter(4, 15, 'lowpass', fs=200, output='sos'), x)
        assertFiltered(new double[] {-0.08913049959627024, -0.5290503304078777, -1.374094464169439, 13.962405429826694,
            -5.070855862613781, 13.713384141013444}, BiquadCascade.lowPass(4, 15, 200), false);
    }

    @Test
    void a_third_order_high_pass_is_that_of_scipy() {
        // sosfilt(butter(3, 10, 'highpass', fs=500, output='sos'), x)
        assertFiltered(new double[] {-44.09190992872072, 48.02332939769451, 30.166130484357126, -25.75998144056006,
            42.38742107710141, -26.1968904494064}, BiquadCascade.highPass(3, 10, 500), false);
    }

    @Test
    void notches_at_50_and_60_hertz_are_those_of_scipy() {
        // sosfilt(tf2sos(*iirnotch(50, 30, fs=256)), x)
        assertFiltered(new double[] {-48.9977063639784, 41.72186556396057, 31.0404285363958, -28.184017248657433,
            39.54656655457883, -43.85226011184419}, BiquadCascade.notch(50, 30, 256), false);
        // sosfilt(tf2sos(*iirnotch(60, 30, fs=200)), x)
        assertFiltered(new double[] {-48.47656264543731, 39.710510856262744, 31.128065143101292, -27.46697757174914,
            40.11581841324169, -43.12280753641814}, BiquadCascade.notch(60, 30, 200), false);
    }

    @Test
    void a_chain_settled_on_its_first_value_is_that_of_scipy() {
        // sos = vstack([butter(2, 0.3, 'highpass', fs=512, output='sos'), butter(2, 35, 'lowpass', fs=512, output='sos')])
        // sosfilt(sos, x, zi=sosfilt_zi(sos) * x[0])
        assertFiltered(new double[] {0, 3.215919766595164, 13.864988584227572, 48.78984820041169, 12.116146444342375,
            -11.747440547425583},
                BiquadCascade.chain(List.of(BiquadCascade.highPass(2, 0.3, 512), BiquadCascade.lowPass(2, 35, 512))), true);
    }

    @Test
    void filtering_in_two_pieces_is_filtering_in_one() {
        BiquadCascade filter = BiquadCascade.highPass(3, 1, 100);
        float[] whole = input();
        float[] pieces = input();
        filter.filter(whole, 0, 2000, new double[filter.stateLength()]);
        double[] state = new double[filter.stateLength()];
        filter.filter(pieces, 0, 777, state);
        filter.filter(pieces, 777, 2000 - 777, state);
        org.junit.jupiter.api.Assertions.assertArrayEquals(whole, pieces);
    }

    @Test
    void a_settled_high_pass_shows_nothing_of_an_offset() {
        float[] offset = new float[500];
        java.util.Arrays.fill(offset, 3200);
        BiquadCascade filter = BiquadCascade.highPass(2, 0.3, 256);
        double[] state = new double[filter.stateLength()];
        filter.settle(3200, state);
        filter.filter(offset, 0, offset.length, state);
        for (float y : offset) {
            assertEquals(0, y, 1e-6);
        }
    }

    @Test
    void the_memory_is_where_the_impulse_response_has_faded() {
        // h = abs(sosfilt(sos, [1] + [0] * 399999)), tail = cumsum(h[::-1])[::-1]: (tail > 2e-5).sum()
        assertEquals(603, BiquadCascade.highPass(2, 0.1, 25).memorySamples(2e-5), 1);
        assertEquals(63, BiquadCascade.highPass(2, 1, 25).memorySamples(2e-5), 1);
        BiquadCascade steep = BiquadCascade.chain(List.of(BiquadCascade.highPass(8, 0.3, 256), BiquadCascade.lowPass(8, 35, 256)));
        assertEquals(8129, steep.memorySamples(2e-5), 1);
        // h.sum()
        assertEquals(4.52197137794373, steep.gainBound(), 1e-4);
    }

    @Test
    void a_filter_slower_than_numbers_can_tell_remembers_for_ever() {
        // at the rate of a damaged header (200 samples in 1 ns) the pole is 1 to the last digit
        assertEquals(Integer.MAX_VALUE, BiquadCascade.highPass(2, 0.1, 2e11).memorySamples(1e-5));
    }

    @Test
    void a_cut_off_at_half_the_rate_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> BiquadCascade.lowPass(2, 50, 100));
    }
}
