package org.onbam.model;

import java.util.List;

/// A weighted sum of signals: `C4-M1` is `+1 * C4, -1 * M1`; a single signal is one term of weight 1; linked mastoids are
/// two terms of weight -0.5. Without a term it is [#NONE]: what a montage asks for and the recording does not have.
public record Derivation(List<Term> terms) {

    public static final Derivation NONE = new Derivation(List.of());

    /// @param signal index of the signal in the recording
    public record Term(int signal, double weight) {

        /// By what the signal's values are multiplied, so that voltages add up in microvolts.
        ///
        /// @param unit of the signal
        public float factor(PhysicalUnit unit) {
            return (float) (weight * (unit.isVoltage() ? unit.microvolts() : 1));
        }
    }

    public Derivation {
        terms = List.copyOf(terms);
    }

    public boolean isNone() {
        return terms.isEmpty();
    }

    public static Derivation of(int signal) {
        return new Derivation(List.of(new Term(signal, 1)));
    }

    public static Derivation difference(int signal, int reference) {
        return new Derivation(List.of(new Term(signal, 1), new Term(reference, -1)));
    }
}
