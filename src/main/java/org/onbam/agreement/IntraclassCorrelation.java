package org.onbam.agreement;

import java.util.OptionalDouble;

/// Agreement of raters on a number of each recording, such as its AHI (Shrout and Fleiss 1979), from the mean squares of a
/// table of targets by raters without gaps.
final class IntraclassCorrelation {

    private IntraclassCorrelation() {
    }

    /// ICC(2,1): absolute agreement of raters drawn at random, which is what is reported of AHIs:
    /// (MSR - MSE) / (MSR + (k - 1) MSE + k (MSC - MSE) / n). Empty where all values are one.
    ///
    /// @param values one row a target, one column a rater; at least two of each
    static OptionalDouble absolute(double[][] values) {
        int targets = values.length;
        int raters = targets == 0 ? 0 : values[0].length;
        if (targets < 2 || raters < 2) {
            throw new IllegalArgumentException(targets + " targets of " + raters + " raters");
        }
        double[] ofTarget = new double[targets];
        double[] ofRater = new double[raters];
        double mean = 0;
        for (int i = 0; i < targets; i++) {
            for (int j = 0; j < raters; j++) {
                ofTarget[i] += values[i][j] / raters;
                ofRater[j] += values[i][j] / targets;
                mean += values[i][j] / (targets * (double) raters);
            }
        }
        double rows = 0;
        double columns = 0;
        double all = 0;
        for (int i = 0; i < targets; i++) {
            rows += raters * (ofTarget[i] - mean) * (ofTarget[i] - mean);
            for (int j = 0; j < raters; j++) {
                all += (values[i][j] - mean) * (values[i][j] - mean);
            }
        }
        for (double ofOne : ofRater) {
            columns += targets * (ofOne - mean) * (ofOne - mean);
        }
        double betweenTargets = rows / (targets - 1);
        double betweenRaters = columns / (raters - 1);
        double residual = (all - rows - columns) / ((targets - 1.0) * (raters - 1));
        double whole = betweenTargets + (raters - 1) * residual + raters * (betweenRaters - residual) / targets;
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((betweenTargets - residual) / whole);
    }
}
