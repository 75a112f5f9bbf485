package org.onbam.ui.page;

import java.util.Optional;
import org.onbam.model.ScoredEvent;
import org.onbam.scoring.snap.SnapPoint;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.EventShaping;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;

/// A drag on a page, from the press to the release: its edges are drawn to places near by unless Alt is held, and beyond
/// the border of the page it turns pages.
final class PageDrag implements AutoCloseable {

    /// How far an edge is drawn, in logical pixels.
    private static final double SNAP_PX = 6;

    private final PageView page;
    private final RasterView raster;
    private final ScoreModel model;
    private final PaneModel pane;
    private final EventEditing editing;
    private final EventShaping shaping;
    private final DragSnap snap;
    private final EdgeTurner turner;
    private Optional<PageAids> aids = Optional.empty();
    private Optional<SnapPlaces> places = Optional.empty();
    private PageGesture gesture = new PageGesture.Idle();
    private int lane = -1;
    private boolean on;
    private boolean free;
    private double x;
    private Optional<SnapPoint> drawnTo = Optional.empty();

    PageDrag(PageView page, RasterView raster, ScoreModel model, PaneModel pane) {
        this.page = page;
        this.raster = raster;
        this.model = model;
        this.pane = pane;
        this.editing = new EventEditing(model);
        this.shaping = new EventShaping(model);
        this.snap = new DragSnap(model);
        this.turner = new EdgeTurner(model::turnPage);
    }

    void aid(PageAids next) {
        places.ifPresent(SnapPlaces::close);
        aids = Optional.of(next);
        places = Optional.of(new SnapPlaces(model, pane, next.jobs()));
    }

    /// The pointer rests on a lane: what it holds for a drag is looked up.
    void pointTo(int next) {
        if (snaps()) {
            places.ifPresent(of -> of.pointTo(next));
        }
    }

    /// Something was pressed that may become a drag.
    void press(PageGesture begun, int on) {
        gesture = begun;
        lane = on;
        if (snaps()) {
            places.ifPresent(of -> of.begin(on));
        }
    }

    boolean isPressed() {
        return !(gesture instanceof PageGesture.Idle);
    }

    /// Whether the mouse has moved since.
    boolean isOn() {
        return on;
    }

    PageGesture gesture() {
        return on ? gesture : new PageGesture.Idle();
    }

    int lane() {
        return on ? lane : -1;
    }

    Optional<SnapPoint> drawnTo() {
        return drawnTo;
    }

    /// @param to     logical pixels from the left of the picture; may lie beyond it
    /// @param isFree whether edges stay where the hand puts them
    void to(double to, boolean isFree) {
        x = to;
        free = isFree;
        if (!on) {
            begin();
        }
        pull();
        turner.follow(to, raster.getWidth());
    }

    private void begin() {
        on = true;
        if (gesture instanceof PageGesture.Selecting selecting && snaps() && !free) {
            look();
            gesture = new PageGesture.Selecting(lane, snap.anchor(selecting.anchorNanos(), nanosOf(SNAP_PX)),
                    selecting.nowNanos());
        }
    }

    /// Alt was pressed or let go while the mouse stands still.
    void free(boolean isFree) {
        free = isFree;
        pull();
    }

    /// Another page lies under the mouse.
    void pageMoved() {
        places.ifPresent(SnapPlaces::pageMoved);
        if (on) {
            pull();
        }
    }

    private void pull() {
        gesture = gesture.draggedTo(nanosAt(Math.clamp(x, 0, raster.getWidth())));
        drawnTo = Optional.empty();
        if (snaps() && !free && x >= 0 && x <= raster.getWidth()) {
            look();
            DragSnap.Pulled pulled = snap.pull(gesture, nanosOf(SNAP_PX));
            gesture = pulled.gesture();
            drawnTo = pulled.to();
        }
        page.repaint();
    }

    private void look() {
        snap.look(gesture.preview().map(ScoredEvent::id), places.orElseThrow().on(lane));
    }

    private boolean snaps() {
        return aids.filter(of -> of.snapping().get()).isPresent();
    }

    /// Gives up what is held, or lets go of it.
    void end() {
        gesture = new PageGesture.Idle();
        on = false;
        drawnTo = Optional.empty();
        turner.end();
    }

    /// Does what a drag came to.
    void commit(PageGesture done) {
        switch (done) {
            case PageGesture.Selecting selecting -> editing.dragged(pane.channelName(selecting.lane()), selecting.span());
            case PageGesture.Reshaping reshaping -> shaping.reshape(reshaping.event(), reshaping.span());
            case PageGesture.Idle() -> { }
        }
    }

    /// The time under a place, on the page, in whole milliseconds: every format we write keeps those exactly.
    long nanosAt(double place) {
        return PageSurface.nanosAt(page.viewport(), place * raster.renderScale());
    }

    /// The time across some logical pixels.
    long nanosOf(double px) {
        return Math.round(px * raster.renderScale() * page.viewport().nanosPerPx());
    }

    @Override
    public void close() {
        end();
        places.ifPresent(SnapPlaces::close);
    }
}
