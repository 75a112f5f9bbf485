package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.model.Channel;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.ui.scoring.Panes;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.task.FxThread;

/// A second pane under the page, on a real recording, by keys and mouse: 40 epochs, brain waves above, breathing below.
class TwoPanesTest extends WindowTest {

    private static final long S = TimeSpan.SECOND;

    private LibraryRecording recording;

    private Panes openBoth() throws Exception {
        recording = add(copyOf("psg/Osas2002plusQRS.edf"));
        showWindow();
        open(recording);
        press(KeyCode.BACK_SLASH, KeyCode.CONTROL);
        settle();
        return model().panes();
    }

    private void settle() {
        waitFor("both panes are drawn", () -> window.score().isSettled() && laidOut());
    }

    private boolean laidOut() {
        Node lower = scene.lookup("#page-lower");
        return lower != null && lower.getLayoutBounds().getHeight() > 0;
    }

    private double heightOf(String id) {
        return onFx(() -> scene.lookup("#" + id).getLayoutBounds().getHeight());
    }

    /// @param x share of the width, 0 to 1
    private void mouse(EventType<MouseEvent> what, String id, double x, double y) {
        Node node = find(scene, id);
        runFx(() -> {
            var at = node.localToScene(x * node.getLayoutBounds().getWidth(), y);
            boolean down = what != MouseEvent.MOUSE_MOVED && what != MouseEvent.MOUSE_EXITED;
            Event.fireEvent(node, new MouseEvent(what, at.getX(), at.getY(), at.getX(), at.getY(),
                    down ? MouseButton.PRIMARY : MouseButton.NONE, 1, false, false, false, false,
                    down && what != MouseEvent.MOUSE_RELEASED, false, false, false, false, false, null));
        });
    }

    private void click(String id, double x, double y) {
        mouse(MouseEvent.MOUSE_PRESSED, id, x, y);
        mouse(MouseEvent.MOUSE_RELEASED, id, x, y);
    }

    private List<String> names(boolean below) {
        Panes panes = model().panes();
        return onFx(() -> (below ? panes.lower() : panes.upper()).channels().stream().map(Channel::name).toList());
    }

    @Test
    void a_key_shows_breathing_below_and_leaves_it_out_above_and_brings_it_back() throws Exception {
        recording = add(copyOf("psg/Osas2002plusQRS.edf"));
        showWindow();
        open(recording);
        List<String> alone = names(false);
        press(KeyCode.BACK_SLASH, KeyCode.CONTROL);
        settle();
        assertEquals(List.of("Resp oro-nasal", "Resp chest", "Resp abdomen", "SaO2"), names(true));
        assertEquals(alone.size() - 4, names(false).size());
        assertEquals(300 * S, model().panes().lower().page().durationNanos());
        assertTrue(onFx(() -> ((ToggleButton) scene.lookup("#score-pane-lower")).isSelected()));
        press(KeyCode.BACK_SLASH, KeyCode.CONTROL);
        waitFor("one pane", () -> window.score().isSettled() && scene.lookup("#page-lower") == null);
        assertEquals(alone, names(false));
        assertFalse(isThere("pane-divider"));
        assertEquals(1, painters("page-renderer"), "the hidden pane's painter has ended");
    }

    @Test
    void the_montage_above_becomes_the_one_for_staging_and_each_pane_is_named() throws Exception {
        recording = add(copyOf("psg/Osas2002plusQRS.edf"));
        showWindow();
        open(recording);
        ScoreModel model = model();
        press(KeyCode.F1);
        waitFor("the diagnostic montage", () -> model.montage().id().equals("diagnostic") && window.score().isSettled());
        press(KeyCode.BACK_SLASH, KeyCode.CONTROL);
        settle();
        assertEquals("staging", onFx(() -> model.panes().upper().montage().id()));
        Node title = onFx(() -> scene.lookup(".pane-title"));
        assertTrue(onFx(() -> title.isVisible() && title.getViewOrder() < scene.lookup("#gutter").getViewOrder()),
                "the gutter does not cover its pane's name");
        press(KeyCode.BACK_SLASH, KeyCode.CONTROL);
        waitFor("one pane", () -> window.score().isSettled() && scene.lookup("#page-lower") == null);
        assertEquals("diagnostic", onFx(() -> model.montage().id()));
    }

