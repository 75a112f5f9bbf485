package org.onbam.dataset;

import org.onbam.model.EpochGrid;
import org.onbam.model.Hypnogram;
import org.onbam.model.Recording;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringStatus;

/// One scoring of a night, as it is to be exported.
///
/// @param scorer who made it
/// @param code   what the scorer is called in the data set
/// @param status how far it has come
record LabelSet(Scorer scorer, String code, ScoringStatus status, Scoring scoring) {

    /// The scoring without what reaches beyond the recording: a last epoch that is there only in part has no picture of
    /// its length and is no sample to learn from.
    static Scoring ofWholeEpochs(Scoring scoring, Recording recording) {
        EpochGrid grid = scoring.grid();
        long room = recording.durationNanos() - grid.originNanos();
        int whole = Math.clamp(Math.floorDiv(room, grid.epochNanos()), 0, grid.count());
        if (whole == grid.count()) {
            return scoring;
        }
        return Scoring.of(new EpochGrid(grid.originNanos(), grid.epochNanos(), whole),
                Hypnogram.of(scoring.hypnogram().range(0, whole)), scoring.events(), scoring.links(), scoring.dismissals());
    }

    LabelSet withScoring(Scoring next) {
        return new LabelSet(scorer, code, status, next);
    }
}
