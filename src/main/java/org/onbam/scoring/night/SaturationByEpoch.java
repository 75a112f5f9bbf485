package org.onbam.scoring.night;

import org.onbam.model.EpochGrid;

/// How much valid saturation each epoch holds, and how low it was: after a stage key epochs are only added up.
public final class SaturationByEpoch {

    /// Levels below which values are counted, percent.
    private static final float[] LEVELS = {90, 88, 85};

    private final EpochGrid grid;
    private final int[] valid;
    private final double[] sums;
    private final float[] least;
    private final int[][] below;

    SaturationByEpoch(SaturationTrack track, EpochGrid grid) {
        this.grid = grid;
        this.valid = new int[grid.count()];
        this.sums = new double[grid.count()];
        this.least = new float[grid.count()];
        this.below = new int[LEVELS.length][grid.count()];
        for (int epoch = 0; epoch < grid.count(); epoch++) {
            least[epoch] = Float.POSITIVE_INFINITY;
            for (int i = track.indexFrom(grid.startOf(epoch)), end = track.indexFrom(grid.startOf(epoch + 1)); i < end; i++) {
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

    /// How many levels there are: 90, 88 and 85 %.
    public static int levels() {
        return LEVELS.length;
    }

    /// Valid values of an epoch.
    public int valid(int epoch) {
        return valid[epoch];
    }

    /// Their sum, percent.
    public double sum(int epoch) {
        return sums[epoch];
    }

    /// The least of them, percent; infinite where there is none.
    public float least(int epoch) {
        return least[epoch];
    }

    /// How many of them are below a level.
    public int below(int level, int epoch) {
        return below[level][epoch];
    }
}
