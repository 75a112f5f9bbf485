package org.onbam.ui.page;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.onbam.message.Messages;
import org.onbam.model.TimeSpan;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.EventShaping;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.shell.CommandMenu;

/// The mouse on the page: drags on empty signal select or mark, drags on events move or resize them, the wheel turns
/// pages, Ctrl+wheel zooms about the pointer, Shift+wheel changes the sensitivity of the lane under it. Esc gives up a
/// drag. While a type is armed a drag marks; only the handles of the selected event are still taken hold of.
final class PageMouse {

    /// How near to an edge counts as on it, and how far a press must move to become a drag; logical pixels.
    private static final double EDGE_PX = 5;
    private static final double DRAG_PX = 3;
    private static final double ZOOM_STEP = 1.25;

    private final PageView page;
    private final RasterView raster;
    private final ScoreModel model;
    private final PaneModel pane;
    private final EventEditing editing;
    private final EventShaping shaping;
    private final TypeMenu types;
    private final ToolHand tool;
    private PageGesture gesture = new PageGesture.Idle();
    private final EventHandler<KeyEvent> escape = this::escaped;
    private final WheelSteps turning = new WheelSteps();
    private OptionalDouble pointerX = OptionalDouble.empty();
    private final WheelSteps sensitivity = new WheelSteps();
    private double pressedX;
    private boolean dragging;

    PageMouse(PageView page, RasterView raster, ScoreModel model, PaneModel pane, Messages messages) {
        this.page = page;
        this.raster = raster;
        this.model = model;
        this.pane = pane;
        this.editing = new EventEditing(model);
        this.shaping = new EventShaping(model);
        this.types = new TypeMenu(model, pane, editing, messages);
        this.tool = new ToolHand(page::surface);
        raster.setOnMousePressed(this::pressed);
        raster.setOnMouseDragged(this::dragged);
        raster.setOnMouseReleased(this::released);
        raster.setOnMouseMoved(this::moved);
        raster.setOnMouseExited(event -> {
            tool.exited();
            point(OptionalDouble.empty());
        });
        raster.setOnScroll(this::scrolled);
    }

    void offer(CommandMenu commands) {
        types.offer(commands);
    }

    /// The tool that is asked first what the mouse means.
    ToolHand tool() {
        return tool;
    }

    PageGesture gesture() {
        return dragging ? gesture : new PageGesture.Idle();
    }

    private void pressed(MouseEvent event) {
        raster.requestFocus();
        model.panes().touch(pane);
        types.hide();
        int lane = laneAt(event.getY());
        long nanos = nanosAt(event.getX());
        pressedX = event.getX();
        boolean given = dragging || tool.holds();
        end();
        if (event.getButton() == MouseButton.SECONDARY && given) {
            // Another button in the middle of a drag gives it up, and opens nothing.
            page.repaint();
        } else if (event.getButton() == MouseButton.SECONDARY) {
            openMenu(event, lane, nanos);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            // Before the keymap, which knows nothing of a drag.
            raster.getScene().addEventFilter(KeyEvent.KEY_PRESSED, escape);
            if (!tool.pressed(event)) {
                model.panes().chooseEpochAt(nanos);
                gesture = lane < 0 ? new PageGesture.Idle() : grab(lane, nanos);
            }
        }
    }

