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
import org.onbam.scoring.snap.SnapPoint;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.shell.CommandMenu;

/// The mouse on the page: drags on empty signal select or mark, drags on events move or resize them, the wheel turns
/// pages, Ctrl+wheel zooms about the pointer, Shift+wheel changes the sensitivity of the lane under it. Esc or another
/// button gives up a drag. While a type is armed a drag marks; only the handles of the selected event are still taken hold
/// of. A tool that is laid over the page is asked first.
final class PageMouse implements AutoCloseable {

    /// How near to an edge counts as on it, and how far a press must move to become a drag; logical pixels.
    private static final double EDGE_PX = 5;
    private static final double DRAG_PX = 3;
    private static final double ZOOM_STEP = 1.25;

    private final PageView page;
    private final RasterView raster;
    private final ScoreModel model;
    private final PaneModel pane;
    private final TouchLayer touch;
    private final TypeMenu types;
    private final ToolHand tool;
    private final PageDrag drag;
    private final EventHandler<KeyEvent> keys = this::keyed;
    private final WheelSteps turning = new WheelSteps();
    private final WheelSteps sensitivity = new WheelSteps();
    private OptionalDouble pointerX = OptionalDouble.empty();
    private double pressedX;

    PageMouse(PageView page, RasterView raster, ScoreModel model, PaneModel pane, TouchLayer touch, Messages messages) {
        this.page = page;
        this.raster = raster;
        this.model = model;
        this.pane = pane;
        this.touch = touch;
        this.types = new TypeMenu(model, pane, new EventEditing(model), messages);
        this.tool = new ToolHand(page::surface);
        this.drag = new PageDrag(page, raster, model, pane);
        raster.setOnMousePressed(this::pressed);
        raster.setOnMouseDragged(this::dragged);
        raster.setOnMouseReleased(this::released);
        raster.setOnMouseMoved(this::moved);
        raster.setOnMouseExited(event -> {
            tool.exited();
            touch.hover(Optional.empty(), page.surface());
            point(OptionalDouble.empty());
        });
        raster.setOnScroll(this::scrolled);
    }

    void offer(CommandMenu commands) {
        types.offer(commands);
    }

    void aid(PageAids aids) {
        drag.aid(aids);
    }

    /// The tool that is asked first what the mouse means.
    ToolHand tool() {
        return tool;
    }

    PageGesture gesture() {
        return drag.gesture();
    }

    /// The lane of what is dragged, -1 without.
    int lane() {
        return drag.lane();
    }

    /// Where the dragged edge was drawn to.
    Optional<SnapPoint> drawnTo() {
        return drag.drawnTo();
    }

    private void pressed(MouseEvent event) {
        raster.requestFocus();
        model.panes().touch(pane);
        types.hide();
        int lane = laneAt(event.getY());
        long nanos = drag.nanosAt(event.getX());
        pressedX = event.getX();
        boolean given = drag.isOn() || tool.holds();
        end();
        if (event.getButton() == MouseButton.SECONDARY && given) {
            // Another button in the middle of a drag gives it up, and opens nothing.
            page.repaint();
        } else if (event.getButton() == MouseButton.SECONDARY) {
            openMenu(event, lane, nanos);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            // Before the keymap, which knows nothing of a drag.
            raster.getScene().addEventFilter(KeyEvent.ANY, keys);
            if (!tool.pressed(event)) {
                model.panes().chooseEpochAt(nanos);
                drag.press(lane < 0 ? new PageGesture.Idle() : grab(lane, nanos), lane);
            }
        }
    }

    private void keyed(KeyEvent event) {
        boolean down = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (event.getCode() == KeyCode.ESCAPE && down && (drag.isOn() || tool.holds())) {
            end();
            page.repaint();
            event.consume();
        } else if (event.getCode() == KeyCode.ALT && drag.isOn()) {
            // Alone it would go to the menu.
            drag.free(down);
            event.consume();
        }
    }

    private void end() {
        boolean wasOn = drag.isOn();
        drag.end();
        tool.cancel();
        if (wasOn) {
            raster.setCursor(Cursor.CROSSHAIR);
        }
        if (raster.getScene() != null) {
            raster.getScene().removeEventFilter(KeyEvent.ANY, keys);
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
        boolean still = !drag.isOn() && Math.abs(event.getX() - pressedX) < DRAG_PX;
        if (!still && drag.isPressed()) {
            if (raster.getCursor() == Cursor.OPEN_HAND) {
                raster.setCursor(Cursor.CLOSED_HAND);
            }
            touch.hover(Optional.empty(), page.surface());
            drag.to(event.getX(), event.isAltDown());
            point(OptionalDouble.empty());
        }
    }

    private void released(MouseEvent event) {
        // A quick hand is reported as pressed here and released there, with nothing in between.
        dragged(event);
        if (tool.holds()) {
            tool.released(event);
        }
        PageGesture done = drag.gesture();
        end();
        drag.commit(done);
        moved(event);
    }

    private void openMenu(MouseEvent event, int lane, long nanos) {
        hit(lane, nanos).ifPresent(hit -> model.select(new Selection.OfEvent(hit.event().id())));
        ContextMenu menu = types.forLane(lane);
        menu.show(raster, event.getScreenX(), event.getScreenY());
    }

    private void moved(MouseEvent event) {
        int lane = laneAt(event.getY());
        long nanos = drag.nanosAt(event.getX());
        Optional<Cursor> tools = tool.moved(event);
        Optional<EventHit> hit = tools.isPresent() ? Optional.empty() : hit(lane, nanos);
        raster.setCursor(tools.orElseGet(() -> hit.filter(this::isTaken).map(PageMouse::cursorOn)
                .orElse(lane < 0 ? Cursor.DEFAULT : Cursor.CROSSHAIR)));
        touch.hover(hit.map(EventHit::event), page.surface());
        point(OptionalDouble.of(event.getX()));
        drag.pointTo(lane);
        page.laneEditing().touch(lane);
        model.panes().pointedChannelProperty().set(pane.channelName(lane));
    }

    private static Cursor cursorOn(EventHit hit) {
        return hit.part() == EventHit.Part.BODY ? Cursor.OPEN_HAND : Cursor.H_RESIZE;
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

    /// The page moves under a pointer that stands still: it points at another time then, and drags to it.
    void pageMoved() {
        pointAgain();
        touch.hover(Optional.empty(), page.surface());
        drag.pageMoved();
    }

    private void pointAgain() {
        pointerX.ifPresent(x -> model.panes().cursorProperty().set(OptionalLong.of(drag.nanosAt(x))));
    }

    private void scrolled(ScrollEvent event) {
        double notches = WheelSteps.notches(event);
        model.panes().touch(pane);
        if (event.isShortcutDown()) {
            zoom(drag.nanosAt(event.getX()), notches);
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
        return hit(lane, nanos).filter(this::isTaken);
    }

    private boolean isTaken(EventHit hit) {
        return model.armedProperty().get().isEmpty()
                || hit.part() != EventHit.Part.BODY && model.selectedEvent().filter(hit.event()::equals).isPresent();
    }

    private Optional<EventHit> hit(int lane, long nanos) {
        return lane < 0 ? Optional.empty() : EventHit.at(model.scoring(), model.vocabulary(), pane.montage(), lane, nanos,
                drag.nanosOf(EDGE_PX));
    }

    private int laneAt(double y) {
        return page.lanes().laneAt(y * raster.renderScale());
    }

    @Override
    public void close() {
        end();
        drag.close();
    }
}
