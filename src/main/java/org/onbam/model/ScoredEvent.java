package org.onbam.model;

import java.util.Comparator;
import java.util.List;

/// Something that happened: a type, an onset, a duration and perhaps a channel.
///
/// @param type    code of the type in the [EventVocabulary], for example `apnea_obstructive`; unknown codes are kept
/// @param span    onset and end; empty for a point in time such as lights off
/// @param channel label of the channel it was marked on, empty when it belongs to the whole recording
/// @param comment free text of the scorer, may be empty
public record ScoredEvent(EventId id, String type, TimeSpan span, String channel, String comment) {

    /// By onset, then end, then id: a total order, the same on every machine.
    public static final Comparator<ScoredEvent> BY_TIME = Comparator
            .comparingLong((ScoredEvent e) -> e.span().startNanos())
            .thenComparingLong(e -> e.span().endNanos())
            .thenComparing(ScoredEvent::id);

    public ScoredEvent {
        if (type.isBlank()) {
            throw new IllegalArgumentException("event without a type at " + span);
        }
    }

    /// Index of the first event that begins at a time or later; the number of events if there is none.
    ///
    /// @param events [#BY_TIME]
    /// @param nanos  since the recording's start
    public static int firstFrom(List<ScoredEvent> events, long nanos) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).span().startNanos() < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public ScoredEvent withSpan(TimeSpan next) {
        return new ScoredEvent(id, type, next, channel, comment);
    }

    public ScoredEvent withType(String next) {
        return new ScoredEvent(id, next, span, channel, comment);
    }

    public ScoredEvent withChannel(String next) {
        return new ScoredEvent(id, type, span, next, comment);
    }

    public ScoredEvent withComment(String next) {
        return new ScoredEvent(id, type, span, channel, next);
    }
}
