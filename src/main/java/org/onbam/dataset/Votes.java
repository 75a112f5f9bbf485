package org.onbam.dataset;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.EpochGrid;
import org.onbam.model.Hypnogram;
import org.onbam.model.Recording;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;

/// How many scorers gave each epoch each stage: the soft labels, and the one that most gave.
///
/// An epoch that nobody scored, and a tie for the most votes, are `?`: a tie is what a review decides and no export.
/// Scorings on other epochs than the first are brought to its grid by the epoch that holds the middle of each.
///
/// @param counts `counts[epoch][stage]` by the ordinal of [SleepStage]
record Votes(EpochGrid grid, int[][] counts) {

    static Votes of(List<LabelSet> labels, Recording recording) {
        EpochGrid grid = labels.isEmpty() ? recording.defaultGrid() : labels.getFirst().scoring().grid();
        int[][] counts = new int[grid.count()][SleepStage.values().length];
        for (LabelSet set : labels) {
            EpochGrid own = set.scoring().grid();
            for (int epoch = 0; epoch < grid.count(); epoch++) {
                long middle = grid.startOf(epoch) + grid.epochNanos() / 2;
                if (own.span().contains(middle)) {
                    counts[epoch][set.scoring().hypnogram().at(own.epochAt(middle)).ordinal()]++;
                }
            }
        }
        return new Votes(grid, counts);
    }

    /// The share of the votes for a stage among those who scored the epoch; 0 where nobody did.
    double share(int epoch, SleepStage stage) {
        int all = scored(epoch);
        return all == 0 ? 0 : counts[epoch][stage.ordinal()] / (double) all;
    }

    /// How many scored an epoch.
    int scored(int epoch) {
        int all = 0;
        for (SleepStage stage : SleepStage.values()) {
            all += stage == SleepStage.UNSCORED ? 0 : counts[epoch][stage.ordinal()];
        }
        return all;
    }

    private SleepStage most(int epoch) {
        SleepStage most = SleepStage.UNSCORED;
        int votes = 0;
        boolean tied = false;
        for (SleepStage stage : SleepStage.values()) {
            int count = stage == SleepStage.UNSCORED ? 0 : counts[epoch][stage.ordinal()];
            tied = count == votes ? tied || count > 0 : count > votes ? false : tied;
            most = count > votes ? stage : most;
            votes = Math.max(votes, count);
        }
        return tied ? SleepStage.UNSCORED : most;
    }

    /// The stages that most gave. Events have no majority before they are matched; each scorer's own are exported.
    Scoring majority() {
        List<SleepStage> stages = new ArrayList<>();
        for (int epoch = 0; epoch < grid.count(); epoch++) {
            stages.add(most(epoch));
        }
        return Scoring.of(grid, Hypnogram.of(stages), List.of());
    }
}
