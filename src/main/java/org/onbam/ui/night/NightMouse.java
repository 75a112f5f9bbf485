package org.onbam.ui.night;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.onbam.model.EpochGrid;
import org.onbam.model.TimeSpan;
import org.onbam.ui.page.WheelSteps;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;

/// What the mouse does on the night strip.
///
/// A click or a drag moves the page. With Shift, or from the edge over the hypnogram, a drag selects epochs, and a click
/// with Shift those from the current one to there; a plain click lets go of them, so that no stage key paints what was
/// forgotten. The wheel zooms about the pointer, with Shift or sideways it moves along; a double-click shows the whole
/// night again.
final class NightMouse {

    /// A notch of the wheel.
    private static final double ZOOM = 0.8;
    /// A notch of the wheel moves by this part of what is shown.
    private static final double MOVE = 0.1;
    /// Nearer than this to where it began, a drag is a click.
    private static final double STILL_PX = 3;

    /// Where things stand in the strip.
    interface Ground {

        long nanosAt(double x);

        /// Whether a height is over the hypnogram, where a drag selects.
        boolean isEdge(double y);
    }

    private final ScoreModel model;
    private final Ground ground;
    private final NightStrip strip;
    private boolean selecting;
    private boolean extending;
    private double pressedX;
    private int anchor;

    NightMouse(ScoreModel model, Ground ground, NightStrip strip) {
        this.model = model;
        this.ground = ground;
        this.strip = strip;
    }

    void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        event.consume();
        if (event.getClickCount() == 2 && !event.isShiftDown()) {
            strip.showAll();
            return;
        }
        EpochGrid grid = model.grid();
        selecting = grid.count() > 0 && (event.isShiftDown() || ground.isEdge(event.getY()));
        extending = selecting && event.isShiftDown();
        pressedX = event.getX();
        if (!selecting) {
            letGo();
            goTo(event);
            return;
        }
        anchor = grid.epochAt(ground.nanosAt(event.getX()));
        select(extending ? model.epoch() : anchor, anchor);
    }

    void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        event.consume();
        if (!selecting) {
            goTo(event);
        } else if (!extending || Math.abs(event.getX() - pressedX) > STILL_PX) {
            extending = false;
            select(anchor, model.grid().epochAt(ground.nanosAt(event.getX())));
        }
    }

    private void select(int from, int to) {
        model.select(new Selection.OfEpochs(Math.min(from, to), Math.max(from, to) + 1));
    }

    private void letGo() {
        if (model.selection() instanceof Selection.OfEpochs) {
            model.select(new Selection.None());
        }
    }

    private void goTo(MouseEvent event) {
        TimeSpan night = model.recording().span();
        strip.holdStill(() -> model.goTo(Math.clamp(ground.nanosAt(event.getX()), night.startNanos(),
                Math.max(0, night.endNanos() - 1))));
    }

    void moved(MouseEvent event) {
        strip.setCursor(event.isShiftDown() || ground.isEdge(event.getY()) ? Cursor.H_RESIZE : Cursor.HAND);
    }

    void scrolled(ScrollEvent event) {
        double notches = WheelSteps.notches(event);
        boolean sideways = event.isShiftDown() || event.getDeltaY() == 0;
        if (sideways) {
            strip.move(-notches * MOVE);
        } else {
            strip.zoom(ground.nanosAt(event.getX()), Math.pow(ZOOM, notches));
        }
        event.consume();
    }
}
