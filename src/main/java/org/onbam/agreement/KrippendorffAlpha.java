package org.onbam.agreement;

import java.util.OptionalDouble;

/// Krippendorff's alpha: agreement of any number of raters, of whom each may have left out units (Krippendorff 2011).
public final class KrippendorffAlpha {

    /// What a difference of two categories weighs. Stages are `NOMINAL`; the others take the number of a category, from 1 on,
    /// as its value.
    public enum Scale { NOMINAL, ORDINAL, INTERVAL, RATIO }

    private final double[][] coincidences;
    private final double[] margins;
    private final double pairable;

    private KrippendorffAlpha(double[][] coincidences) {
        this.coincidences = coincidences;
        this.margins = new double[coincidences.length];
        double sum = 0;
        for (int i = 0; i < margins.length; i++) {
            for (double value : coincidences[i]) {
                margins[i] += value;
            }
            sum += margins[i];
        }
        this.pairable = sum;
    }

    public static KrippendorffAlpha of(Ratings ratings) {
        double[][] coincidences = new double[ratings.categories()][ratings.categories()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] counts = ratings.counts(unit);
            int votes = ratings.votes(unit);
            if (votes >= 2) {
                for (int i = 0; i < counts.length; i++) {
                    for (int j = 0; j < counts.length; j++) {
                        coincidences[i][j] += (double) counts[i] * (i == j ? counts[j] - 1 : counts[j]) / (votes - 1);
                    }
                }
            }
        }
        return new KrippendorffAlpha(coincidences);
    }

    /// Ratings of units that two or more rated.
    public long pairable() {
        return Math.round(pairable);
    }

    /// Alpha; empty where all ratings are of one category, or none can be paired.
    public OptionalDouble value(Scale scale) {
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < margins.length; i++) {
            for (int j = 0; j < margins.length; j++) {
                double difference = difference(scale, i, j);
                observed += coincidences[i][j] * difference;
                expected += margins[i] * margins[j] * difference;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (pairable - 1) * observed / expected);
    }

    private double difference(Scale scale, int i, int j) {
        double root = switch (scale) {
            case NOMINAL -> i == j ? 0 : 1;
            case INTERVAL -> i - j;
            case RATIO -> (i - j) / (i + j + 2.0);
            case ORDINAL -> between(Math.min(i, j), Math.max(i, j));
        };
        return root * root;
    }

    private double between(int low, int high) {
        double sum = -(margins[low] + margins[high]) / 2;
        for (int category = low; category <= high; category++) {
            sum += margins[category];
        }
        return low == high ? 0 : sum;
    }
}
