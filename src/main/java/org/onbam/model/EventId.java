package org.onbam.model;

import java.util.UUID;

/// The identity of an event, unique across scorers and machines, so that scorings made elsewhere merge without conflict.
public record EventId(UUID value) implements Comparable<EventId> {

    public static EventId random() {
        return new EventId(UUID.randomUUID());
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
