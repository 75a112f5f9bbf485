package org.onbam.agreement;

import java.util.Optional;
import java.util.OptionalDouble;

/// How two scorers' numbers of the same nights agree, such as their AHIs.
///
/// @param absolute ICC(2,1), of absolute agreement; empty where it is undefined
/// @param limits   second minus first
public record NumberAgreement(OptionalDouble absolute, BlandAltman limits) {

    /// Empty for fewer than two nights.
    ///
    /// @param second as long as `first`
    public static Optional<NumberAgreement> of(double[] first, double[] second) {
        return BlandAltman.of(first, second).map(limits -> {
            double[][] table = new double[first.length][];
            for (int i = 0; i < table.length; i++) {
                table[i] = new double[] {first[i], second[i]};
            }
            return new NumberAgreement(IntraclassCorrelation.absolute(table), limits);
        });
    }
}
