package org.onbam.ui.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.simulate.NightPlan;
import org.onbam.simulate.PsgSimulator;
import org.onbam.ui.page.PageView;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.window.WindowTest;

/// The strip of a night of 100 minutes in the whole window, by keys.
class NightKeysTest extends WindowTest {

    private ScoreModel model;
    private NightStrip strip;

    @BeforeEach
    void openNight() throws Exception {
        Path file = folder.resolve("night.edf");
        new PsgSimulator().simulate(NightPlan.demo().withDuration(Duration.ofMinutes(100)).withSeed(3)).writeTo(file);
        showWindow();
        model = open(add(file));
        Node night = find(scene, "night");
        strip = (NightStrip) onFx(night::getParent);
        waitFor("the night", () -> night.getLayoutBounds().getWidth() > PageView.GUTTER_WIDTH && strip.isSettled());
    }

    private long shownSeconds() {
        return onFx(() -> strip.shown().durationNanos() / TimeSpan.SECOND);
    }

    @Test
    void keys_zoom_to_an_hour_and_back_to_the_whole_night() {
        press(KeyCode.EQUALS, KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(4000, shownSeconds(), "two thirds of 6,000 s");
        press(KeyCode.EQUALS, KeyCode.CONTROL, KeyCode.SHIFT);
        press(KeyCode.EQUALS, KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(3600, shownSeconds());
        press(KeyCode.MINUS, KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(5400, shownSeconds());
        press(KeyCode.DIGIT0, KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(6000, shownSeconds());
        assertTrue(pageHasFocus(), "the page keeps the keys");
    }

    private void drag(EventType<MouseEvent> what, double part) {
        Node night = find(scene, "night");
        runFx(() -> {
            double x = PageView.GUTTER_WIDTH + part * (night.getLayoutBounds().getWidth() - PageView.GUTTER_WIDTH);
            var at = night.localToScene(x, 30);
            Event.fireEvent(night, new MouseEvent(what, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, true,
                    false, false, false, true, false, false, false, false, false, null));
        });
    }

    @Test
    void a_stage_key_after_a_drag_with_shift_paints_the_range_at_once() {
        drag(MouseEvent.MOUSE_PRESSED, 0.251);
        drag(MouseEvent.MOUSE_DRAGGED, 0.499);
        drag(MouseEvent.MOUSE_RELEASED, 0.499);
        press(KeyCode.DIGIT2);
        // 200 epochs: from a quarter of them to a half
        assertEquals(IntStream.range(50, 100).boxed().toList(), IntStream.range(0, 200).filter(epoch ->
                model.scoring().hypnogram().at(epoch) == SleepStage.N2).boxed().toList());
    }

    @Test
    void the_menu_of_lanes_opens_by_a_key() {
        press(KeyCode.DIGIT9, KeyCode.CONTROL, KeyCode.SHIFT);
        waitFor("the menu", () -> menu().isPresent());
        runFx(() -> menu().orElseThrow().hide());
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .filter(menu -> "night-menu".equals(menu.getId())).findFirst();
    }
}