    private void escaped(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && (dragging || tool.holds())) {
            end();
            page.repaint();
            event.consume();
        }
    }

    private void end() {
        gesture = new PageGesture.Idle();
        dragging = false;
        tool.cancel();
        if (raster.getScene() != null) {
            raster.getScene().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        }
    }

    /// What a drag from here would do; a press on an event selects it at once.
    private PageGesture grab(int lane, long nanos) {
        Optional<EventHit> hit = taken(lane, nanos);
        if (hit.isPresent()) {
            model.select(new Selection.OfEvent(hit.get().event().id()));
            return new PageGesture.Reshaping(hit.get().event(), hit.get().part(), nanos, nanos);
        }
        model.select(new Selection.None());
        return new PageGesture.Selecting(lane, nanos, nanos);
    }

    private void dragged(MouseEvent event) {
        if (tool.holds()) {
            tool.dragged(event);
            return;
        }
        boolean still = !dragging && Math.abs(event.getX() - pressedX) < DRAG_PX;
        if (still || gesture instanceof PageGesture.Idle) {
            return;
        }
        dragging = true;
        if (raster.getCursor() == Cursor.OPEN_HAND) {
            raster.setCursor(Cursor.CLOSED_HAND);
        }
        gesture = gesture.draggedTo(nanosAt(Math.clamp(event.getX(), 0, raster.getWidth())));
        point(OptionalDouble.empty());
        page.repaint();
    }

    private void released(MouseEvent event) {
        // A quick hand is reported as pressed here and released there, with nothing in between.
        dragged(event);
        if (tool.holds()) {
            tool.released(event);
        }
        PageGesture done = gesture();
        end();
        switch (done) {
            case PageGesture.Selecting selecting -> editing.dragged(pane.channelName(selecting.lane()), selecting.span());
            case PageGesture.Reshaping reshaping -> shaping.reshape(reshaping.event(), reshaping.span());
            case PageGesture.Idle() -> { }
        }
        moved(event);
    }

    private void openMenu(MouseEvent event, int lane, long nanos) {
        hit(lane, nanos).ifPresent(hit -> model.select(new Selection.OfEvent(hit.event().id())));
        ContextMenu menu = types.forLane(lane);
        menu.show(raster, event.getScreenX(), event.getScreenY());
    }

    private void moved(MouseEvent event) {
        int lane = laneAt(event.getY());
        long nanos = nanosAt(event.getX());
        raster.setCursor(tool.moved(event).orElseGet(() -> cursorAt(lane, nanos)));
        point(OptionalDouble.of(event.getX()));
        page.laneEditing().touch(lane);
        model.panes().pointedChannelProperty().set(pane.channelName(lane));
    }

    private Cursor cursorAt(int lane, long nanos) {
        return taken(lane, nanos).map(hit -> hit.part() == EventHit.Part.BODY ? Cursor.OPEN_HAND : Cursor.H_RESIZE)
                .orElse(lane < 0 ? Cursor.DEFAULT : Cursor.CROSSHAIR);
    }

    private void point(OptionalDouble x) {
        boolean was = pointerX.isPresent();
        pointerX = x;
        if (x.isPresent()) {
            pointAgain();
        } else if (was) {
            model.panes().cursorProperty().set(OptionalLong.empty());
            model.panes().pointedChannelProperty().set("");
        }
    }

    /// The page moves under a pointer that stands still: it points at another time then.
    void pointAgain() {
        pointerX.ifPresent(x -> model.panes().cursorProperty().set(OptionalLong.of(nanosAt(x))));
    }

    private void scrolled(ScrollEvent event) {
        double notches = WheelSteps.notches(event);
        model.panes().touch(pane);
        if (event.isShortcutDown()) {
            zoom(nanosAt(event.getX()), notches);
        } else if (event.isShiftDown()) {
            page.laneEditing().step(laneAt(event.getY()), sensitivity.take(event));
        } else {
            int steps = turning.take(event);
            if (steps != 0) {
                model.turnPage(-steps);
            }
        }
        event.consume();
    }

    private void zoom(long about, double notches) {
        if (notches != 0) {
            model.zoom(about, Math.pow(ZOOM_STEP, -notches));
        }
    }

    /// What a press here would take hold of.
    private Optional<EventHit> taken(int lane, long nanos) {
        return hit(lane, nanos).filter(hit -> model.armedProperty().get().isEmpty()
                || hit.part() != EventHit.Part.BODY && model.selectedEvent().filter(hit.event()::equals).isPresent());
    }

    private Optional<EventHit> hit(int lane, long nanos) {
        long tolerance = Math.round(EDGE_PX * raster.renderScale() * page.viewport().nanosPerPx());
        return lane < 0 ? Optional.empty()
                : EventHit.at(model.scoring(), model.vocabulary(), pane.montage(), lane, nanos, tolerance);
    }

    private int laneAt(double y) {
        return page.lanes().laneAt(y * raster.renderScale());
    }

    /// The time under a place, on the page, in whole milliseconds: every format we write keeps those exactly.
    private long nanosAt(double x) {
        TimeSpan span = pane.page();
        long nanos = page.viewport().nanosAt(x * raster.renderScale());
        return Math.clamp(Math.round(nanos / 1e6) * 1_000_000, span.startNanos(), span.endNanos());
    }
}
