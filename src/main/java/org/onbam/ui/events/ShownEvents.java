package org.onbam.ui.events;

import java.util.List;
import java.util.function.Predicate;
import org.onbam.model.EpochGrid;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.ui.scoring.ScoreModel;

/// Whether an event is one of those that the filter lets through, also while nobody looks at the list and its rows are of
/// an earlier moment.
record ShownEvents(ScoreModel model, EventRows rows, Predicate<EventRow> wanted) implements Predicate<ScoredEvent> {

    @Override
    public boolean test(ScoredEvent event) {
        EpochGrid grid = model.grid();
        SleepStage stage = grid.count() == 0 ? SleepStage.UNSCORED
                : model.scoring().hypnogram().at(grid.epochAt(event.span().startNanos()));
        return wanted.test(new EventRow(event, 0, stage, List.of(), rows.isCopied(event)));
    }
}
