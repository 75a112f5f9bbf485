package org.onbam.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.Jobs;
import org.onbam.app.NightSeries;
import org.onbam.model.EventLink;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.signal.SlowSeries;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.task.FxThread;

/// What a drag shows and draws itself to. The airflow breathes every 4 s from -50 to 50, each breath beginning at a whole
/// fourth second, and from 200 s to 220 s from -30 to 30. The EEG is a wave of 1 Hz from -20 to 20. The saturation is 96 and
/// falls to 90 from 10 s to 18 s. 20 px are a second, an edge is drawn over 6 px, 0.3 s.
class PageDragTest extends PageTest {

    private static final double EEG = 24 + 50;
    private static final double SPO2 = 24 + 250;

    private final Jobs jobs = new Jobs(FxThread::run);
    private final SimpleBooleanProperty snapping = new SimpleBooleanProperty(true);

    @Override
    double wave(int signal, long sample) {
        return switch (signal) {
            case 0 -> 20 * Math.sin(2 * Math.PI * sample / 10 + 0.3);
            case 1 -> (sample >= 2000 && sample < 2200 ? 30 : 50) * Math.sin(2 * Math.PI * sample / 40);
            default -> sample >= 100 && sample < 180 ? 90 : 96;
        };
    }

    private Node readout = new Region();
    private Node guide = new Region();
    private Label word = new Label();

    @BeforeEach
    void help() {
        readout = find(scene, "readout");
        guide = find(scene, "snap-guide");
        word = find(scene, "snap-word");
        runFx(() -> page.aid(new PageAids(jobs, snapping)));
    }

    @AfterEach
    void endJobs() {
        jobs.close();
    }

    private void at(javafx.event.EventType<MouseEvent> what, double seconds, double y, boolean alt) {
        mouse(what, seconds, y, what == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY, alt);
    }

    private TimeSpan selected() {
        return assertInstanceOf(Selection.OfSpan.class, model.selection()).span();
    }

    private String readout() {
        return here(() -> !readout.isVisible() ? "" : String.join(" | ", readout.lookupAll(".label").stream().filter(Node::isVisible)
                .map(node -> ((Label) node).getText()).toList()));
    }

    private String snappedTo() {
        return here(() -> guide.isVisible() ? word.getText() : "");
    }

    /// Also within a condition that is waited for.
    private static <T> T here(Supplier<T> question) {
        return Platform.isFxApplicationThread() ? question.get() : onFx(question::get);
    }

    private void key(javafx.event.EventType<KeyEvent> what, KeyCode code) {
        runFx(() -> Event.fireEvent(scene.getRoot(), new KeyEvent(what, "", "", code, false, false, false, false)));
    }

    private void dragToABreath(double seconds, boolean alt) {
        press(5);
        dragTo(7);
        waitForSnap("breath", 8.1, FLOW);
        at(MouseEvent.MOUSE_DRAGGED, seconds, FLOW, alt);
    }

    /// What is looked up in the background comes while the drag goes on.
    private void waitForSnap(String what, double seconds, double y) {
        long end = System.nanoTime() + 15_000_000_000L;
        while (!snappedTo().equals(what)) {
            at(MouseEvent.MOUSE_DRAGGED, seconds, y, false);
            waitFor("the page", page::isSettled);
            assertTrue(System.nanoTime() < end, "drawn to '" + snappedTo() + "' and not to " + what);
        }
    }

    @Test
    void an_edge_is_drawn_to_a_breath_and_alt_lets_it_go() {
        dragToABreath(12.2, false);
        at(MouseEvent.MOUSE_DRAGGED, 12.2, FLOW, true);
        at(MouseEvent.MOUSE_RELEASED, 12.2, FLOW, true);
        assertEquals(12.2, selected().endNanos() / 1e9, 1e-9);
        dragToABreath(12.2, false);
        release(12.2);
        assertEquals(12, selected().endNanos() / 1e9, 0.01);
    }

    @Test
    void alt_pressed_and_let_go_under_a_still_hand_counts_at_once() {
        dragToABreath(12.2, false);
        key(KeyEvent.KEY_PRESSED, KeyCode.ALT);
        waitFor("released", () -> page.isSettled());
        assertEquals("", snappedTo());
        key(KeyEvent.KEY_RELEASED, KeyCode.ALT);
        waitFor("drawn again", () -> page.isSettled());
        assertEquals("breath", snappedTo());
    }

