package org.onbam.model;

import java.util.UUID;

/// Who made a scoring: a person, a program, or an imported file.
public record Scorer(UUID id, String name, Kind kind) {

    public enum Kind { PERSON, PROGRAM, IMPORT }

    public Scorer {
        if (name.isBlank()) {
            throw new IllegalArgumentException("scorer without a name");
        }
    }
}
