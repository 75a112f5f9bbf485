package org.onbam.ui.events;

import java.util.Comparator;
import java.util.List;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;

/// An event as the table shows it. Immutable; equal rows look alike.
///
/// @param epoch  number of the epoch of its onset, 1-based as a scorer counts; 0 where there are no epochs
/// @param stage  of that epoch
/// @param linked type codes of the events it is linked with, in the order of the links
/// @param copied whether it is as another scoring had it that this one was begun with
record EventRow(ScoredEvent event, int epoch, SleepStage stage, List<String> linked, boolean copied) {

    static final Comparator<EventRow> BY_TIME = Comparator.comparing(EventRow::event, ScoredEvent.BY_TIME);

    EventRow {
        linked = List.copyOf(linked);
    }

    EventId id() {
        return event.id();
    }
}