    @Test
    void a_device_is_remembered_by_the_montage_that_was_chosen_not_by_what_the_second_pane_makes_of_it() throws Exception {
        recording = add(copyOf("psg/Osas2002plusQRS.edf"));
        showWindow();
        open(recording);
        ScoreModel model = model();
        press(KeyCode.F1);
        waitFor("the diagnostic montage", () -> model.montage().id().equals("diagnostic") && window.score().isSettled());
        var device = model.night().plans().device();
        String chosen = onFx(() -> app.montages().corrections().of(device).montage());
        for (int i = 0; i < 2; i++) {
            press(KeyCode.BACK_SLASH, KeyCode.CONTROL);
            settle();
            assertEquals("staging", onFx(() -> model.panes().upper().montage().id()));
            assertEquals(chosen, onFx(() -> app.montages().corrections().of(device).montage()));
            press(KeyCode.BACK_SLASH, KeyCode.CONTROL);
            waitFor("one pane", () -> window.score().isSettled() && scene.lookup("#page-lower") == null);
            assertEquals(chosen, onFx(() -> app.montages().corrections().of(device).montage()));
        }
        press(KeyCode.F3);
        waitFor("another montage", () -> !model.montage().id().equals("diagnostic") && window.score().isSettled());
        String other = onFx(() -> model.montage().id());
        assertEquals(other, onFx(() -> app.montages().corrections().of(device).montage()));
    }

    @Test
    void a_night_opened_with_the_second_pane_leaves_out_above_what_stands_below() throws Exception {
        LibraryRecording other = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        Panes first = openBoth();
        List<String> above = names(false);
        List<String> below = names(true);
        runFx(() -> first.lowerShownProperty().set(false));
        press(KeyCode.F1);
        ScoreModel before = model();
        waitFor("the diagnostic montage", () -> before.montage().id().equals("diagnostic") && window.score().isSettled());
        runFx(() -> first.lowerShownProperty().set(true));
        ScoreModel between = reopen(other, before);
        ScoreModel again = reopen(recording, between);
        settle();
        assertEquals(below, names(true));
        assertEquals("staging", onFx(() -> again.panes().upper().montage().id()));
        assertTrue(above.stream().noneMatch(below::contains) && names(false).stream().noneMatch(below::contains));
        press(KeyCode.BACK_SLASH, KeyCode.CONTROL);
        waitFor("one pane", () -> window.score().isSettled() && scene.lookup("#page-lower") == null);
        assertEquals("diagnostic", onFx(() -> again.montage().id()), "what was left out above comes back");
    }

    private ScoreModel reopen(LibraryRecording next, ScoreModel before) {
        runFx(() -> window.open(next));
        waitFor("the next night", () -> window.score().model().filter(now -> now != before).isPresent());
        return model();
    }

    @Test
    void the_pane_whose_gutter_is_clicked_is_the_one_that_keys_mean() throws Exception {
        Panes panes = openBoth();
        click("gutter-lower", 0.5, 60);
        waitFor("the lane's settings", () -> scene.lookup("#lane-popover") != null);
        press(KeyCode.ESCAPE);
        assertSame(panes.lower(), panes.active());
        press(KeyCode.DIGIT4, KeyCode.ALT);
        assertEquals(120 * S, panes.lower().page().durationNanos());
    }

    private static int painters(String name) {
        waitFor("one painter", () -> count(name) == 1);
        return count(name);
    }

