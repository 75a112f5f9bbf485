package org.onbam.agreement;

import java.util.Optional;

/// How far two scorers' numbers of the same recordings lie apart (Bland and Altman 1986).
///
/// @param bias  mean of second minus first
/// @param lower bias - 1.96 standard deviations of the differences
/// @param upper bias + 1.96 standard deviations
public record BlandAltman(int count, double bias, double lower, double upper) {

    /// Empty for fewer than two recordings.
    ///
    /// @param second as long as `first`
    public static Optional<BlandAltman> of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " numbers against " + second.length);
        }
        if (first.length < 2) {
            return Optional.empty();
        }
        double bias = 0;
        for (int i = 0; i < first.length; i++) {
            bias += (second[i] - first[i]) / first.length;
        }
        double squares = 0;
        for (int i = 0; i < first.length; i++) {
            squares += (second[i] - first[i] - bias) * (second[i] - first[i] - bias);
        }
        double limits = 1.96 * Math.sqrt(squares / (first.length - 1));
        return Optional.of(new BlandAltman(first.length, bias, bias - limits, bias + limits));
    }
}
