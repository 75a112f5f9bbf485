package org.onbam.model;

import java.util.Comparator;

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
