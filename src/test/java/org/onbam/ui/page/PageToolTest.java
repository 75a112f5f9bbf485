package org.onbam.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.onbam.ui.scoring.Selection;

class PageToolTest extends PageTest {

    private final Told tool = new Told();

    /// Takes every press right of 5 s, and writes down what it is told.
    private static final class Told implements PageTool {

        private final List<String> said = new ArrayList<>();
        private final Pane overlay = new Pane();
        private Optional<PageSurface> surface = Optional.empty();

        @Override
        public Node overlay() {
            return overlay;
        }

        @Override
        public void shown(PageSurface now) {
            surface = Optional.of(now);
        }

        @Override
        public Optional<Cursor> moved(PagePoint at) {
            return at.nanos() < 20 * S ? Optional.of(Cursor.NONE) : Optional.empty();
        }

        @Override
        public void exited() {
            said.add("exited");
        }

        @Override
        public boolean pressed(PagePoint at) {
            boolean taken = at.nanos() >= 5 * S;
            if (taken) {
                said.add("pressed " + at.nanos() / S + " lane " + at.lane() + " " + at.channel().orElseThrow().name()
                        + " " + at.value().orElseThrow());
            }
            return taken;
        }

        @Override
        public void dragged(PagePoint at) {
            said.add("dragged " + at.nanos() / S);
        }

        @Override
        public void released(PagePoint at) {
            said.add("released " + at.nanos() / S);
        }

        @Override
        public void cancelled() {
            said.add("cancelled");
        }
    }

    private void lay() {
        runFx(() -> page.setTool(Optional.of(tool)));
    }

    @Test
    void a_tool_takes_the_gestures_it_wants_and_leaves_the_others_to_the_page() {
        lay();
        drag(6, 9);
        // 150 px below the header of a lane from -75 to 75 over 100 px: the middle is 0
        assertEquals(List.of("pressed 6 lane 1 Flow 0.0", "dragged 9", "dragged 9", "released 9"), tool.said);
        assertInstanceOf(Selection.None.class, model.selection());
        drag(2, 4);
        assertInstanceOf(Selection.OfSpan.class, model.selection());
    }

    @Test
    void escape_and_another_button_give_up_what_a_tool_holds() {
        lay();
        press(6);
        press(scene, KeyCode.ESCAPE, "");
        release(8);
        press(6);
        mouse(MouseEvent.MOUSE_PRESSED, 7, FLOW, MouseButton.SECONDARY);
        release(8);
        assertEquals(List.of("pressed 6 lane 1 Flow 0.0", "cancelled", "pressed 6 lane 1 Flow 0.0", "cancelled"), tool.said);
        assertInstanceOf(Selection.None.class, model.selection());
    }

    @Test
    void its_cursor_comes_before_the_pages() {
        lay();
        mouse(MouseEvent.MOUSE_MOVED, 10, FLOW, MouseButton.NONE);
        assertEquals(Cursor.NONE, raster().getCursor());
        mouse(MouseEvent.MOUSE_MOVED, 25, FLOW, MouseButton.NONE);
        assertEquals(Cursor.CROSSHAIR, raster().getCursor());
    }

    @Test
    void its_drawing_lies_over_the_picture_and_is_told_of_another_page_but_not_of_an_edit() {
        lay();
        Node raster = raster();
        assertEquals(raster.getBoundsInParent(), onFx(() -> tool.overlay.getBoundsInParent()));
        PageSurface before = tool.surface.orElseThrow();
        mark("arousal", 5, 9);
        waitFor("the mark", page::isSettled);
        assertSame(before, tool.surface.orElseThrow());
        runFx(() -> model.turnPage(1));
        waitFor("the next page", page::isSettled);
        assertEquals(30 * S, tool.surface.orElseThrow().nanosAt(0));
        assertEquals(200, tool.surface.orElseThrow().x(40 * S), 1e-9);
        runFx(() -> page.setTool(Optional.empty()));
        assertEquals(Optional.empty(), Optional.ofNullable(tool.overlay.getParent()));
    }

    @Test
    void values_are_heights_in_the_lane_and_back() {
        lay();
        PageSurface surface = tool.surface.orElseThrow();
        // the second lane, 124 to 224 px, shows -75 to 75
        assertEquals(124, surface.y(1, 75).orElseThrow(), 1e-9);
        assertEquals(224, surface.y(1, -75).orElseThrow(), 1e-9);
        assertEquals(37.5, surface.value(1, 149).orElseThrow(), 1e-9);
        assertEquals(124, surface.top(1), 1e-9);
        assertEquals(224, surface.bottom(1), 1e-9);
        assertEquals(-1, surface.laneAt(10));
    }
}
