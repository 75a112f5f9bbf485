package org.onbam.architecture.wrong.model;

/// Right by every rule.
public record Noun(String name) {

    public Noun {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("no name");
        }
    }
}
