package org.onbam.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.model.Channel;
import org.onbam.model.EpochGrid;
import org.onbam.model.Montage;
import org.onbam.model.TimeSpan;

/// An hour: 30 s above, 5 min below.
class PanesTest {

    private static final long S = TimeSpan.SECOND;

    private final ScoreModel model = Nights.of(3600).model();
    private final Panes panes = model.panes();

    @BeforeEach
    void showBoth() {
        panes.lowerShownProperty().set(true);
    }

    private static TimeSpan span(long from, long to) {
        return new TimeSpan(from * S, to * S);
    }

    @Test
    void the_longer_page_keeps_the_epoch_of_the_shorter_in_its_middle() {
        panes.goToEpoch(60);
        assertEquals(span(1800, 1830), panes.upper().page());
        // Ten epochs, the current one the fifth, as near to the middle as whole epochs allow.
        assertEquals(span(1680, 1980), panes.lower().page());
        panes.turnPage(1);
        assertEquals(span(1710, 2010), panes.lower().page());
    }

    @Test
    void at_the_ends_of_the_night_the_longer_page_stays_inside() {
        assertEquals(span(0, 300), panes.lower().page());
        panes.goToEpoch(Integer.MAX_VALUE);
        assertEquals(span(3570, 3600), panes.upper().page());
        assertEquals(span(3300, 3600), panes.lower().page());
    }

    @Test
    void turning_the_lower_page_takes_the_upper_along_by_whole_pages() {
        panes.goToEpoch(60);
        panes.touch(panes.lower());
        panes.turnPage(1);
        assertEquals(span(1980, 2280), panes.lower().page(), "its own length on, though it stood off the grid of pages");
        assertEquals(66, panes.epoch());
        assertEquals(span(1980, 2010), panes.upper().page());
        panes.turnPage(-1);
        assertEquals(span(1680, 1980), panes.lower().page());
        panes.turnPage(-99);
        assertEquals(0, panes.lower().page().startNanos());
        panes.turnPage(99);
        assertEquals(span(3300, 3600), panes.lower().page());
    }

    @Test
    void an_epoch_chosen_in_the_lower_pane_moves_the_upper_and_leaves_the_lower_where_it_is() {
        panes.goToEpoch(60);
        panes.touch(panes.lower());
        panes.chooseEpochAt(1700 * S);
        assertEquals(56, panes.epoch());
        assertEquals(span(1680, 1980), panes.lower().page());
        assertEquals(span(1680, 1710), panes.upper().page());
    }

    @Test
    void stage_keys_go_through_the_page_below_before_it_turns() {
        panes.touch(panes.lower());
        TimeSpan before = panes.lower().page();
        for (int i = 0; i < 9; i++) {
            panes.goToEpoch(panes.epoch() + 1);
            assertEquals(before, panes.lower().page());
        }
        panes.goToEpoch(10);
        assertEquals(span(300, 600), panes.lower().page());
    }

    @Test
    void a_time_base_is_that_of_the_pane_touched_last() {
        panes.goToEpoch(60);
        panes.touch(panes.lower());
        panes.setTimeBase(600 * S);
        assertEquals(600 * S, panes.lower().page().durationNanos());
        assertEquals(30 * S, panes.upper().page().durationNanos());
        panes.touch(panes.upper());
        panes.setTimeBase(10 * S);
        assertEquals(span(1800, 1810), panes.upper().page());
        assertEquals(span(1530, 2130), panes.lower().page(), "twenty epochs, the tenth the current one");
    }

    @Test
    void zooming_one_pane_leaves_the_other_alone_while_the_epoch_is_on_both() {
        panes.goToEpoch(60);
        TimeSpan below = panes.lower().page();
        panes.zoom(1810 * S, 0.5);
        assertEquals(below, panes.lower().page());
    }

    @Test
    void hiding_the_lower_pane_gives_the_commands_to_the_upper() {
        panes.touch(panes.lower());
        panes.lowerShownProperty().set(false);
        assertSame(panes.upper(), panes.active());
        panes.touch(panes.lower());
        assertSame(panes.upper(), panes.active(), "what is not shown takes nothing");
        assertEquals(List.of(panes.upper()), panes.shown());
    }

    @Test
    void a_dragged_span_stays_selected_while_either_pane_shows_its_channel() {
        model.select(new Selection.OfSpan("SpO2", span(1, 2)));
        List<Channel> all = model.montage().channels();
        panes.upper().montageProperty().set(new Montage("waves", all.subList(0, 1)));
        assertEquals(new Selection.OfSpan("SpO2", span(1, 2)), model.selection());
        panes.lowerShownProperty().set(false);
        assertEquals(new Selection.None(), model.selection());
    }

    /// No epoch, less than a page, and a whole night, in any order of keys.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 29, 31, 299, 301, 3600})
    void the_current_epoch_is_on_both_pages_whatever_is_done(int seconds) {
        ScoreModel night = Nights.of(seconds).model();
        Panes both = night.panes();
        both.lowerShownProperty().set(true);
        long seed = 20260314;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            PaneModel pane = random.nextBoolean() ? both.upper() : both.lower();
            both.touch(pane);
            long somewhere = random.nextLong(Math.max(1, seconds * S));
            switch (random.nextInt(6)) {
                case 0 -> both.goToEpoch(random.nextInt(-1, 130));
                case 1 -> both.turnPage(random.nextInt(-2, 3));
                case 2 -> both.setTimeBase(night.paging().nanosOf(
                        Paging.TIME_BASES.get(random.nextInt(Paging.TIME_BASES.size()))));
                case 3 -> both.goTo(somewhere);
                case 4 -> both.zoom(somewhere, random.nextDouble(0.5, 2));
                default -> both.reveal(new TimeSpan(somewhere, somewhere));
            }
            EpochGrid grid = night.grid();
            for (PaneModel each : both.shown()) {
                assertTrue(grid.count() == 0 || each.page().overlaps(grid.span(both.epoch())),
                        "seed " + seed + ", step " + i + ": epoch " + both.epoch() + " on " + each.page());
            }
        }
    }
}
