package org.onbam.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;

/// How often a reference said one category (row) where a test said another (column). Immutable.
public final class ConfusionMatrix {

    private final long[][] counts;
    private final long[] rows;
    private final long[] columns;
    private final long total;
    private final long dropped;

    /// @param counts  square, none negative; copied
    /// @param dropped units that either of the two did not rate
    public ConfusionMatrix(long[][] counts, long dropped) {
        int size = counts.length;
        this.counts = new long[size][];
        this.rows = new long[size];
        this.columns = new long[size];
        long sum = 0;
        for (int i = 0; i < size; i++) {
            if (counts[i].length != size) {
                throw new IllegalArgumentException("row " + i + " of " + counts[i].length + " in a matrix of " + size);
            }
            this.counts[i] = counts[i].clone();
            for (int j = 0; j < size; j++) {
                if (counts[i][j] < 0) {
                    throw new IllegalArgumentException("count " + counts[i][j] + " at " + i + ", " + j);
                }
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
                sum += counts[i][j];
            }
        }
        this.total = sum;
        this.dropped = dropped;
    }

    public int size() {
        return counts.length;
    }

    public long at(int reference, int test) {
        return counts[reference][test];
    }

    public long row(int category) {
        return rows[category];
    }

    public long column(int category) {
        return columns[category];
    }

    /// Units that both rated.
    public long total() {
        return total;
    }

    /// Units that either did not rate.
    public long dropped() {
        return dropped;
    }

    public long agreed() {
        long agreed = 0;
        for (int i = 0; i < counts.length; i++) {
            agreed += counts[i][i];
        }
        return agreed;
    }

    /// The part of units on which both said the same, 0 to 1; empty without any.
    public OptionalDouble agreement() {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(agreed() / (double) total);
    }

    /// The agreement that chance alone would give: the sum of the products of the margins.
    public OptionalDouble chance() {
        if (total == 0) {
            return OptionalDouble.empty();
        }
        double chance = 0;
        for (int i = 0; i < counts.length; i++) {
            chance += (double) rows[i] * columns[i];
        }
        return OptionalDouble.of(chance / total / total);
    }

    /// One category against all others: 2 by 2, the category first.
    public ConfusionMatrix against(int category) {
        long both = counts[category][category];
        long onlyReference = rows[category] - both;
        long onlyTest = columns[category] - both;
        return new ConfusionMatrix(new long[][] {{both, onlyReference},
                {onlyTest, total - both - onlyReference - onlyTest}}, dropped);
    }

    /// The same with the categories in another order; those left out go with all units in which either said them.
    public ConfusionMatrix ordered(int... categories) {
        long[][] next = new long[categories.length][categories.length];
        long kept = 0;
        for (int i = 0; i < next.length; i++) {
            for (int j = 0; j < next.length; j++) {
                next[i][j] = counts[categories[i]][categories[j]];
                kept += next[i][j];
            }
        }
        return new ConfusionMatrix(next, dropped + total - kept);
    }

    /// Rows and columns exchanged: the test as reference.
    public ConfusionMatrix transposed() {
        long[][] next = new long[counts.length][counts.length];
        for (int i = 0; i < next.length; i++) {
            for (int j = 0; j < next.length; j++) {
                next[j][i] = counts[i][j];
            }
        }
        return new ConfusionMatrix(next, dropped);
    }

    /// The sum of two, as over several recordings.
    public ConfusionMatrix plus(ConfusionMatrix other) {
        long[][] next = new long[counts.length][counts.length];
        for (int i = 0; i < next.length; i++) {
            for (int j = 0; j < next.length; j++) {
                next[i][j] = counts[i][j] + other.counts[i][j];
            }
        }
        return new ConfusionMatrix(next, dropped + other.dropped);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionMatrix that && Arrays.deepEquals(counts, that.counts) && dropped == that.dropped;
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(counts) + ", " + dropped + " dropped";
    }
}
