package org.onbam.ui.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.onbam.message.Message;
import org.onbam.model.ScoredEvent;
import org.onbam.scoring.Notes;

/// From event to event, among those that the list of events shows. FX thread.
public final class EventTravel {

    private final ScoreModel model;

    public EventTravel(ScoreModel model) {
        this.model = model;
    }

    /// Selects the next (1) or previous (-1) event of the current filter and shows it.
    public void jump(int direction) {
        neighbour(direction).ifPresentOrElse(model::jumpTo, () -> model.say(Message.of(
                filter() == ScoreModel.ALL ? "score.event.none" : "score.event.none.filtered")));
    }

    /// Selects the next (1) or previous (-1) bookmark and shows it, whatever the filter.
    public void jumpToBookmark(int direction) {
        neighbour(direction, Notes::isBookmark).ifPresentOrElse(model::jumpTo,
                () -> model.say(Message.of("score.bookmark.none")));
    }

    /// The event of the current filter after (1) or before (-1) the selected ones, or after or before the current epoch when
    /// none is selected.
    Optional<ScoredEvent> neighbour(int direction) {
        return neighbour(direction, filter());
    }

    private Predicate<ScoredEvent> filter() {
        return model.eventFilterProperty().get();
    }

    private Optional<ScoredEvent> neighbour(int direction, Predicate<ScoredEvent> wanted) {
        List<ScoredEvent> events = model.scoring().events();
        List<ScoredEvent> selected = model.selectedEvents();
        boolean on = direction > 0;
        int at = selected.isEmpty() ? ScoredEvent.firstFrom(events, model.epochStartNanos())
                : Collections.binarySearch(events, on ? selected.getLast() : selected.getFirst(), ScoredEvent.BY_TIME) + (on ? 1 : 0);
        List<ScoredEvent> there = on ? events.subList(at, events.size()) : events.subList(0, at).reversed();
        return there.stream().filter(wanted).findFirst();
    }
}
