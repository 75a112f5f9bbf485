package org.onbam.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.onbam.model.EpochGrid;
import org.onbam.model.TimeSpan;

class PagingTest {

    private static final long S = TimeSpan.SECOND;

    private final Paging paging = new Paging(EpochGrid.covering(1000 * S, 30 * S), new TimeSpan(0, 1000 * S));

    @Test
    void a_page_of_whole_epochs_starts_on_a_multiple_of_its_length() {
        assertEquals(new TimeSpan(390 * S, 420 * S), paging.pageAt(412 * S, 30 * S));
        assertEquals(new TimeSpan(300 * S, 600 * S), paging.pageAt(412 * S, 300 * S));
    }

    @Test
    void a_page_of_a_third_of_an_epoch_starts_within_its_epoch() {
        assertEquals(new TimeSpan(410 * S, 420 * S), paging.pageAt(412 * S, 10 * S));
    }

    @Test
    void the_whole_night_is_one_page() {
        assertEquals(new TimeSpan(0, 1000 * S), paging.pageAt(700 * S, paging.nanosOf(0)));
    }

    @Test
    void the_last_page_is_aligned_and_may_reach_beyond_the_end() {
        assertEquals(new TimeSpan(990 * S, 1020 * S), paging.pageAt(5000 * S, 30 * S));
    }

    @Test
    void turning_pages_stops_at_both_ends() {
        TimeSpan first = new TimeSpan(0, 300 * S);
        assertEquals(first, paging.turned(first, -1));
        TimeSpan last = paging.turned(first, 99);
        assertEquals(new TimeSpan(900 * S, 1200 * S), last);
        assertEquals(last, paging.turned(last, 1));
    }

    @Test
    void turning_a_freely_zoomed_page_moves_by_its_length() {
        TimeSpan page = new TimeSpan(7 * S, 24 * S);
        assertEquals(new TimeSpan(24 * S, 41 * S), paging.turned(page, 1));
        assertEquals(new TimeSpan(0, 17 * S), paging.turned(page, -1));
    }

    @Test
    void an_epoch_on_the_page_turns_no_page() {
        TimeSpan page = new TimeSpan(300 * S, 600 * S);
        assertEquals(page, paging.showing(19, page));
        assertEquals(new TimeSpan(600 * S, 900 * S), paging.showing(20, page));
    }

    @Test
    void zooming_keeps_the_time_under_the_pointer_in_its_place() {
        TimeSpan page = new TimeSpan(300 * S, 600 * S);
        TimeSpan zoomed = paging.zoomed(page, 400 * S, 0.5);
        assertEquals(new TimeSpan(350 * S, 500 * S), zoomed);
        assertEquals(new TimeSpan(0, 1000 * S), paging.zoomed(page, 400 * S, 1e9));
        assertEquals(S, paging.zoomed(page, 400 * S, 1e-9).durationNanos());
    }

    @Test
    void time_bases_are_known_by_their_length() {
        assertEquals(300, paging.timeBaseOf(300 * S));
        assertEquals(0, paging.timeBaseOf(1000 * S));
        assertEquals(-1, paging.timeBaseOf(17 * S));
    }
}
