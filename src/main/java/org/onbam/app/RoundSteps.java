package org.onbam.app;

/// The values that a sensitivity goes through, as on the dial of an amplifier: 1, 1.5, 2, 3, 5, 7, 10 and so on, in
/// every power of ten.
public final class RoundSteps {

    private static final double[] DIGITS = {1, 1.5, 2, 3, 5, 7};
    /// Far beyond any signal on either side; what lies outside is not stepped further.
    private static final double LEAST = 1e-9;
    private static final double MOST = 1e9;
    private static final double SAME = 1e-9;
    /// A change by less than a fifth is hardly seen: from 75 the next below is 50 and not 70.
    private static final double SEEN = 1.2;

    private RoundSteps() {
    }

    /// The value some steps further; one that is none of the steps goes with the first to the next one that differs from
    /// it by a fifth or more.
    ///
    /// @param value above 0
    /// @param steps above 0 for larger values
    public static double from(double value, int steps) {
        double now = value;
        for (int i = 0; i < Math.abs(steps); i++) {
            now = steps > 0 ? above(now) : below(now);
        }
        return now;
    }

    /// The least step that is not less.
    public static double atLeast(double value) {
        return at(firstNotLess(value * (1 - SAME)));
    }

    /// The step whose ratio to the value is nearest to 1.
    public static double nearest(double value) {
        double up = atLeast(value);
        double down = below(up);
        return up / value < value / down ? up : down;
    }

    private static double above(double value) {
        return value >= MOST ? value : at(firstNotLess(value * SEEN * (1 - SAME)));
    }

    private static double below(double value) {
        return value <= LEAST ? value : at(firstNotLess(value / SEEN * (1 + SAME)) - 1);
    }

    /// The number of a step, counted from 1.
    private static int firstNotLess(double value) {
        int step = (int) Math.floor(Math.log10(value)) * DIGITS.length;
        while (at(step) < value) {
            step++;
        }
        return step;
    }

    private static double at(int step) {
        int power = Math.floorDiv(step, DIGITS.length);
        double digit = DIGITS[Math.floorMod(step, DIGITS.length)];
        // by division below 1, so that 0.3 is 0.3
        return power < 0 ? digit / Math.pow(10, -power) : digit * Math.pow(10, power);
    }
}
