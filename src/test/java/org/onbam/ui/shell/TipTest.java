package org.onbam.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.onbam.ui.FxTest;

class TipTest extends FxTest {

    @Test
    void escape_does_its_work_at_the_first_press_while_a_tooltip_is_shown() {
        AtomicInteger escapes = new AtomicInteger();
        Button button = onFx(() -> new Button("press"));
        Scene scene = show(() -> new StackPane(button), 200, 100);
        runFx(() -> {
            scene.addEventHandler(KeyEvent.KEY_PRESSED,
                    event -> escapes.addAndGet(event.getCode() == KeyCode.ESCAPE ? 1 : 0));
            button.requestFocus();
        });
        Tooltip tip = onFx(() -> Tip.of("what it does"));
        runFx(() -> tip.show(scene.getWindow(), 10, 10));
        waitFor("the tooltip", tip::isShowing);
        press(scene, KeyCode.ESCAPE, "");
        assertEquals(1, escapes.get());
        runFx(tip::hide);
    }
}
