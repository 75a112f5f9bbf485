package org.onbam.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.onbam.model.Hypnogram;
import org.onbam.model.SleepStage;

/// What several raters said of the same units, each one of `categories` categories or nothing. Immutable.
///
/// For sleep stages a unit is an epoch and a category the stage's place in [#STAGES].
public final class Ratings {

    /// Stands for a unit that a rater did not rate.
    public static final int MISSING = -1;
    /// The stages as categories, in this order: 0 is W, 4 is R.
    public static final List<SleepStage> STAGES =
            List.of(SleepStage.W, SleepStage.N1, SleepStage.N2, SleepStage.N3, SleepStage.R);

    private final byte[][] byRater;
    private final int categories;
    private final int units;

    private Ratings(byte[][] byRater, int categories) {
        this.byRater = byRater;
        this.categories = categories;
        this.units = byRater.length == 0 ? 0 : byRater[0].length;
    }

    /// @param byRater    one row a rater, all of the same length; 0 to `categories - 1`, or [#MISSING]
    /// @param categories 1 to 127
    public static Ratings of(int[][] byRater, int categories) {
        if (categories < 1 || categories > Byte.MAX_VALUE) {
            throw new IllegalArgumentException(categories + " categories");
        }
        byte[][] rows = new byte[byRater.length][];
        for (int rater = 0; rater < byRater.length; rater++) {
            if (byRater[rater].length != byRater[0].length) {
                throw new IllegalArgumentException("rater " + rater + " rated " + byRater[rater].length + " units, the first "
                        + byRater[0].length);
            }
            rows[rater] = new byte[byRater[rater].length];
            for (int unit = 0; unit < rows[rater].length; unit++) {
                int category = byRater[rater][unit];
                if (category < MISSING || category >= categories) {
                    throw new IllegalArgumentException("category " + category + " of " + categories);
                }
                rows[rater][unit] = (byte) category;
            }
        }
        return new Ratings(rows, categories);
    }

    /// The stages of several scorers on one grid of epochs.
    ///
    /// @param hypnograms of the same length
    public static Ratings of(List<Hypnogram> hypnograms) {
        int[][] rows = new int[hypnograms.size()][];
        for (int rater = 0; rater < rows.length; rater++) {
            Hypnogram hypnogram = hypnograms.get(rater);
            rows[rater] = new int[hypnogram.size()];
            for (int epoch = 0; epoch < rows[rater].length; epoch++) {
                rows[rater][epoch] = STAGES.indexOf(hypnogram.at(epoch));
            }
        }
        return of(rows, STAGES.size());
    }

    public int raters() {
        return byRater.length;
    }

    public int units() {
        return units;
    }

    public int categories() {
        return categories;
    }

    /// What a rater said of a unit, or [#MISSING].
    public int at(int rater, int unit) {
        return byRater[rater][unit];
    }

    /// How many raters said each category of a unit.
    public int[] counts(int unit) {
        int[] counts = new int[categories];
        for (byte[] row : byRater) {
            if (row[unit] != MISSING) {
                counts[row[unit]]++;
            }
        }
        return counts;
    }

    /// How many raters rated a unit at all.
    public int votes(int unit) {
        int votes = 0;
        for (byte[] row : byRater) {
            votes += row[unit] == MISSING ? 0 : 1;
        }
        return votes;
    }

    /// Only the units that every rater rated.
    public Ratings complete() {
        byte[][] rows = new byte[byRater.length][units];
        int kept = 0;
        for (int unit = 0; unit < units; unit++) {
            if (votes(unit) == byRater.length) {
                for (int rater = 0; rater < rows.length; rater++) {
                    rows[rater][kept] = byRater[rater][unit];
                }
                kept++;
            }
        }
        for (int rater = 0; rater < rows.length; rater++) {
            rows[rater] = Arrays.copyOf(rows[rater], kept);
        }
        return new Ratings(rows, categories);
    }

    /// The same with units said alike by all raters.
    ///
    /// @param from     the first of them
    /// @param end      the first after them
    /// @param category or [#MISSING]
    public Ratings withAll(int from, int end, int category) {
        byte[][] rows = byRater.clone();
        for (int rater = 0; rater < rows.length; rater++) {
            rows[rater] = byRater[rater].clone();
            Arrays.fill(rows[rater], from, end, (byte) category);
        }
        return new Ratings(rows, categories);
    }

    /// Cohen's kappa of two raters, Fleiss' of more; empty where it is undefined.
    public OptionalDouble kappa() {
        if (byRater.length == 2) {
            return CohenKappa.of(pair(0, 1)).map(found -> OptionalDouble.of(found.value())).orElse(OptionalDouble.empty());
        }
        return FleissKappa.of(this).map(FleissKappa::value).orElse(OptionalDouble.empty());
    }

    /// All raters but one.
    public Ratings without(int rater) {
        byte[][] rows = new byte[byRater.length - 1][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = byRater[i < rater ? i : i + 1];
        }
        return new Ratings(rows, categories);
    }

    /// Two raters against each other, the first as rows; units that either did not rate are dropped and counted.
    public ConfusionMatrix pair(int reference, int test) {
        long[][] counts = new long[categories][categories];
        long dropped = 0;
        for (int unit = 0; unit < units; unit++) {
            int a = byRater[reference][unit];
            int b = byRater[test][unit];
            if (a == MISSING || b == MISSING) {
                dropped++;
            } else {
                counts[a][b]++;
            }
        }
        return new ConfusionMatrix(counts, dropped);
    }
}
