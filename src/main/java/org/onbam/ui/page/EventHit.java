package org.onbam.ui.page;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Montage;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.render.EventLanes;

/// The event under the pointer and the part of it that a drag would take hold of.
public record EventHit(ScoredEvent event, Part part) {

    public enum Part { START, BODY, END }

    /// The event at a place: an edge within the tolerance before a body, a short event before a long one beneath it. A
    /// moment such as lights off is found near its line on every lane, and is only ever moved.
    ///
    /// @param lane           index of the lane, 0-based
    /// @param toleranceNanos how near to an edge counts as on it
    public static Optional<EventHit> at(Scoring scoring, EventVocabulary vocabulary, Montage montage, int lane,
                                        long nanos, long toleranceNanos) {
        return scoring.events().stream()
                .filter(e -> nanos >= e.span().startNanos() - toleranceNanos
                        && nanos <= e.span().endNanos() + toleranceNanos)
                .filter(e -> vocabulary.typeOf(e).isPoint()
                        || IntStream.of(EventLanes.lanesOf(e, vocabulary, montage)).anyMatch(l -> l == lane))
                .map(e -> new EventHit(e, vocabulary.typeOf(e).isPoint() ? Part.BODY
                        : partAt(e, nanos, toleranceNanos)))
                .min(Comparator.comparing((EventHit hit) -> hit.part == Part.BODY)
                        .thenComparingLong(hit -> hit.event.span().durationNanos()));
    }

    private static Part partAt(ScoredEvent event, long nanos, long tolerance) {
        long fromStart = Math.abs(nanos - event.span().startNanos());
        long fromEnd = Math.abs(nanos - event.span().endNanos());
        // A very short event must still be movable: its edges take at most a quarter of it each, or lie outside it.
        long reach = Math.min(tolerance, Math.max(event.span().durationNanos() / 4, 1));
        boolean inside = event.span().contains(nanos);
        long edge = inside ? reach : tolerance;
        if (fromEnd <= edge && fromEnd <= fromStart) {
            return Part.END;
        }
        return fromStart <= edge ? Part.START : Part.BODY;
    }
}
