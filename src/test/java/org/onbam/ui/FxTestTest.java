package org.onbam.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// The headless stack clicks, types, sees keys and paints.
final class FxTestTest extends FxTest {

    private final List<KeyCode> keys = new ArrayList<>();
    private final Button button = new Button("press");
    private final TextField field = new TextField();
    private final Region patch = new Region();

    @Override
    protected Parent root() {
        button.setId("press");
        field.setId("field");
        patch.setId("patch");
        patch.setMinSize(40, 40);
        patch.setBackground(Background.fill(Color.ORANGE));
        button.setOnAction(event -> button.setText("pressed"));
        VBox root = new VBox(button, field, patch);
        root.setOnKeyPressed(event -> keys.add(event.getCode()));
        return root;
    }

    @Test
    void a_click_reaches_the_node_under_the_pointer() {
        robot().clickOn("#press");
        assertEquals("pressed", onFx(button::getText));
    }

    @Test
    void typed_text_and_keys_reach_the_focused_node() {
        robot().clickOn("#field").write("c4-m1").clickOn("#press").press(KeyCode.F5).release(KeyCode.F5);
        assertEquals("c4-m1", onFx(field::getText));
        await("the window saw F5", () -> keys.contains(KeyCode.F5));
    }

    @Test
    void what_is_painted_can_be_read_back() {
        Color seen = onFx(() -> patch.snapshot(null, null).getPixelReader().getColor(20, 20));
        assertEquals(Color.ORANGE, seen);
    }

    @Test
    void a_failure_on_the_fx_thread_fails_the_test() {
        assertThrows(AssertionError.class, () -> onFx(() -> {
            throw new IllegalStateException("on purpose");
        }));
        assertTrue(onFx(Platform::isFxApplicationThread));
    }
}
