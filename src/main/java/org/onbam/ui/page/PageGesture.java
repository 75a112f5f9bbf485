package org.onbam.ui.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// What a drag on the page means, from press to release; immutable, in recording time, free of any toolkit.
public sealed interface PageGesture {

    /// Nothing is pressed.
    record Idle() implements PageGesture {

        @Override
        public PageGesture draggedTo(long nanos) {
            return this;
        }
    }

    /// A span is drawn on empty signal.
    ///
    /// @param anchorNanos where it was pressed
    record Selecting(int lane, long anchorNanos, long nowNanos) implements PageGesture {

        @Override
        public PageGesture draggedTo(long nanos) {
            return new Selecting(lane, anchorNanos, nanos);
        }

        public TimeSpan span() {
            return new TimeSpan(Math.min(anchorNanos, nowNanos), Math.max(anchorNanos, nowNanos));
        }
    }

    /// An event is moved, or one of its edges is.
    ///
    /// @param event as it was when pressed
    /// @param part  what was taken hold of
    record Reshaping(ScoredEvent event, EventHit.Part part, long anchorNanos, long nowNanos) implements PageGesture {

        @Override
        public PageGesture draggedTo(long nanos) {
            return new Reshaping(event, part, anchorNanos, nanos);
        }

        /// The event's span as dragged so far; an edge stops at the other edge.
        public TimeSpan span() {
            long by = nowNanos - anchorNanos;
            TimeSpan span = event.span();
            return switch (part) {
                case BODY -> span.shift(by);
                case START -> new TimeSpan(Math.min(span.startNanos() + by, span.endNanos()), span.endNanos());
                case END -> new TimeSpan(span.startNanos(), Math.max(span.startNanos(), span.endNanos() + by));
            };
        }
    }

    PageGesture draggedTo(long nanos);

    /// The edges that the pointer moves now: those which may be drawn to places.
    default List<Long> movingEdges() {
        return switch (this) {
            case Idle() -> List.of();
            case Selecting selecting -> List.of(selecting.nowNanos());
            case Reshaping reshaping -> switch (reshaping.part()) {
                case START -> List.of(reshaping.span().startNanos());
                case END -> List.of(reshaping.span().endNanos());
                case BODY -> List.of(reshaping.span().startNanos(), reshaping.span().endNanos());
            };
        };
    }

    /// Where the pointer was last.
    default OptionalLong now() {
        return switch (this) {
            case Idle() -> OptionalLong.empty();
            case Selecting selecting -> OptionalLong.of(selecting.nowNanos());
            case Reshaping reshaping -> OptionalLong.of(reshaping.nowNanos());
        };
    }

    /// The event as it looks while it is dragged.
    default Optional<ScoredEvent> preview() {
        return this instanceof Reshaping reshaping
                ? Optional.of(reshaping.event().withSpan(reshaping.span())) : Optional.empty();
    }
}
