package org.onbam.model;

import java.util.List;

/// A weighted sum of signals: `C4-M1` is `+1 * C4, -1 * M1`; a single signal is one term of weight 1.
public record Derivation(List<Term> terms) {

    /// @param signal index of the signal in the recording
    public record Term(int signal, double weight) {
    }

    public Derivation {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("derivation without a signal");
        }
    }

    public static Derivation of(int signal) {
        return new Derivation(List.of(new Term(signal, 1)));
    }

    public static Derivation difference(int signal, int reference) {
        return new Derivation(List.of(new Term(signal, 1), new Term(reference, -1)));
    }
}
