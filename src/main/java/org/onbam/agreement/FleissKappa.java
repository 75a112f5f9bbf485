package org.onbam.agreement;

import java.util.Optional;
import java.util.OptionalDouble;

/// Agreement of a fixed number of raters beyond chance (Fleiss 1971).
public final class FleissKappa {

    private final int[][] counts;
    private final int raters;
    private final double[] shares;
    private final double agreement;
    private final double chance;

    private FleissKappa(int[][] counts, int raters) {
        this.counts = counts;
        this.raters = raters;
        this.shares = new double[counts[0].length];
        double pairs = 0;
        for (int[] unit : counts) {
            long squares = 0;
            for (int category = 0; category < unit.length; category++) {
                shares[category] += unit[category];
                squares += (long) unit[category] * unit[category];
            }
            pairs += (squares - raters) / (raters * (raters - 1.0));
        }
        this.agreement = pairs / counts.length;
        double sum = 0;
        for (int category = 0; category < shares.length; category++) {
            shares[category] /= (double) counts.length * raters;
            sum += shares[category] * shares[category];
        }
        this.chance = sum;
    }

    /// Over the units that every rater rated; empty without such units, or with fewer than two raters.
    public static Optional<FleissKappa> of(Ratings ratings) {
        Ratings complete = ratings.complete();
        int[][] counts = new int[complete.units()][];
        for (int unit = 0; unit < counts.length; unit++) {
            counts[unit] = complete.counts(unit);
        }
        return counts.length == 0 || ratings.raters() < 2 ? Optional.empty()
                : Optional.of(new FleissKappa(counts, ratings.raters()));
    }

    /// @param counts one row a unit: how many raters said each category; each row sums to the same number, 2 or more
    public static FleissKappa of(int[][] counts) {
        if (counts.length == 0) {
            throw new IllegalArgumentException("no units");
        }
        int raters = sum(counts[0]);
        int[][] copy = new int[counts.length][];
        for (int unit = 0; unit < counts.length; unit++) {
            if (sum(counts[unit]) != raters || raters < 2) {
                throw new IllegalArgumentException("unit " + unit + " was rated " + sum(counts[unit]) + " times, not " + raters);
            }
            copy[unit] = counts[unit].clone();
        }
        return new FleissKappa(copy, raters);
    }

    private static int sum(int[] values) {
        int sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum;
    }

    /// Units that every rater rated.
    public int units() {
        return counts.length;
    }

    /// The mean part of pairs of raters that agree, 0 to 1.
    public double agreement() {
        return agreement;
    }

    /// The agreement that chance alone would give.
    public double chance() {
        return chance;
    }

    /// Kappa; empty where all ratings are of one category.
    public OptionalDouble value() {
        return kinds() < 2 ? OptionalDouble.empty() : OptionalDouble.of((agreement - chance) / (1 - chance));
    }

    private int kinds() {
        int kinds = 0;
        for (double share : shares) {
            kinds += share > 0 ? 1 : 0;
        }
        return kinds;
    }

    /// Kappa of one category against all others; empty where nobody, or everybody, said it throughout.
    public OptionalDouble category(int category) {
        double share = shares[category];
        if (share == 0 || kinds() < 2) {
            return OptionalDouble.empty();
        }
        double apart = 0;
        for (int[] unit : counts) {
            apart += (double) unit[category] * (raters - unit[category]);
        }
        return OptionalDouble.of(1 - apart / ((double) counts.length * raters * (raters - 1) * share * (1 - share)));
    }
}
