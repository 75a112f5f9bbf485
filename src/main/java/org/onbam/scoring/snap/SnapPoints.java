package org.onbam.scoring.snap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.onbam.model.EpochGrid;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// Places around a time that an edge can be drawn to, and the nearest of them.
public final class SnapPoints {

    private SnapPoints() {
    }

    /// The nearest place no farther away than the tolerance.
    public static Optional<SnapPoint> nearest(List<SnapPoint> points, long nanos, long toleranceNanos) {
        return points.stream().filter(point -> Math.abs(point.nanos() - nanos) <= toleranceNanos)
                .min(Comparator.comparingLong((SnapPoint point) -> Math.abs(point.nanos() - nanos))
                        .thenComparing(SnapPoint::kind));
    }

    /// The borders of the epoch that holds a time; none without epochs.
    public static List<SnapPoint> epochs(EpochGrid grid, long nanos) {
        if (grid.count() == 0) {
            return List.of();
        }
        TimeSpan epoch = grid.span(grid.epochAt(nanos));
        return List.of(new SnapPoint(epoch.startNanos(), SnapPoint.Kind.EPOCH),
                new SnapPoint(epoch.endNanos(), SnapPoint.Kind.EPOCH));
    }

    /// The edges of events within the tolerance: those of the events that come first, and only where there is none of
    /// these the others'.
    ///
    /// @param events without the one whose edge is drawn
    /// @param first  for example those on channels that are shown
    public static List<SnapPoint> edges(List<ScoredEvent> events, long nanos, long toleranceNanos,
                                        Predicate<ScoredEvent> first) {
        List<SnapPoint> near = new ArrayList<>();
        List<SnapPoint> others = new ArrayList<>();
        for (ScoredEvent event : events) {
            if (event.span().startNanos() > nanos + toleranceNanos) {
                break;
            }
            for (long edge : new long[] {event.span().startNanos(), event.span().endNanos()}) {
                if (Math.abs(edge - nanos) <= toleranceNanos) {
                    (first.test(event) ? near : others).add(new SnapPoint(edge, SnapPoint.Kind.EVENT));
                }
            }
        }
        return List.copyOf(near.isEmpty() ? others : near);
    }
}
