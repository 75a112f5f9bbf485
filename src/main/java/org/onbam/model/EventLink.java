package org.onbam.model;

import java.util.Comparator;

/// That one event brought about another: an apnea its desaturation, a hypopnea its arousal, a leg movement its arousal
/// (AASM VIII.D: whether a hypopnea counts may hang on it).
///
/// @param cause  the respiratory event or leg movement
/// @param effect the desaturation or arousal
public record EventLink(EventId cause, EventId effect) implements Comparable<EventLink> {

    private static final Comparator<EventLink> ORDER =
            Comparator.comparing(EventLink::cause).thenComparing(EventLink::effect);

    public EventLink {
        if (cause.equals(effect)) {
            throw new IllegalArgumentException("event " + cause + " linked to itself");
        }
    }

    /// Whether an event is one of its two ends.
    public boolean touches(EventId id) {
        return cause.equals(id) || effect.equals(id);
    }

    @Override
    public int compareTo(EventLink other) {
        return ORDER.compare(this, other);
    }
}
