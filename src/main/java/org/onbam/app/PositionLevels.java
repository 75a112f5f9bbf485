package org.onbam.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The values that a position channel rests on. Most recorders store a code for each position and nothing between; an
/// analogue output has noise about each of them, and ramps.
///
/// Arrays in, arrays out.
final class PositionLevels {

    /// Values nearer than this part of the range are one, if they are nearer than codes ever are.
    private static final double NEAR = 0.02;
    private static final double NEAREST_CODES = 0.1;
    /// More different values than a sensor has positions: they are noisy.
    private static final int MOST_CODES = 16;
    private static final int BINS = 50;
    /// What is left before the others is a ramp or a movement.
    private static final double LEAST_SHARE = 0.005;

    private PositionLevels() {
    }

    /// The levels among values.
    ///
    /// @param values `NaN` for none
    /// @return ascending; the mean of the values at each
    static double[] of(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        while (count > 0 && Float.isNaN(sorted[count - 1])) {
            count--;
        }
        if (count == 0) {
            return new double[0];
        }
        double range = sorted[count - 1] - sorted[0];
        List<Double> close = grouped(sorted, 0, count, Math.min(NEAREST_CODES, NEAR * range));
        return (distinct(sorted, count) <= MOST_CODES ? close : resting(sorted, count, range)).stream()
                .mapToDouble(Double::doubleValue).toArray();
    }

    /// For each value the level that it is nearest to.
    ///
    /// @return indices, -1 where there is no value, or where it is further away than half of the way to the next level or
    ///         than a tenth of the range of all
    static byte[] nearest(float[] values, double[] levels) {
        double widest = levels.length < 2 ? Double.MAX_VALUE : 0.1 * (levels[levels.length - 1] - levels[0]);
        byte[] at = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            at[i] = -1;
            double best = widest;
            for (int level = 0; level < levels.length; level++) {
                double away = Math.abs(values[i] - levels[level]);
                if (away <= best) {
                    best = away;
                    at[i] = (byte) level;
                }
            }
        }
        return at;
    }

    private static int distinct(float[] sorted, int count) {
        int distinct = 1;
        for (int i = 1; i < count && distinct <= MOST_CODES; i++) {
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return distinct;
    }

    /// Means of the groups of sorted values that lie no further apart than `near`.
    private static List<Double> grouped(float[] sorted, int from, int end, double near) {
        List<Double> means = new ArrayList<>();
        double sum = 0;
        int first = from;
        for (int i = from; i < end; i++) {
            sum += sorted[i];
            if (i + 1 == end || sorted[i + 1] - sorted[i] > near) {
                means.add(mostCommon(sorted, first, i + 1, sum / (i + 1 - first)));
                first = i + 1;
                sum = 0;
            }
        }
        return means;
    }

    /// The value that makes up most of a group, so that a code reads `2` though one sample said 2.02; else the mean.
    private static double mostCommon(float[] sorted, int from, int end, double mean) {
        int run = 0;
        for (int i = from; i < end; i++) {
            run = i > from && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (2 * run > end - from) {
                return sorted[i];
            }
        }
        return mean;
    }

    /// Where noisy values gather: neighbouring fiftieths of the range that hold enough of them.
    private static List<Double> resting(float[] sorted, int count, double range) {
        int[] start = new int[BINS + 1];
        Arrays.fill(start, count);
        for (int i = count - 1; i >= 0; i--) {
            start[(int) Math.min(BINS - 1, (sorted[i] - sorted[0]) / range * BINS)] = i;
        }
        for (int bin = BINS - 1; bin >= 0; bin--) {
            start[bin] = Math.min(start[bin], start[bin + 1]);
        }
        List<Double> levels = new ArrayList<>();
        int first = -1;
        for (int bin = 0; bin <= BINS; bin++) {
            boolean isFull = bin < BINS && start[bin + 1] - start[bin] >= LEAST_SHARE * count;
            if (isFull && first < 0) {
                first = start[bin];
            } else if (!isFull && first >= 0) {
                levels.addAll(grouped(sorted, first, start[bin], Double.MAX_VALUE));
                first = -1;
            }
        }
        return levels;
    }
}
