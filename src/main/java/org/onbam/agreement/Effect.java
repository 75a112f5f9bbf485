package org.onbam.agreement;

/// What a dispute changes at the most, whichever way it is decided.
///
/// @param amount in the unit of the measure, not negative
public record Effect(Measure measure, double amount) {

    public Effect {
        if (!(amount >= 0)) {
            throw new IllegalArgumentException(measure + " changed by " + amount);
        }
    }

    double weight() {
        return measure.weight(amount);
    }
}
