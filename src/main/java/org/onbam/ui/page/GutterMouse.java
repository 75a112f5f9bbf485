package org.onbam.ui.page;

import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.onbam.message.Messages;
import org.onbam.ui.montage.LaneEditing;
import org.onbam.ui.shell.Tip;

/// The mouse on the gutter: a click opens a lane's settings, a drag moves the lane to the marked gap, a double click shows
/// it alone or all again, Shift+wheel changes its sensitivity. Esc gives up a drag.
final class GutterMouse {

    /// How far a press must move to become a drag; logical pixels.
    private static final double DRAG_PX = 5;

    private final Gutter gutter;
    private final LaneEditing lanes;
    private final Tooltip help;
    private final WheelSteps wheel = new WheelSteps();
    private final EventHandler<KeyEvent> escape = this::escaped;
    private final EventHandler<KeyEvent> back = this::goBack;
    private int grabbed = -1;
    private double pressedY;
    private boolean dragging;

    GutterMouse(Gutter gutter, LaneEditing lanes, Messages messages) {
        this.gutter = gutter;
        this.lanes = lanes;
        this.help = Tip.of(messages.text("lane.gutter.help"));
        help.setShowDelay(Duration.millis(900));
        gutter.setOnMouseEntered(event -> Tooltip.install(gutter, help));
        gutter.setOnMouseMoved(event -> pointAt(gutter.laneAt(event.getY())));
        gutter.setOnMouseExited(event -> gutter.hover(-1));
        gutter.setOnMousePressed(this::pressed);
        gutter.setOnMouseDragged(this::dragged);
        gutter.setOnMouseReleased(this::released);
        gutter.setOnScroll(this::scrolled);
        lanes.isolatedProperty().subscribe(this::listenForReturn);
    }

    /// Says nothing more until the pointer comes anew: what is open now is not to be covered.
    void quiet() {
        Tooltip.uninstall(gutter, help);
    }

    private void listenForReturn(boolean isolated) {
        Scene scene = gutter.getScene();
        if (scene != null && isolated) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, back);
        } else if (scene != null) {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, back);
        }
    }

    // Where a box or another pane has the keys, Esc is theirs.
    private void goBack(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && gutter.getParent() != null && gutter.getParent().isFocusWithin()
                && lanes.showAll()) {
            event.consume();
        }
    }

    private void pointAt(int lane) {
        gutter.setCursor(lane < 0 ? Cursor.DEFAULT : Cursor.HAND);
        gutter.hover(lane);
        lanes.touch(lane);
    }

    private void pressed(MouseEvent event) {
        end();
        if (event.getButton() == MouseButton.PRIMARY) {
            grabbed = gutter.laneAt(event.getY());
            pressedY = event.getY();
            Scene scene = gutter.getScene();
            // Before the keymap, which knows nothing of a drag.
            scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
            // The pane whose lanes are touched is the one that keys then mean.
            gutter.getParent().requestFocus();
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (grabbed < 0 || lanes.isolatedProperty().get() || !dragging && Math.abs(event.getY() - pressedY) < DRAG_PX) {
            return;
        }
        dragging = true;
        gutter.setCursor(Cursor.CLOSED_HAND);
        gutter.hover(grabbed);
        gutter.showGap(gutter.gapAt(event.getY()));
        event.consume();
    }

    private void released(MouseEvent event) {
        int lane = grabbed;
        boolean moved = dragging;
        end();
        if (moved) {
            int gap = gutter.gapAt(event.getY());
            lanes.move(lane, gap > lane ? gap - 1 : gap);
        } else if (lane >= 0 && event.getClickCount() % 2 == 0) {
            // The fourth click of a quick hand is a second double click.
            lanes.toggleIsolated(lane);
        } else if (lane >= 0 && lane == gutter.laneAt(event.getY())) {
            gutter.open(lane);
        }
        pointAt(gutter.laneAt(event.getY()));
        event.consume();
    }

    private void end() {
        grabbed = -1;
        dragging = false;
        gutter.showGap(-1);
        if (gutter.getScene() != null) {
            gutter.getScene().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        }
    }

    private void escaped(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && dragging) {
            end();
            event.consume();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShiftDown()) {
            lanes.step(gutter.laneAt(event.getY()), wheel.take(event));
            event.consume();
        }
    }
}
