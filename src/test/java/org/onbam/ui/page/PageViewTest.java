package org.onbam.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.Derivation;
import org.onbam.model.Montage;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.render.Palette;
import org.onbam.ui.scoring.Selection;

class PageViewTest extends PageTest {

    private void wheel(double notches, boolean control) {
        Node raster = raster();
        runFx(() -> {
            var at = raster.localToScene(300, FLOW);
            Event.fireEvent(raster, new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), at.getX(), at.getY(),
                    false, control, false, false, false, false, 0, notches * 40, 0, notches * 40, 40, 40,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                    null));
        });
    }

    @Test
    void the_page_is_the_first_to_be_given_the_keys() {
        waitFor("the page has the focus", page::isFocused);
    }

    @Test
    void a_drag_selects_the_span_on_its_lane() {
        drag(5, 12);
        assertEquals(new Selection.OfSpan("Flow", new TimeSpan(5 * S, 12 * S)), model.selection());
    }

    @Test
    void a_drag_too_quick_to_be_reported_on_its_way_is_a_drag() {
        press(5);
        release(12);
        assertEquals(new Selection.OfSpan("Flow", new TimeSpan(5 * S, 12 * S)), model.selection());
    }

    @Test
    void a_press_without_a_drag_selects_nothing_but_the_epoch() {
        runFx(() -> model.setTimeBase(60 * S));
        press(20);
        release(20);
        assertEquals(1, model.epoch());
        assertInstanceOf(Selection.None.class, model.selection());
    }

    @Test
    void escape_gives_up_a_drag() {
        ScoredEvent event = mark("arousal", 5, 10);
        press(7);
        dragTo(15);
        press(scene, KeyCode.ESCAPE, "");
        release(15);
        assertEquals(List.of(event), model.scoring().events());
        drag(20, 25);
        assertInstanceOf(Selection.OfSpan.class, model.selection(), "the next drag is as ever");
    }

    @Test
    void an_event_undone_while_it_is_dragged_stays_undone() {
        mark("arousal", 5, 10);
        press(7);
        dragTo(15);
        runFx(() -> model.session().undo());
        release(15);
        assertTrue(model.scoring().events().isEmpty());
    }

    @Test
    void lights_off_is_moved_by_its_line_on_any_lane() {
        mark("lights_off", 8, 8);
        drag(8.1, 12.1);
        assertEquals(List.of(new TimeSpan(12 * S, 12 * S)),
                model.scoring().events().stream().map(ScoredEvent::span).toList());
    }

    @Test
    void an_armed_type_is_said_on_the_page_until_escape() {
        Node chip = find(scene, "armed");
        assertFalse(chip.isVisible());
        arm("hypopnea");
        waitFor("the chip", () -> chip.isVisible() && chip.getLayoutBounds().getWidth() > 100);
        assertTrue(chip.getBoundsInParent().getMaxX() <= page.getWidth());
        runFx(model::clearSelection);
        assertFalse(chip.isVisible());
    }

    @Test
    void while_a_type_is_armed_drags_mark_even_over_events_but_handles_are_still_handles() {
        mark("apnea_obstructive", 5, 20);
        arm("hypopnea");
        drag(8, 12);
        assertEquals(2, model.scoring().events().size());
        assertEquals("hypopnea", model.selectedEvent().orElseThrow().type());
        drag(12, 14);
        assertEquals(2, model.scoring().events().size());
        assertEquals(new TimeSpan(8 * S, 14 * S), model.selectedEvent().orElseThrow().span());
    }

    @Test
    void the_pointer_shows_what_a_drag_would_do() {
        mark("apnea_obstructive", 5, 20);
        mouse(MouseEvent.MOUSE_MOVED, 12, FLOW, MouseButton.NONE);
        assertEquals(Cursor.OPEN_HAND, raster().getCursor());
        press(12);
        dragTo(13);
        assertEquals(Cursor.CLOSED_HAND, raster().getCursor());
        release(13);
        assertEquals(Cursor.OPEN_HAND, raster().getCursor());
        mouse(MouseEvent.MOUSE_MOVED, 21, FLOW, MouseButton.NONE);
        assertEquals(Cursor.H_RESIZE, raster().getCursor());
        mouse(MouseEvent.MOUSE_MOVED, 26, FLOW, MouseButton.NONE);
        assertEquals(Cursor.CROSSHAIR, raster().getCursor());
        arm("arousal");
        mouse(MouseEvent.MOUSE_MOVED, 12, FLOW, MouseButton.NONE);
        assertEquals(Cursor.CROSSHAIR, raster().getCursor());
    }

    @Test
    void a_notch_turns_one_page_and_a_touchpad_as_many_as_it_travels() {
        wheel(-1, false);
        assertEquals(1, model.epoch());
        for (int i = 0; i < 20; i++) {
            wheel(-0.1, false);
        }
        assertEquals(3, model.epoch());
        wheel(1, false);
        assertEquals(2, model.epoch());
    }

    @Test
    void ten_tenths_of_a_notch_zoom_as_far_as_a_whole_one() {
        wheel(1, true);
        long once = model.page().durationNanos();
        runFx(() -> model.setTimeBase(30 * S));
        for (int i = 0; i < 10; i++) {
            wheel(0.1, true);
        }
        assertEquals(24 * S, once);
        assertEquals(once, model.page().durationNanos(), 100);
    }

    @Test
    void geometry_is_the_same_on_a_screen_of_twice_the_scale() {
        runFx(() -> scene.getWindow().setRenderScaleX(2));
        waitFor("the finer page", page::isSettled);
        drag(5, 12);
        assertEquals(new Selection.OfSpan("Flow", new TimeSpan(5 * S, 12 * S)), model.selection());
        runFx(() -> scene.getWindow().setRenderScaleX(1));
    }

    @Test
    void a_closed_page_is_let_go_by_the_look() {
        waitFor("the page is drawn", page::isSettled);
        runFx(() -> {
            page.close();
            palette.set(Palette.DARK);
        });
        assertTrue(page.isSettled(), "nothing is asked of a page that is closed");
    }

    @Test
    void names_of_lanes_lower_than_a_line_do_not_stand_on_each_other_and_recorded_ones_come_first() {
        Channel like = model.montage().channels().getFirst();
        // 300 px for 50 lanes; every other one is not recorded
        runFx(() -> model.montageProperty().set(new Montage("crowd", IntStream.range(0, 50).mapToObj(i -> i % 2 == 0
                ? like.withName("missing " + i).withDerivation(Derivation.NONE) : like.withName("ch " + i)).toList())));
        waitFor("the crowd", page::isSettled);
        runFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        List<Label> names = onFx(() -> page.lookupAll(".gutter-name").stream().map(Label.class::cast)
                .filter(Node::isVisible).sorted(Comparator.comparingDouble(Node::getLayoutY)).toList());
        assertTrue(names.size() >= 20, names.size() + " names");
        assertTrue(names.stream().allMatch(name -> name.getText().startsWith("ch ")), names.toString());
        for (int i = 1; i < names.size(); i++) {
            double pitch = names.get(i).getLayoutY() - names.get(i - 1).getLayoutY();
            assertTrue(pitch >= 11, names.get(i).getText() + " is " + pitch + " px below the one before");
        }
    }
}
