package org.onbam.scoring.snap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.snap.SnapPoint.Kind;
import org.onbam.signal.SlowSeries;

/// One value a second: what is expected is counted by hand.
class SaturationFallsTest {

    private static final float NONE = Float.NaN;

    private static List<SnapPoint> falls(float... values) {
        return SaturationFalls.of(new SlowSeries(TimeSpan.SECOND, values), TimeSpan.ofSeconds(0, values.length));
    }

    private static SnapPoint at(long second, Kind kind) {
        return new SnapPoint(second * TimeSpan.SECOND, kind);
    }

    @Test
    void a_fall_begins_after_its_last_high_value_and_its_nadir_is_where_the_lowest_ones_begin_and_end() {
        assertEquals(List.of(at(3, Kind.FALL), at(5, Kind.NADIR), at(8, Kind.NADIR)),
                falls(96, 97, 97, 95, 93, 91, 91, 91, 93, 96));
    }

    @Test
    void a_dip_of_one_percent_is_none_and_does_not_end_the_level_before_it() {
        assertEquals(List.of(), falls(96, 95, 96, 95, 96));
        assertEquals(List.of(at(1, Kind.FALL), at(5, Kind.NADIR)), falls(97, 96, 95, 94, 95, 93, 96));
    }

    @Test
    void each_of_two_falls_that_rise_by_two_percent_between_them_is_one() {
        assertEquals(List.of(at(1, Kind.FALL), at(3, Kind.NADIR), at(5, Kind.FALL), at(6, Kind.NADIR)),
                falls(96, 94, 92, 90, 93, 91, 89, 95));
    }

    @Test
    void what_is_not_measured_ends_a_fall_and_nothing_is_found_across_it() {
        assertEquals(List.of(at(1, Kind.FALL), at(2, Kind.NADIR)), falls(96, 95, 93, NONE, 88, 96));
        assertEquals(List.of(), falls(NONE, NONE));
    }
}
