package org.onbam.agreement;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.EpochGrid;
import org.onbam.model.Hypnogram;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;

/// Stages of scorings whose epochs lie differently, on one grid.
public final class CommonGrid {

    private CommonGrid() {
    }

    /// Each epoch has the stage that the scoring gives its middle; `UNSCORED` where its own epochs do not reach.
    public static Hypnogram stages(Scoring scoring, EpochGrid grid) {
        EpochGrid own = scoring.grid();
        if (own.equals(grid)) {
            return scoring.hypnogram();
        }
        List<SleepStage> stages = new ArrayList<>(grid.count());
        for (int epoch = 0; epoch < grid.count(); epoch++) {
            long middle = grid.startOf(epoch) + grid.epochNanos() / 2;
            stages.add(own.count() > 0 && own.span().contains(middle)
                    ? scoring.hypnogram().at(own.epochAt(middle)) : SleepStage.UNSCORED);
        }
        return Hypnogram.of(stages);
    }

    /// The stages of all, on the grid of the first.
    ///
    /// @param scorings at least one
    public static Ratings ratings(List<Scoring> scorings) {
        EpochGrid grid = scorings.getFirst().grid();
        return Ratings.of(scorings.stream().map(scoring -> stages(scoring, grid)).toList());
    }
}
