package org.onbam.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

class EventEditingTest {

    private static final long S = TimeSpan.SECOND;

    private final Nights.Night night = Nights.of(600);
    private final ScoreModel model = night.model();
    private final EventEditing editing = new EventEditing(model);
    private final EventShaping shaping = new EventShaping(model);

    private EventType type(String code) {
        return model.vocabulary().find(code).orElseThrow();
    }

    private ScoredEvent only() {
        assertEquals(1, model.scoring().events().size());
        return model.scoring().events().getFirst();
    }

    @Test
    void a_drag_then_a_key_marks_an_event_on_that_channel() {
        editing.dragged("Flow", new TimeSpan(40 * S, 55 * S));
        assertInstanceOf(Selection.OfSpan.class, model.selection());
        editing.apply(type("apnea_obstructive"));
        assertEquals("apnea_obstructive", only().type());
        assertEquals("Flow", only().channel());
        assertEquals(new TimeSpan(40 * S, 55 * S), only().span());
        assertEquals(only(), model.selectedEvent().orElseThrow());
    }

    @Test
    void a_key_without_a_selection_arms_the_type_until_it_is_pressed_again() {
        editing.apply(type("hypopnea"));
        editing.dragged("Flow", new TimeSpan(10 * S, 22 * S));
        editing.dragged("Flow", new TimeSpan(50 * S, 62 * S));
        assertEquals(2, model.scoring().events().size());
        model.select(new Selection.None());
        editing.apply(type("hypopnea"));
        assertEquals("", model.armedProperty().get());
    }

    @Test
    void a_key_on_a_selected_event_retypes_it() {
        editing.mark(type("apnea_obstructive"), "Flow", new TimeSpan(40 * S, 55 * S));
        editing.apply(type("apnea_central"));
        assertEquals("apnea_central", only().type());
    }

    @Test
    void a_span_beyond_the_recording_is_cut_and_a_moved_event_keeps_its_length() {
        editing.mark(type("arousal"), "C4-M1", new TimeSpan(-5 * S, 8 * S));
        assertEquals(new TimeSpan(0, 8 * S), only().span());
        shaping.reshape(only(), only().span().shift(10_000 * S));
        assertEquals(new TimeSpan(592 * S, 600 * S), only().span());
    }

    @Test
    void an_edge_dragged_onto_the_other_leaves_a_tenth_of_a_second() {
        editing.mark(type("arousal"), "C4-M1", new TimeSpan(20 * S, 25 * S));
        shaping.reshape(only(), new TimeSpan(20 * S, 20 * S));
        assertEquals(S / 10, only().span().durationNanos());
    }

    @Test
    void nudging_moves_by_the_step_and_is_one_undo_each() {
        editing.mark(type("arousal"), "C4-M1", new TimeSpan(20 * S, 25 * S));
        shaping.nudge(S / 10);
        shaping.nudgeEnd(S / 10);
        assertEquals(new TimeSpan(20 * S + S / 10, 25 * S + S / 5), only().span());
        model.session().undo();
        model.session().undo();
        assertEquals(new TimeSpan(20 * S, 25 * S), only().span());
    }

    @Test
    void a_marker_is_a_point_at_the_current_epoch() {
        model.goToEpoch(3);
        editing.apply(type("lights_off"));
        assertEquals(new TimeSpan(90 * S, 90 * S), only().span());
        assertEquals("", only().channel());
    }

    @Test
    void deleting_goes_on_to_the_next_event_and_leaves_nothing_selected_at_the_end() {
        editing.mark(type("arousal"), "C4-M1", new TimeSpan(20 * S, 25 * S));
        editing.mark(type("arousal"), "C4-M1", new TimeSpan(120 * S, 125 * S));
        model.jumpTo(model.scoring().events().getFirst());
        editing.deleteAndGoOn();
        assertEquals(only(), model.selectedEvent().orElseThrow());
        assertEquals(4, model.epoch());
        editing.deleteAndGoOn();
        assertTrue(model.scoring().events().isEmpty());
        assertInstanceOf(Selection.None.class, model.selection());
    }

    @Test
    void next_and_previous_event_walk_in_time_from_the_current_epoch() {
        editing.mark(type("arousal"), "C4-M1", new TimeSpan(20 * S, 25 * S));
        editing.mark(type("desat"), "SpO2", new TimeSpan(300 * S, 325 * S));
        model.select(new Selection.None());
        model.goToEpoch(2);
        new EventTravel(model).jump(1);
        assertEquals("desat", model.selectedEvent().orElseThrow().type());
        new EventTravel(model).jump(1);
        assertEquals("desat", model.selectedEvent().orElseThrow().type());
        new EventTravel(model).jump(-1);
        assertEquals("arousal", model.selectedEvent().orElseThrow().type());
        assertEquals(0, model.epoch());
    }

    @Test
    void a_moment_stays_a_moment_whatever_is_done_to_it() {
        model.goToEpoch(3);
        editing.apply(type("lights_off"));
        shaping.nudgeEnd(S);
        shaping.reshape(only(), new TimeSpan(90 * S, 95 * S));
        assertEquals(new TimeSpan(90 * S, 90 * S), only().span());
        shaping.reshape(only(), only().span().shift(10_000 * S));
        assertEquals(new TimeSpan(600 * S, 600 * S), only().span());
        editing.apply(type("lights_on"));
        assertEquals("lights_on", only().type());
    }

    @Test
    void a_moment_selected_is_not_retyped_to_an_event_with_a_duration_nor_the_other_way_round() {
        editing.apply(type("lights_off"));
        editing.apply(type("arousal"));
        assertEquals("lights_off", only().type());
        assertEquals("arousal", model.armedProperty().get());
        editing.dragged("C4-M1", new TimeSpan(20 * S, 25 * S));
        model.goToEpoch(2);
        editing.apply(type("lights_on"));
        assertEquals(List.of("lights_off", "arousal", "lights_on"),
                model.scoring().events().stream().map(ScoredEvent::type).toList());
    }

    @Test
    void a_moment_beyond_the_end_is_set_at_the_end() {
        editing.mark(type("lights_on"), "C4-M1", new TimeSpan(615 * S, 616 * S));
        assertEquals(new TimeSpan(600 * S, 600 * S), only().span());
        assertEquals("", only().channel());
    }

    @Test
    void a_drag_beyond_the_end_of_the_recording_marks_nothing() {
        editing.apply(type("arousal"));
        editing.dragged("C4-M1", new TimeSpan(610 * S, 620 * S));
        assertTrue(model.scoring().events().isEmpty());
        editing.dragged("C4-M1", new TimeSpan(595 * S, 620 * S));
        assertEquals(new TimeSpan(595 * S, 600 * S), only().span());
    }

    @Test
    void an_event_deleted_while_it_is_dragged_is_not_brought_back_nor_told_as_a_failure() {
        editing.mark(type("arousal"), "C4-M1", new TimeSpan(20 * S, 25 * S));
        ScoredEvent held = only();
        editing.deleteSelected();
        shaping.reshape(held, held.span().shift(S));
        assertTrue(model.scoring().events().isEmpty());
    }
}
