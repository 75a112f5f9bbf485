package org.onbam.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/// Series written down by hand, one value a second unless a test says otherwise.
class SaturationDropoutsTest {

    private static final float NAN = Float.NaN;

    private static void becomes(float[] values, double stepSeconds, float... expected) {
        SaturationDropouts.remove(values, stepSeconds);
        assertArrayEquals(expected, values);
    }

    @Test
    void the_flanks_of_a_drop_out_go_with_it() {
        becomes(new float[] {97, 96, 80, 45, NAN, NAN, 40, 70, 95, 96}, 1, 97, 96, NAN, NAN, NAN, NAN, NAN, NAN, 95, 96);
    }

    @Test
    void a_drop_out_without_flanks_takes_nothing_with_it() {
        becomes(new float[] {97, 93, 90, NAN, 90, 94}, 1, 97, 93, 90, NAN, 90, 94);
    }

    @Test
    void a_flank_is_three_seconds_at_most() {
        becomes(new float[] {99, 88, 77, 66, 55, 44, NAN}, 1, 99, 88, 77, NAN, NAN, NAN, NAN);
    }

    @Test
    void a_reading_of_a_second_or_two_far_from_both_neighbours_is_none() {
        becomes(new float[] {96, 96, 60, 96, 95, 70, 71, 95, 95}, 1, 96, 96, NAN, 96, 95, NAN, NAN, 95, 95);
    }

    @Test
    void a_fall_that_stays_is_kept_however_steep() {
        becomes(new float[] {96, 80, 78, 77, 79, 85, 90, 94}, 1, 96, 80, 78, 77, 79, 85, 90, 94);
    }

    @Test
    void a_deep_fall_as_blood_makes_it_is_kept() {
        // 4 % a second down to 56 and back
        becomes(new float[] {96, 92, 88, 84, 80, 76, 72, 68, 64, 60, 56, 66, 76, 86, 95}, 1,
                96, 92, 88, 84, 80, 76, 72, 68, 64, 60, 56, 66, 76, 86, 95);
    }

    @Test
    void at_eight_values_a_second_steps_of_one_percent_beside_a_gap_are_kept() {
        becomes(new float[] {96, 96, 95, 94, NAN, 94, 95, 96}, 0.125, 96, 96, 95, 94, NAN, 94, 95, 96);
        becomes(new float[] {96, 96, 90, 70, 40, NAN}, 0.125, 96, 96, NAN, NAN, NAN, NAN);
    }

    @Test
    void nothing_and_one_value_are_left_as_they_are() {
        becomes(new float[0], 1);
        becomes(new float[] {95}, 1, 95);
        becomes(new float[] {NAN, NAN}, 1, NAN, NAN);
    }
}
