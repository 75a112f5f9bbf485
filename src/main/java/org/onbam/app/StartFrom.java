package org.onbam.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.scoring.Origins;
import org.onbam.scoring.ScoringChange;

/// Beginning one's own scoring with a copy of another one, such as an imported one, as one change that can be undone.
///
/// The other one stays as it is. Where its epochs begin elsewhere, each of one's own takes the stage of the epoch that
/// covers most of it: they are at most half an epoch apart.
public final class StartFrom {

    private StartFrom() {
    }

    /// Whether a scoring holds nothing yet, so that it may be begun with a copy.
    public static boolean isEmpty(Scoring scoring) {
        return scoring.hypnogram().scoredCount() == 0 && scoring.events().isEmpty();
    }

    /// The change that makes an empty scoring a copy; empty if there is nothing to copy.
    ///
    /// @throws IllegalArgumentException if `own` holds labels
    public static Optional<ScoringChange> change(Scoring own, Scoring other) {
        if (!isEmpty(own)) {
            throw new IllegalArgumentException("a scoring with labels cannot be begun: " + own);
        }
        List<ScoringChange> parts = new ArrayList<>();
        List<SleepStage> stages = stagesOn(own.grid(), other);
        if (stages.stream().anyMatch(stage -> stage != SleepStage.UNSCORED)) {
            parts.add(new ScoringChange.SetStages(0, own.hypnogram().range(0, stages.size()), stages));
        }
        for (ScoredEvent event : other.events()) {
            parts.add(new ScoringChange.AddEvent(new ScoredEvent(EventId.random(), event.type(), event.span(),
                    event.channel(), event.comment())));
        }
        return parts.isEmpty() ? Optional.empty()
                : Optional.of(new ScoringChange.Compound(Origins.COPY, parts));
    }

    private static List<SleepStage> stagesOn(EpochGrid grid, Scoring other) {
        Hypnogram from = other.hypnogram();
        EpochGrid epochs = other.grid();
        List<SleepStage> stages = new ArrayList<>();
        for (int i = 0; i < grid.count(); i++) {
            long middle = grid.span(i).startNanos() + grid.epochNanos() / 2;
            boolean inside = epochs.count() > 0 && epochs.span().contains(middle);
            stages.add(inside ? from.at(epochs.epochAt(middle)) : SleepStage.UNSCORED);
        }
        return stages;
    }
}
