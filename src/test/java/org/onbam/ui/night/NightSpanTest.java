package org.onbam.ui.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.onbam.model.TimeSpan;

/// Eight hours; all numbers by hand.
class NightSpanTest {

    private static final long HOUR = 3600 * TimeSpan.SECOND;
    private static final NightSpan NIGHT = NightSpan.whole(new TimeSpan(0, 8 * HOUR));

    private static TimeSpan hours(double from, double end) {
        return new TimeSpan(Math.round(from * HOUR), Math.round(end * HOUR));
    }

    @Test
    void the_time_under_the_pointer_stays_where_it_is() {
        // half as long about 2 h, a quarter from the left: a quarter of 4 h before it
        NightSpan closer = NIGHT.zoomed(2 * HOUR, 0.5);
        assertEquals(hours(1, 5), closer.shown());
        assertEquals(hours(0, 8), closer.zoomed(2 * HOUR, 2).shown());
    }

    @Test
    void it_comes_no_closer_than_an_hour_and_goes_no_wider_than_the_night() {
        assertEquals(hours(3.5, 4.5), NIGHT.zoomed(4 * HOUR, 1e-6).shown());
        assertTrue(NIGHT.zoomed(4 * HOUR, 1e6).isWhole());
        NightSpan nap = NightSpan.whole(hours(0, 0.5));
        assertEquals(nap, nap.zoomed(HOUR / 4, 0.5), "a night under an hour is always whole");
    }

    @Test
    void it_never_leaves_the_night() {
        NightSpan end = NIGHT.zoomed(8 * HOUR, 0.25);
        assertEquals(hours(6, 8), end.shown());
        assertEquals(hours(6, 8), end.moved(HOUR).shown());
        assertEquals(hours(0, 2), end.moved(-20 * HOUR).shown());
    }

    @Test
    void a_page_out_of_sight_comes_to_the_middle_and_one_in_sight_moves_nothing() {
        NightSpan two = NIGHT.zoomed(0, 0.25);
        assertEquals(hours(0, 2), two.showing(hours(1.9, 2)).shown());
        assertEquals(hours(1.05, 3.05), two.showing(hours(2, 2.1)).shown());
        assertEquals(hours(0, 2), two.showing(hours(0, 4)).shown(), "a page that fills it");
        assertTrue(two.all().isWhole());
    }
}
