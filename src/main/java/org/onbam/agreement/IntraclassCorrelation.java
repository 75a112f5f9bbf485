package org.onbam.agreement;

import java.util.OptionalDouble;

/// Agreement of raters on a number of each recording, such as its AHI (Shrout and Fleiss 1979): mean squares of a table of
/// targets by raters without gaps.
public final class IntraclassCorrelation {

    private final int targets;
    private final int raters;
    private final double betweenTargets;
    private final double betweenRaters;
    private final double residual;
    private final double within;

    /// @param values one row a target, one column a rater; at least two of each
    public IntraclassCorrelation(double[][] values) {
        this.targets = values.length;
        this.raters = targets == 0 ? 0 : values[0].length;
        if (targets < 2 || raters < 2) {
            throw new IllegalArgumentException(targets + " targets of " + raters + " raters");
        }
        double[] ofTarget = new double[targets];
        double[] ofRater = new double[raters];
        double mean = 0;
        for (int i = 0; i < targets; i++) {
            if (values[i].length != raters) {
                throw new IllegalArgumentException("target " + i + " has " + values[i].length + " ratings, not " + raters);
            }
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
        this.betweenTargets = rows / (targets - 1);
        this.betweenRaters = columns / (raters - 1);
        this.residual = (all - rows - columns) / ((targets - 1.0) * (raters - 1));
        this.within = (all - rows) / (targets * (raters - 1.0));
    }

    /// ICC(1,1): each target by raters of its own.
    public OptionalDouble oneWay() {
        return part(betweenTargets - within, betweenTargets + (raters - 1) * within);
    }

    /// ICC(2,1): absolute agreement of raters drawn at random; what is reported of AHIs.
    public OptionalDouble absolute() {
        return part(betweenTargets - residual, betweenTargets + (raters - 1) * residual
                + raters * (betweenRaters - residual) / targets);
    }

    /// ICC(3,1): consistency of just these raters.
    public OptionalDouble consistency() {
        return part(betweenTargets - residual, betweenTargets + (raters - 1) * residual);
    }

    /// ICC(1,k), of the mean of all raters.
    public OptionalDouble oneWayMean() {
        return part(betweenTargets - within, betweenTargets);
    }

    /// ICC(2,k), of the mean of all raters.
    public OptionalDouble absoluteMean() {
        return part(betweenTargets - residual, betweenTargets + (betweenRaters - residual) / targets);
    }

    /// ICC(3,k), of the mean of all raters.
    public OptionalDouble consistencyMean() {
        return part(betweenTargets - residual, betweenTargets);
    }

    private static OptionalDouble part(double of, double all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(of / all);
    }
}