    @Test
    void nothing_is_drawn_anywhere_while_snapping_is_off() {
        runFx(() -> snapping.set(false));
        mark("arousal", 20, 25);
        runFx(() -> model.select(new Selection.None()));
        drag(3, 19.9);
        assertEquals(new TimeSpan(3 * S, 19_900_000_000L), selected());
    }

    @Test
    void an_edge_is_drawn_to_another_events_and_to_the_border_of_an_epoch() {
        mark("arousal", 21, 25);
        at(MouseEvent.MOUSE_PRESSED, 0.2, EEG, false);
        at(MouseEvent.MOUSE_DRAGGED, 20.8, EEG, false);
        waitFor("the guide is placed", page::isSettled);
        assertEquals("event", snappedTo());
        at(MouseEvent.MOUSE_RELEASED, 20.8, EEG, false);
        assertEquals(new TimeSpan(0, 21 * S), selected());
        waitFor("the guide is gone", page::isSettled);
        assertEquals("", snappedTo());
    }

    @Test
    void of_a_body_the_edge_that_is_nearer_to_a_place_is_drawn_to_it() {
        mark("arousal", 25, 27);
        ScoredEvent moved = mark("arousal", 10, 14);
        drag(12, 22.9);
        assertEquals(Optional.of(new TimeSpan(21 * S, 25 * S)), model.scoring().event(moved.id()).map(ScoredEvent::span),
                "its end at the other's onset");
    }

    @Test
    void on_the_saturation_an_edge_is_drawn_to_where_it_falls_and_is_lowest() {
        float[] values = new float[600];
        Arrays.fill(values, 96);
        Arrays.fill(values, 10, 18, 90);
        runFx(() -> model.seriesProperty().set(new NightSeries(Optional.of(new NightSeries.Slow(
                model.montage().channels().get(2), new SlowSeries(S, values))), Optional.empty(), Optional.empty())));
        at(MouseEvent.MOUSE_PRESSED, 5, SPO2, false);
        waitForSnap("nadir", 18.15, SPO2);
        at(MouseEvent.MOUSE_RELEASED, 18.15, SPO2, false);
        assertEquals(18 * S, selected().endNanos());
    }

    @Test
    void the_readout_says_what_was_measured_while_dragging_and_at_rest() {
        runFx(() -> snapping.set(false));
        runFx(() -> model.goTo(200 * S));
        waitFor("the page", page::isSettled);
        press(20);
        dragTo(29);
        waitFor("the length", () -> readout().startsWith("9.0 s | 22:52:27.0"));
        // the page begins at 180 s
        runFx(() -> model.select(new Selection.OfSpan("Flow", new TimeSpan(200 * S, 209 * S))));
        key(KeyEvent.KEY_PRESSED, KeyCode.ESCAPE);
        waitFor("40 % less than before", () -> readout().contains("amplitude −40 % (≥ 30)"));
        assertTrue(readout().contains("60.0 µV p-p"), readout());
        // forty samples from 17 degrees on hold 7 crossings in 3.9 s: 0.897 Hz
        runFx(() -> model.select(new Selection.OfSpan("C4-M1", new TimeSpan(200 * S, 204 * S))));
        waitFor("amplitude and frequency", () -> readout().endsWith(" | 40.0 µV p-p | 0.9 Hz"));
        runFx(() -> model.select(new Selection.None()));
        waitFor("nothing", () -> readout().isEmpty());
    }

    @Test
    void the_readout_of_the_saturation_is_its_fall() {
        runFx(() -> model.select(new Selection.OfSpan("SpO2", new TimeSpan(9 * S, 17 * S))));
        waitFor("the fall", () -> readout().endsWith("SpO₂ 96 → 90 %, drop 6 (≥ 4)"));
    }

    @Test
    void the_readout_of_an_event_says_its_type_and_that_it_is_too_short() {
        mark("hypopnea", 5, 12);
        waitFor("type and rule", () -> readout().startsWith("Hypopnea | 7.0 s, rule 10 s"));
    }