    private static int count(String name) {
        return (int) Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals(name)).count();
    }

    @Test
    void a_click_below_moves_the_page_above_and_stage_keys_score_that_epoch() throws Exception {
        Panes panes = openBoth();
        click("page-lower", 0.75, 40);
        assertEquals(7, panes.epoch());
        assertEquals(new TimeSpan(210 * S, 240 * S), panes.upper().page());
        assertEquals(0, panes.lower().page().startNanos(), "nothing slips away under the pointer");
        assertSame(panes.lower(), panes.active());
        press(KeyCode.DIGIT2);
        assertEquals(SleepStage.N2, model().scoring().hypnogram().at(7));
        assertEquals(8, panes.epoch());
    }

    @Test
    void the_pane_touched_last_takes_time_base_montage_and_paging() throws Exception {
        Panes panes = openBoth();
        press(KeyCode.TAB, KeyCode.CONTROL);
        assertSame(panes.lower(), panes.active());
        press(KeyCode.DIGIT4, KeyCode.ALT);
        assertEquals(120 * S, panes.lower().page().durationNanos());
        assertEquals(30 * S, panes.upper().page().durationNanos());
        assertTrue(onFx(() -> ((ToggleButton) scene.lookup("#timebase-120")).isSelected()));
        press(KeyCode.RIGHT);
        assertEquals(new TimeSpan(120 * S, 240 * S), panes.lower().page());
        assertEquals(new TimeSpan(120 * S, 150 * S), panes.upper().page());
        List<String> above = names(false);
        press(KeyCode.F2);
        waitFor("the montage below", () -> panes.lower().channels().size() != 4 && window.score().isSettled());
        assertEquals(above, names(false));
        press(KeyCode.TAB, KeyCode.CONTROL);
        assertSame(panes.upper(), panes.active());
        press(KeyCode.RIGHT);
        assertEquals(new TimeSpan(150 * S, 180 * S), panes.upper().page());
    }

    @Test
    void the_pointer_draws_a_line_at_its_time_in_both_panes() throws Exception {
        Panes panes = openBoth();
        mouse(MouseEvent.MOUSE_MOVED, "page", 0.5, 60);
        List<Node> lines = List.copyOf(onFx(() -> scene.getRoot().lookupAll(".pane-cursor")));
        assertEquals(2, lines.size());
        assertTrue(onFx(() -> lines.stream().allMatch(Node::isVisible)));
        double above = onFx(() -> lines.getFirst().getLayoutX());
        double below = onFx(() -> lines.getLast().getLayoutX());
        // 15 s of 30 s, and 15 s of 300 s
        assertEquals(0.5, above / onFx(() -> scene.lookup("#page").getLayoutBounds().getWidth()), 0.002);
        assertEquals(0.05, below / onFx(() -> scene.lookup("#page-lower").getLayoutBounds().getWidth()), 0.002);
        press(KeyCode.RIGHT);
        assertEquals(45 * S, onFx(() -> panes.cursorProperty().get()).orElseThrow(), 0.05 * S,
                "the page moved under a pointer that stands still");
        mouse(MouseEvent.MOUSE_EXITED, "page", 0.5, 60);
        assertTrue(onFx(() -> lines.stream().noneMatch(Node::isVisible)));
    }

    @Test
    void the_shorter_page_is_a_band_in_the_longer() throws Exception {
        Panes panes = openBoth();
        runFx(() -> panes.goToEpoch(20));
        settle();
        List<Node> bands = onFx(() -> scene.getRoot().lookupAll(".pane-band").stream().filter(Node::isVisible).toList());
        assertEquals(1, bands.size());
        double width = onFx(() -> scene.lookup("#page-lower").getLayoutBounds().getWidth());
        // The fifth of ten epochs
        assertEquals(0.4, onFx(() -> bands.getFirst().getLayoutX()) / width, 0.002);
        assertEquals(0.1, onFx(() -> bands.getFirst().getLayoutBounds().getWidth()) / width, 0.004);
    }

    @Test
    void events_are_marked_in_either_pane() throws Exception {
        openBoth();
        mouse(MouseEvent.MOUSE_PRESSED, "page-lower", 0.2, 40);
        mouse(MouseEvent.MOUSE_DRAGGED, "page-lower", 0.3, 40);
        mouse(MouseEvent.MOUSE_RELEASED, "page-lower", 0.3, 40);
        assertInstanceOf(Selection.OfSpan.class, model().selection());
        press(KeyCode.O);
        ScoredEvent apnea = model().scoring().events().getFirst();
        assertEquals("Resp oro-nasal", apnea.channel());
        assertEquals(60, apnea.span().startNanos() / 1e9, 0.5);
        assertEquals(30, apnea.span().durationSeconds(), 0.5);
        mouse(MouseEvent.MOUSE_PRESSED, "page", 0.2, 40);
        mouse(MouseEvent.MOUSE_DRAGGED, "page", 0.5, 40);
        mouse(MouseEvent.MOUSE_RELEASED, "page", 0.5, 40);
        press(KeyCode.A);
        assertEquals(2, model().scoring().events().size());
        assertEquals("C4-M1", model().selectedEvent().orElseThrow().channel());
    }

    @Test
    void the_divider_is_dragged_within_bounds_and_a_double_click_puts_it_back() throws Exception {
        openBoth();
        double before = heightOf("page-lower");
        dragDivider(-60);
        assertEquals(before + 60, heightOf("page-lower"), 2);
        dragDivider(-2000);
        assertTrue(heightOf("page") >= 100, "no pane is dragged away");
        dragDivider(2000);
        assertTrue(heightOf("page-lower") >= 100);
        Node divider = find(scene, "pane-divider");
        runFx(() -> Event.fireEvent(divider, new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0, MouseButton.PRIMARY,
                2, false, false, false, false, true, false, false, false, false, false, null)));
        settle();
        waitFor("the height of the beginning", () -> Math.abs(scene.lookup("#page-lower").getLayoutBounds().getHeight() - before) < 2);
    }

    private void dragDivider(double by) {
        mouse(MouseEvent.MOUSE_PRESSED, "pane-divider", 0.5, 2);
        mouse(MouseEvent.MOUSE_DRAGGED, "pane-divider", 0.5, 2 + by);
        mouse(MouseEvent.MOUSE_RELEASED, "pane-divider", 0.5, 2);
        runFx(() -> scene.getRoot().layout());
        settle();
    }

    @Test
    void what_was_chosen_is_there_again_after_a_new_start() throws Exception {
        Panes panes = openBoth();
        runFx(() -> panes.goToEpoch(20));
        press(KeyCode.TAB, KeyCode.CONTROL);
        press(KeyCode.DIGIT6, KeyCode.ALT);
        dragDivider(-60);
        double height = heightOf("page-lower");
        List<String> above = names(false);
        runFx(() -> window.score().closed());
        app.close();
        app = AppContext.open(new AppHome(folder.resolve("home")), FxThread::run);
        MainWindow next = onFx(() -> new MainWindow(app, folder.resolve("demo.edf"), files, 1280, 720));
        runFx(() -> scene.getWindow().hide());
        window = next;
        scene = show(window::scene);
        open(recording);
        settle();
        assertEquals(600 * S, model().panes().lower().page().durationNanos());
        assertEquals(above, names(false));
        assertEquals(20, model().epoch());
        assertEquals(height, heightOf("page-lower"), 2);
    }

    @Test
    void hiding_the_pane_that_has_the_keys_gives_them_to_the_other() throws Exception {
        openBoth();
        click("page-lower", 0.5, 40);
        press(KeyCode.BACK_SLASH, KeyCode.CONTROL);
        waitFor("one pane", () -> scene.lookup("#page-lower") == null);
        assertTrue(pageHasFocus());
        press(KeyCode.DIGIT1);
        assertEquals(1, model().scoring().hypnogram().scoredCount());
    }
}
