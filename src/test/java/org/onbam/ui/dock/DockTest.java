package org.onbam.ui.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.AnchorPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.DockChoice;
import org.onbam.message.Messages;
import org.onbam.ui.FxTest;
import org.testfx.api.FxRobot;

class DockTest extends FxTest {

    private final List<String> told = new ArrayList<>();
    private final List<DockChoice> kept = new ArrayList<>();
    private final DockChoices choices = new DockChoices(new DockChoice(true, "problems", 0), kept::add);
    private final List<Pane> panes = onFx(() -> List.of(new Pane("events"), new Pane("problems"), new Pane("notes")));
    private final Dock dock = onFx(() -> new Dock(List.copyOf(panes), choices, new Messages(Locale.ENGLISH), id -> id));
    private final FxRobot robot = new FxRobot();
    private Scene scene;

    private final class Pane implements DockPane {

        private final String id;
        private final Region node = new Region();
        private final SimpleStringProperty badge = new SimpleStringProperty("");

        Pane(String id) {
            this.id = id;
            node.getStyleClass().add("dock-pane");
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public ReadOnlyStringProperty badge() {
            return badge;
        }

        @Override
        public void shown() {
            told.add("+" + id);
        }

        @Override
        public void hidden() {
            told.add("-" + id);
        }

        @Override
        public void close() {
            told.add("x" + id);
        }
    }

    @BeforeEach
    void openWindow() {
        scene = show(() -> {
            AnchorPane root = new AnchorPane(dock);
            AnchorPane.setLeftAnchor(dock, 200.0);
            AnchorPane.setRightAnchor(dock, 0.0);
            AnchorPane.setTopAnchor(dock, 0.0);
            AnchorPane.setBottomAnchor(dock, 0.0);
            return root;
        }, 464, 400);
        robot.interact(() -> { });
    }

    private List<String> since() {
        List<String> now = List.copyOf(told);
        told.clear();
        return now;
    }

    @Test
    void the_pane_left_open_last_time_is_open_and_is_the_only_one_told_so() {
        assertEquals(List.of("-events", "-problems", "-notes", "+problems"), since());
        assertTrue(onFx(() -> panes.get(1).node().isVisible()));
        assertFalse(onFx(() -> panes.get(0).node().isVisible()));
    }

    @Test
    void a_click_on_a_name_opens_that_pane_and_is_kept() {
        since();
        robot.clickOn("#dock-notes");
        assertEquals(List.of("-problems", "+notes"), since());
        assertEquals(List.of(new DockChoice(true, "notes", 0)), kept);
        robot.clickOn("#dock-notes");
        assertEquals(List.of(), since());
    }

    @Test
    void a_hidden_dock_takes_no_width_and_its_pane_may_rest() {
        since();
        assertEquals(264, onFx(() -> dock.widthIn(1280)));
        assertEquals(317, onFx(() -> dock.widthIn(1920)));
        runFx(choices::toggle);
        assertEquals(List.of("-problems"), since());
        assertEquals(0, onFx(() -> dock.widthIn(1920)));
        runFx(() -> choices.open("events"));
        assertEquals("+events", since().getLast());
        assertEquals(new DockChoice(true, "events", 0), kept.getLast());
    }

    /// As the mouse does it: the headless screen lets go of what is dragged when the pointer leaves it.
    private void atEdge(EventType<MouseEvent> type, double screenX) {
        runFx(() -> Event.fireEvent(scene.lookup("#dock-edge"), new MouseEvent(type, 0, 0, screenX, 0, MouseButton.PRIMARY, 1,
                false, false, false, false, true, false, false, false, false, false, null)));
    }

    @Test
    void its_edge_is_dragged_and_the_width_is_kept_when_the_mouse_lets_go() {
        runFx(() -> scene.getWindow().setX(200));
        List<Double> widths = new ArrayList<>();
        runFx(() -> choices.widthProperty().subscribe(now -> widths.add(now.doubleValue())));
        atEdge(MouseEvent.MOUSE_PRESSED, 700);
        atEdge(MouseEvent.MOUSE_DRAGGED, 650);
        atEdge(MouseEvent.MOUSE_DRAGGED, 600);
        atEdge(MouseEvent.MOUSE_RELEASED, 600);
        assertEquals(List.of(0.0, 314.0, 364.0, 264.0), widths, "as wide as it was and what it was dragged");
        assertEquals(List.of(new DockChoice(true, "problems", 264)), kept,
                "once, and what the layout gave it: this test's dock stays as wide");
    }

    @Test
    void a_double_click_on_its_edge_gives_it_its_own_width_again() {
        runFx(() -> choices.widthProperty().set(400));
        assertEquals(400, onFx(() -> dock.widthIn(1280)));
        robot.doubleClickOn("#dock-edge");
        waitFor("the width is kept", () -> !kept.isEmpty());
        assertEquals(264, onFx(() -> dock.widthIn(1280)));
        assertEquals(new DockChoice(true, "problems", 0), kept.getLast());
    }

    @Test
    void however_wide_it_is_drawn_the_page_keeps_more_than_half_of_the_window() {
        runFx(() -> choices.widthProperty().set(5000));
        assertEquals(576, onFx(() -> dock.widthIn(1280)));
        runFx(() -> choices.widthProperty().set(1));
        assertEquals(264, onFx(() -> dock.widthIn(1280)));
    }

    @Test
    void a_pane_that_is_not_there_means_the_first() {
        runFx(() -> choices.open("of.tomorrow"));
        assertEquals("events", onFx(dock::open).id());
    }

    @Test
    void a_badge_that_finds_no_room_goes_and_never_a_name() {
        runFx(() -> panes.get(0).badge.set("10000"));
        runFx(() -> panes.get(2).badge.set("12"));
        robot.interact(() -> { });
        assertTrue(isThere("dock-badge-events") && isThere("dock-badge-notes"));
        assertFalse(isThere("dock-badge-problems"), "nothing to count");
        runFx(() -> panes.get(0).badge.set("10000 10000 10000 10000"));
        robot.interact(() -> { });
        assertFalse(isThere("dock-badge-events"));
        assertTrue(isThere("dock-badge-notes"));
    }

    private boolean isThere(String id) {
        return onFx(() -> scene.lookup("#" + id) != null);
    }

    @Test
    void after_it_is_closed_it_follows_nothing() {
        runFx(dock::close);
        assertEquals(List.of("xevents", "xproblems", "xnotes"), since().subList(4, 7));
        runFx(() -> choices.open("notes"));
        assertEquals(List.of(), since());
    }
}
