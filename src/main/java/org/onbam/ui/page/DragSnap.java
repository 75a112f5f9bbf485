package org.onbam.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.scoring.snap.SnapPoint;
import org.onbam.scoring.snap.SnapPoints;
import org.onbam.ui.scoring.ScoreModel;

/// Draws the edges that a drag moves to a place near by: of the breaths or falls of the lane, of other events, of epochs.
/// Of a body the edge that is nearer to one.
final class DragSnap {

    /// A gesture after it was drawn to a place, or as it was.
    record Pulled(PageGesture gesture, Optional<SnapPoint> to) {
    }

    private final ScoreModel model;
    private List<ScoredEvent> all = List.of();
    private Optional<EventId> without = Optional.empty();
    private List<ScoredEvent> others = List.of();
    private List<SnapPoint> signal = List.of();

    DragSnap(ScoreModel model) {
        this.model = model;
    }

    /// Looks at what is there before each movement.
    ///
    /// @param places those of the lane, by time
    void look(Optional<EventId> dragged, List<SnapPoint> places) {
        signal = places;
        List<ScoredEvent> now = model.scoring().events();
        // the same list until an edit: a drag moves the mouse a hundred times
        if (now != all || !dragged.equals(without)) {
            all = now;
            without = dragged;
            others = dragged.isEmpty() ? now : now.stream().filter(event -> !event.id().equals(dragged.get())).toList();
        }
    }

    /// Where a drag that begins here has its fixed end.
    long anchor(long nanos, long tolerance) {
        return near(nanos, tolerance).map(SnapPoint::nanos).orElse(nanos);
    }

    Pulled pull(PageGesture gesture, long tolerance) {
        Optional<SnapPoint> best = Optional.empty();
        long by = 0;
        for (long edge : gesture.movingEdges()) {
            Optional<SnapPoint> near = near(edge, tolerance);
            if (near.isPresent() && (best.isEmpty() || Math.abs(near.get().nanos() - edge) < Math.abs(by))) {
                best = near;
                by = near.get().nanos() - edge;
            }
        }
        OptionalLong now = gesture.now();
        return best.isEmpty() || now.isEmpty() ? new Pulled(gesture, Optional.empty())
                : new Pulled(gesture.draggedTo(now.getAsLong() + by), best);
    }

    private Optional<SnapPoint> near(long nanos, long tolerance) {
        List<SnapPoint> points = new ArrayList<>(signal);
        points.addAll(SnapPoints.edges(others, nanos, tolerance,
                event -> model.panes().channel(event.channel()).isPresent()));
        points.addAll(SnapPoints.epochs(model.grid(), nanos));
        return SnapPoints.nearest(points, nanos, tolerance);
    }
}
