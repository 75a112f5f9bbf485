package org.onbam.agreement;

/// What a dispute may change in the night's results, and how much of it is worth as much as one step of any other: the
/// weights by which disputes are put in order. They are chosen, not measured: one disputed epoch of 960 moves kappa by some
/// .001, half a minute is that epoch, and 0.1 an hour is less than one event in an ordinary night.
public enum Measure {

    KAPPA(0.001),
    SLEEP_MINUTES(0.5),
    REM_MINUTES(1),
    BED_MINUTES(1),
    AHI(0.1),
    /// RERAs as well.
    RDI(0.2),
    AROUSALS(0.2),
    DESATURATIONS(0.2),
    LIMBS(0.4),
    /// Of one kind of event or of another in the same index: 1 event.
    TYPE(2),
    /// Seconds between the furthest onsets or ends.
    EDGES(10);

    private final double one;

    Measure(double one) {
        this.one = one;
    }

    /// How many steps an amount is.
    double weight(double amount) {
        return amount / one;
    }
}
