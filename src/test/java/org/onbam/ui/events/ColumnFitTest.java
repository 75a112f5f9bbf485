package org.onbam.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onbam.app.EventTableChoice;

class ColumnFitTest {

    private static final Set<EventColumn> NONE = EnumSet.noneOf(EventColumn.class);

    private static Map<EventColumn, Double> fit(EventTableChoice choice, double room) {
        return ColumnFit.of(choice, room, NONE);
    }

    private static double sum(Map<EventColumn, Double> widths) {
        return widths.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void in_the_narrow_dock_type_onset_duration_stage_and_link_mark_stand_uncut() {
        Map<EventColumn, Double> widths = fit(EventTableChoice.FIRST, 264 - 11);
        assertEquals(EnumSet.of(EventColumn.TYPE, EventColumn.ONSET, EventColumn.DURATION, EventColumn.STAGE, EventColumn.LINKS),
                widths.keySet());
        assertTrue(sum(widths) <= 253, widths.toString());
    }

    @Test
    void a_wide_dock_shows_every_column_and_the_comments_take_what_is_left() {
        Map<EventColumn, Double> widths = fit(EventTableChoice.FIRST, 800);
        assertEquals(EnumSet.allOf(EventColumn.class), widths.keySet());
        assertEquals(800, sum(widths), 1e-9);
        assertTrue(widths.get(EventColumn.COMMENT) > EventColumn.COMMENT.leastPx());
    }

    @Test
    void no_column_is_below_its_least_and_more_room_never_takes_one_away() {
        Set<EventColumn> before = NONE;
        for (int room = 100; room < 1200; room += 7) {
            Map<EventColumn, Double> widths = fit(EventTableChoice.FIRST, room);
            widths.forEach((column, width) -> assertTrue(width >= column.leastPx(), column + " " + width));
            assertTrue(widths.keySet().containsAll(before));
            assertTrue(sum(widths) <= Math.max(room, EventColumn.TYPE.leastPx()) + 1e-9);
            before = EnumSet.copyOf(widths.isEmpty() ? EnumSet.of(EventColumn.TYPE) : widths.keySet());
            if (widths.isEmpty()) {
                before = NONE;
            }
        }
    }

    @Test
    void what_a_person_wants_is_there_and_what_is_not_wanted_is_not() {
        EventTableChoice choice = EventTableChoice.FIRST.withColumn("channel", true).withColumn("onset", false);
        Map<EventColumn, Double> widths = fit(choice, 260);
        assertTrue(widths.containsKey(EventColumn.CHANNEL));
        assertTrue(!widths.containsKey(EventColumn.ONSET));
        assertEquals(EnumSet.of(EventColumn.TYPE, EventColumn.DURATION, EventColumn.STAGE, EventColumn.LINKS, EventColumn.CHANNEL),
                widths.keySet(), "the others by what is left");
    }

    @Test
    void a_width_that_was_drawn_stays_and_an_empty_column_takes_no_room() {
        EventTableChoice choice = EventTableChoice.FIRST.withWidth("type", 180);
        assertEquals(180, fit(choice, 600).get(EventColumn.TYPE));
        assertTrue(!ColumnFit.of(EventTableChoice.FIRST, 900, EnumSet.of(EventColumn.COMMENT)).containsKey(EventColumn.COMMENT));
    }
}