    @Test
    void the_readout_covers_nothing_of_its_lane_and_stays_on_the_page() {
        for (double from : new double[] {1, 27}) {
            at(MouseEvent.MOUSE_PRESSED, from, EEG, true);
            at(MouseEvent.MOUSE_DRAGGED, from + 2, EEG, true);
            waitFor("it stands", () -> readout.isVisible() && readout.getLayoutBounds().getWidth() > 40);
            // the highest lane has no room above it
            Bounds stands = onFx(readout::getBoundsInParent);
            assertTrue(stands.getMinY() >= 124 && stands.getMinX() >= 0 && stands.getMaxX() <= 600, stands.toString());
            key(KeyEvent.KEY_PRESSED, KeyCode.ESCAPE);
        }
    }

    @Test
    void a_right_click_gives_up_a_drag_and_opens_nothing() {
        ScoredEvent event = mark("arousal", 5, 10);
        press(7);
        dragTo(15);
        mouse(MouseEvent.MOUSE_PRESSED, 15, FLOW, MouseButton.SECONDARY);
        release(15);
        assertEquals(List.of(event), model.scoring().events());
        assertEquals(1, onFx(() -> javafx.stage.Window.getWindows().stream().filter(javafx.stage.Window::isShowing)
                .filter(javafx.stage.Stage.class::isInstance).count()));
        assertTrue(onFx(() -> javafx.stage.Window.getWindows().stream().noneMatch(javafx.scene.control.ContextMenu.class::isInstance)));
    }

    @Test
    void a_drag_held_beyond_the_border_turns_the_page_and_goes_on() {
        runFx(() -> snapping.set(false));
        press(20);
        dragTo(31);
        waitFor("the next page", () -> model.page().startNanos() == 30 * S);
        dragTo(10);
        release(10);
        assertEquals(new TimeSpan(20 * S, 40 * S), selected());
    }

    @Test
    void a_page_turned_by_the_wheel_in_the_middle_of_a_drag_takes_the_edge_along() {
        runFx(() -> snapping.set(false));
        press(20);
        dragTo(25);
        runFx(() -> model.turnPage(1));
        release(25);
        assertEquals(new TimeSpan(20 * S, 55 * S), selected());
    }

    @Test
    void the_event_under_the_pointer_is_framed_and_its_tip_says_all_of_it() {
        ScoredEvent apnea = mark("apnea_obstructive", 5, 17);
        ScoredEvent fall = mark("desat", 12, 25);
        runFx(() -> {
            if (model.scoring().links().isEmpty()) {
                model.execute(new AddLink(new EventLink(apnea.id(), fall.id())));
            }
            editing.commentAll(List.of(apnea.id()), "with snoring");
        });
        at(MouseEvent.MOUSE_MOVED, 8, FLOW, false);
        EventHover hover = find(scene, "event-hover");
        assertEquals(Optional.of(apnea.id()), onFx(() -> hover.event().map(ScoredEvent::id)));
        assertEquals("""
                Obstructive apnea · Flow
                22:49:12.0 to 22:49:24.0 · 12.0 s
                → Desaturation · 22:49:19.0 · 13.0 s
                with snoring""", onFx(() -> hover.tip().getText()));
        assertEquals(100, onFx(() -> hover.getChildrenUnmodifiable().getFirst().getBoundsInParent().getMinX()), 1e-6);
        runFx(() -> scene.getRoot().layout());
        assertEquals(240, onFx(() -> hover.getChildrenUnmodifiable().getFirst().getLayoutBounds().getWidth()), 1e-6);
        assertEquals(Cursor.OPEN_HAND, raster().getCursor());
        at(MouseEvent.MOUSE_MOVED, 28, FLOW, false);
        assertFalse(onFx(() -> hover.event().isPresent()));
        assertEquals(0, onFx(() -> hover.getChildrenUnmodifiable().size()));
    }

    @Test
    void the_frame_under_a_still_pointer_follows_the_event_and_goes_with_it() {
        ScoredEvent apnea = mark("apnea_obstructive", 5, 17);
        at(MouseEvent.MOUSE_MOVED, 8, FLOW, false);
        EventHover hover = find(scene, "event-hover");
        runFx(() -> editing.commentAll(List.of(apnea.id()), "with snoring"));
        assertEquals(Optional.of("with snoring"), onFx(() -> hover.event().map(ScoredEvent::comment)));
        runFx(() -> editing.deleteAll(List.of(apnea.id())));
        assertEquals(Optional.empty(), onFx(hover::event));
        assertEquals(0, onFx(() -> hover.getChildrenUnmodifiable().size()));
    }
}
