package org.onbam.agreement;

import java.util.Optional;

/// Agreement of two raters beyond chance.
///
/// kappa = (po - pe) / (1 - pe). Where pe is 1 - both said one and the same category throughout - it is undefined, not 1.
///
/// @param value         at most 1
/// @param standardError of the estimate, for large samples (Fleiss, Cohen and Everitt 1969, equation 13)
public record CohenKappa(double value, double standardError) {

    /// How far apart two categories of an ordered scale are.
    public enum Weights { LINEAR, SQUARED }

    private static final double NORMAL_975 = 1.959963984540054;

    /// Empty where kappa is undefined.
    public static Optional<CohenKappa> of(ConfusionMatrix matrix) {
        if (matrix.total() == 0) {
            return Optional.empty();
        }
        double observed = matrix.agreement().orElseThrow();
        double chance = matrix.chance().orElseThrow();
        if (isOneCategory(matrix)) {
            return Optional.empty();
        }
        double kappa = (observed - chance) / (1 - chance);
        return Optional.of(new CohenKappa(kappa, Math.sqrt(Math.max(0, variance(matrix, kappa, chance)))));
    }

    // In whole numbers: 1 - pe may miss 0 by a rounding error.
    private static boolean isOneCategory(ConfusionMatrix matrix) {
        for (int i = 0; i < matrix.size(); i++) {
            if (matrix.at(i, i) == matrix.total()) {
                return true;
            }
        }
        return false;
    }

    private static double variance(ConfusionMatrix matrix, double kappa, double chance) {
        double n = matrix.total();
        double same = 0;
        double different = 0;
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                double p = matrix.at(i, j) / n;
                if (i == j) {
                    double term = 1 - (matrix.row(i) + matrix.column(i)) / n * (1 - kappa);
                    same += p * term * term;
                } else {
                    double term = (matrix.column(i) + matrix.row(j)) / n;
                    different += p * term * term;
                }
            }
        }
        double last = kappa - chance * (1 - kappa);
        return (same + (1 - kappa) * (1 - kappa) * different - last * last) / (n * (1 - chance) * (1 - chance));
    }

    /// Weighted kappa: near misses count less. Only for categories in a meaningful order (see [ConfusionMatrix#ordered]);
    /// for stages W, R, N1, N2, N3 is such an order, and nothing in the program weighs unless somebody asks for it.
    ///
    /// Without an error of its own. Empty where it is undefined.
    public static Optional<Double> weighted(ConfusionMatrix matrix, Weights weights) {
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                double distance = Math.abs(i - j) / (double) Math.max(1, matrix.size() - 1);
                double weight = switch (weights) {
                    case LINEAR -> distance;
                    case SQUARED -> distance * distance;
                };
                observed += weight * matrix.at(i, j);
                expected += weight * matrix.row(i) * matrix.column(j) / Math.max(1, matrix.total());
            }
        }
        return expected == 0 ? Optional.empty() : Optional.of(1 - observed / expected);
    }

    /// The lower end of the 95 % interval; it may lie below -1 in a small sample.
    public double lower() {
        return value - NORMAL_975 * standardError;
    }

    /// The upper end of the 95 % interval, at most 1.
    public double upper() {
        return Math.min(1, value + NORMAL_975 * standardError);
    }
}
