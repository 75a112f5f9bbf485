package org.onbam.ui.measure;

import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// The keys of a tool while it is on and a page has the focus: arrows move it, with Shift by ten steps. They come before the
/// commands of the page, which have these keys again when the tool is put away. FX thread.
final class MeasureKeys {

    private static final int LEAP = 10;

    private final Measuring measuring;
    private final BooleanSupplier isPageInUse;
    private final EventHandler<KeyEvent> filter = this::pressed;

    /// @param isPageInUse whether a page has the keys
    MeasureKeys(Measuring measuring, BooleanSupplier isPageInUse) {
        this.measuring = measuring;
        this.isPageInUse = isPageInUse;
    }

    /// Listens in the window that a node is in, as long as a tool is on.
    Subscription listen(Node node) {
        return measuring.toolProperty().subscribe(tool -> {
            Scene scene = node.getScene();
            if (scene != null) {
                scene.removeEventFilter(KeyEvent.KEY_PRESSED, filter);
                if (tool.isPresent()) {
                    scene.addEventFilter(KeyEvent.KEY_PRESSED, filter);
                }
            }
        });
    }

    private void pressed(KeyEvent event) {
        boolean isPlain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (isPlain && isPageInUse.getAsBoolean() && measuring.toolProperty().get().filter(tool -> handle(tool, event)).isPresent()) {
            event.consume();
        }
    }

    private boolean handle(MeasureTool tool, KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
            step(tool, (code == KeyCode.LEFT ? -1 : 1) * (event.isShiftDown() ? LEAP : 1));
            return true;
        }
        return switch (tool) {
            case CROSSHAIR -> false;
            case CALIPER -> handleCaliper(code, event.isShiftDown());
            case SLOW_WAVES -> !event.isShiftDown() && handleSlowWaves(code);
        };
    }

    private void step(MeasureTool tool, int steps) {
        switch (tool) {
            case CROSSHAIR -> measuring.crosshair().step(steps);
            case CALIPER -> measuring.caliper().step(steps);
            case SLOW_WAVES -> measuring.slowWaves().step(steps);
        }
    }

    private boolean handleCaliper(KeyCode code, boolean isShift) {
        if (code == KeyCode.TAB) {
            measuring.caliper().turnPart(isShift ? -1 : 1);
            return true;
        }
        boolean isLane = !isShift && (code == KeyCode.UP || code == KeyCode.DOWN);
        if (isLane) {
            measuring.caliper().changeLane(code == KeyCode.UP ? -1 : 1);
        }
        return isLane;
    }

    private boolean handleSlowWaves(KeyCode code) {
        boolean isMine = true;
        switch (code) {
            case UP -> measuring.slowWaves().changeLane(-1);
            case DOWN -> measuring.slowWaves().changeLane(1);
            case ENTER -> measuring.slowWaves().enter();
            case DELETE -> measuring.slowWaves().delete();
            default -> isMine = false;
        }
        return isMine;
    }
}
