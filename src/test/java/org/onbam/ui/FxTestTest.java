package org.onbam.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The headless stack shows a window, clicks, types, sees keys and paints; what fails on its thread fails the test.
final class FxTestTest extends FxTest {

    private final FxRobot robot = new FxRobot();
    private final List<KeyCode> keys = new ArrayList<>();

    @Test
    void a_click_reaches_the_node_under_the_pointer() {
        Scene scene = showSample();
        Button button = find(scene, "press");
        robot.clickOn(button);
        assertEquals("pressed", onFx(button::getText));
    }

    @Test
    void typed_text_and_keys_reach_the_focused_node() {
        Scene scene = showSample();
        TextField field = find(scene, "field");
        robot.clickOn(field).write("c4-m1");
        press(scene, KeyCode.F5, "");
        assertEquals("c4-m1", onFx(field::getText));
        waitFor("the window saw F5", () -> keys.contains(KeyCode.F5));
    }

    @Test
    void what_is_painted_can_be_read_back() {
        Region patch = find(showSample(), "patch");
        assertEquals(Color.ORANGE, onFx(() -> patch.snapshot(null, null).getPixelReader().getColor(20, 20)));
    }

    @Test
    void a_failure_on_the_fx_thread_fails_the_test() {
        assertThrows(AssertionError.class, () -> runFx(() -> {
            throw new IllegalStateException("on purpose");
        }));
        assertTrue(onFx(Platform::isFxApplicationThread));
    }

    private Scene showSample() {
        return show(() -> {
            Button button = new Button("press");
            button.setId("press");
            button.setOnAction(event -> button.setText("pressed"));
            TextField field = new TextField();
            field.setId("field");
            Region patch = new Region();
            patch.setId("patch");
            patch.setMinSize(40, 40);
            patch.setBackground(Background.fill(Color.ORANGE));
            VBox root = new VBox(button, field, patch);
            root.setOnKeyPressed(event -> keys.add(event.getCode()));
            return root;
        }, 400, 300);
    }
}
