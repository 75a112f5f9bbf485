package org.onbam.ui.page;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.TimeSpan;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;

/// The mouse on the page: drags on empty signal select or mark, drags on events move or resize them, the wheel turns
/// pages, Ctrl+wheel zooms about the pointer, Shift+wheel changes the sensitivity of the lane under it.
final class PageMouse {

    /// How near to an edge counts as on it, and how far a press must move to become a drag; logical pixels.
    private static final double EDGE_PX = 5;
    private static final double DRAG_PX = 3;
    private static final double ZOOM_STEP = 1.25;
    private static final double SENSITIVITY_STEP = 1.2;

    private final PageView page;
    private final RasterView raster;
    private final ScoreModel model;
    private final EventEditing editing;
    private final TypeMenu types;
    private PageGesture gesture = new PageGesture.Idle();
    private OptionalLong cursor = OptionalLong.empty();
    private double pressedX;
    private boolean dragging;

    PageMouse(PageView page, RasterView raster, ScoreModel model, Messages messages) {
        this.page = page;
        this.raster = raster;
        this.model = model;
        this.editing = new EventEditing(model);
        this.types = new TypeMenu(model, editing, messages);
        raster.setOnMousePressed(this::pressed);
        raster.setOnMouseDragged(this::dragged);
        raster.setOnMouseReleased(this::released);
        raster.setOnMouseMoved(this::moved);
        raster.setOnMouseExited(event -> setCursor(OptionalLong.empty()));
        raster.setOnScroll(this::scrolled);
    }

    PageGesture gesture() {
        return dragging ? gesture : new PageGesture.Idle();
    }

    OptionalLong cursorNanos() {
        return cursor;
    }

    private void pressed(MouseEvent event) {
        raster.requestFocus();
        types.hide();
        int lane = laneAt(event.getY());
        long nanos = nanosAt(event.getX());
        pressedX = event.getX();
        dragging = false;
        if (event.getButton() == MouseButton.SECONDARY) {
            openMenu(event, lane, nanos);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            model.chooseEpochAt(nanos);
            gesture = lane < 0 ? new PageGesture.Idle() : grab(lane, nanos);
        }
    }

    /// What a drag from here would do; a press on an event selects it at once.
    private PageGesture grab(int lane, long nanos) {
        Optional<EventHit> hit = hit(lane, nanos);
        if (hit.isPresent() && model.armedProperty().get().isEmpty()) {
            model.select(new Selection.OfEvent(hit.get().event().id()));
            return new PageGesture.Reshaping(hit.get().event(), hit.get().part(), nanos, nanos);
        }
        model.select(new Selection.None());
        return new PageGesture.Selecting(lane, nanos, nanos);
    }

    private void dragged(MouseEvent event) {
        if (!dragging && Math.abs(event.getX() - pressedX) < DRAG_PX) {
            return;
        }
        dragging = true;
        gesture = gesture.draggedTo(nanosAt(Math.clamp(event.getX(), 0, raster.getWidth())));
        cursor = OptionalLong.empty();
        page.repaint();
    }

    private void released(MouseEvent event) {
        PageGesture done = gesture();
        gesture = new PageGesture.Idle();
        dragging = false;
        switch (done) {
            case PageGesture.Selecting selecting -> editing.dragged(selecting.lane(), selecting.span());
            case PageGesture.Reshaping reshaping -> editing.reshape(reshaping.event(), reshaping.span());
            case PageGesture.Idle() -> { }
        }
        page.repaint();
    }

    private void openMenu(MouseEvent event, int lane, long nanos) {
        hit(lane, nanos).ifPresent(hit -> model.select(new Selection.OfEvent(hit.event().id())));
        ContextMenu menu = types.forLane(lane);
        menu.show(raster, event.getScreenX(), event.getScreenY());
    }

    private void moved(MouseEvent event) {
        int lane = laneAt(event.getY());
        long nanos = nanosAt(event.getX());
        Optional<EventHit.Part> part = lane < 0 ? Optional.empty() : hit(lane, nanos).map(EventHit::part);
        raster.setCursor(part.map(p -> p == EventHit.Part.BODY ? Cursor.OPEN_HAND : Cursor.H_RESIZE)
                .orElse(lane < 0 ? Cursor.DEFAULT : Cursor.CROSSHAIR));
        setCursor(OptionalLong.of(nanos));
    }

    private void setCursor(OptionalLong nanos) {
        cursor = nanos;
        page.repaint();
    }

    private void scrolled(ScrollEvent event) {
        // With Shift held, platforms report a vertical wheel as a horizontal one.
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (delta == 0 || event.isInertia()) {
            return;
        }
        if (event.isShortcutDown()) {
            model.zoom(nanosAt(event.getX()), delta > 0 ? 1 / ZOOM_STEP : ZOOM_STEP);
        } else if (event.isShiftDown()) {
            rescale(laneAt(event.getY()), delta > 0 ? 1 / SENSITIVITY_STEP : SENSITIVITY_STEP);
        } else {
            model.turnPage(delta > 0 ? -1 : 1);
        }
        event.consume();
    }

    private void rescale(int lane, double factor) {
        if (lane >= 0) {
            Channel channel = model.montage().channels().get(lane);
            channel.range().ifPresent(range -> model.montageProperty()
                    .set(model.montage().with(lane, channel.withRange(range.scaled(factor)))));
        }
    }

    private Optional<EventHit> hit(int lane, long nanos) {
        long tolerance = Math.round(EDGE_PX * raster.renderScale() * page.viewport().nanosPerPx());
        return lane < 0 ? Optional.empty()
                : EventHit.at(model.scoring(), model.vocabulary(), model.montage(), lane, nanos, tolerance);
    }

    private int laneAt(double y) {
        return page.lanes().laneAt(y * raster.renderScale());
    }

    /// The time under a place, on the page, in whole milliseconds: every format we write keeps those exactly.
    private long nanosAt(double x) {
        TimeSpan span = model.page();
        long nanos = page.viewport().nanosAt(x * raster.renderScale());
        return Math.clamp(Math.round(nanos / 1e6) * 1_000_000, span.startNanos(), span.endNanos());
    }
}
