package org.onbam.scoring.statistics;

import org.onbam.model.EpochGrid;

/// How much valid saturation each epoch holds, and how low it was: a stage key then only adds up epochs.
final class SaturationByEpoch {

    /// Levels below which time is counted, percent.
    private static final float[] LEVELS = {90, 88, 85};

    private final EpochGrid grid;
    private final double minutesAValue;
    private final int[] valid;
    private final double[] sums;
    private final float[] least;
    private final int[][] below;

    SaturationByEpoch(SaturationTrack track, EpochGrid grid) {
        this.grid = grid;
        this.minutesAValue = NightEpochs.minutes(track.stepNanos());
        this.valid = new int[grid.count()];
        this.sums = new double[grid.count()];
        this.least = new float[grid.count()];
        this.below = new int[LEVELS.length][grid.count()];
        for (int epoch = 0; epoch < grid.count(); epoch++) {
            long start = grid.originNanos() + epoch * grid.epochNanos();
            least[epoch] = Float.POSITIVE_INFINITY;
            for (int i = track.indexFrom(start), end = track.indexFrom(start + grid.epochNanos()); i < end; i++) {
                add(epoch, track.at(i));
            }
        }
    }

    private void add(int epoch, float value) {
        if (Float.isNaN(value)) {
            return;
        }
        valid[epoch]++;
        sums[epoch] += value;
        least[epoch] = Math.min(least[epoch], value);
        for (int level = 0; level < LEVELS.length; level++) {
            below[level][epoch] += value < LEVELS[level] ? 1 : 0;
        }
    }

    EpochGrid grid() {
        return grid;
    }

    /// Mean, least value and time below the levels in sleep, over the valid time in sleep.
    void fill(NightEpochs epochs, FigureTable table) {
        int count = 0;
        double sum = 0;
        float lowest = Float.POSITIVE_INFINITY;
        int[] low = new int[LEVELS.length];
        for (int epoch = epochs.first(); epoch < epochs.end(); epoch++) {
            if (epochs.isSleep(epoch)) {
                count += valid[epoch];
                sum += sums[epoch];
                lowest = Math.min(lowest, least[epoch]);
                for (int level = 0; level < LEVELS.length; level++) {
                    low[level] += below[level][epoch];
                }
            }
        }
        if (count == 0) {
            table.absent(epochs.sleepCount() > 0 ? Absence.NO_SATURATION : Absence.NO_SLEEP, OxygenFigures.OF_SIGNAL);
            return;
        }
        table.put(Figure.VALID_SATURATION_TIME, count * minutesAValue);
        table.put(Figure.MEAN_SATURATION, sum / count);
        table.put(Figure.LEAST_SATURATION, lowest);
        time(table, Figure.T90, Figure.T90_PERCENT, low[0], count);
        time(table, Figure.T88, Figure.T88_PERCENT, low[1], count);
        time(table, Figure.T85, Figure.T85_PERCENT, low[2], count);
    }

    private void time(FigureTable table, Figure minutes, Figure percent, int low, int count) {
        table.put(minutes, low * minutesAValue);
        table.put(percent, 100.0 * low / count);
    }
}
