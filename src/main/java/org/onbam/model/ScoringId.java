package org.onbam.model;

import java.util.UUID;

/// The identity of a scoring, unique across machines.
public record ScoringId(UUID value) {

    public static ScoringId random() {
        return new ScoringId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
