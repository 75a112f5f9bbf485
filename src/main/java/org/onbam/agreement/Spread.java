package org.onbam.agreement;

import java.util.Arrays;
import java.util.Optional;

/// How differences lie: percentiles by linear interpolation between ranks, as NumPy's default.
///
/// @param least   the least of all
/// @param p2half  2.5th percentile
/// @param p97half 97.5th percentile
/// @param most    the greatest of all
public record Spread(int count, double least, double p2half, double quarter, double median, double threeQuarters, double p97half,
                     double most) {

    /// Empty without values.
    public static Optional<Spread> of(double[] values) {
        if (values.length == 0) {
            return Optional.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Optional.of(new Spread(sorted.length, sorted[0], at(sorted, 0.025), at(sorted, 0.25), at(sorted, 0.5),
                at(sorted, 0.75), at(sorted, 0.975), sorted[sorted.length - 1]));
    }

    private static double at(double[] sorted, double part) {
        double rank = part * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
