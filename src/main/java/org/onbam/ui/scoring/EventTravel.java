package org.onbam.ui.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.onbam.message.Message;
import org.onbam.model.ScoredEvent;
import org.onbam.scoring.Notes;

/// From event to event. FX thread.
public final class EventTravel {

    private final ScoreModel model;

    public EventTravel(ScoreModel model) {
        this.model = model;
    }

    /// Selects the next (1) or previous (-1) event and shows it.
    public void jump(int direction) {
        neighbour(direction).ifPresent(model::jumpTo);
    }

    /// Selects the next (1) or previous (-1) bookmark and shows it.
    public void jumpToBookmark(int direction) {
        neighbour(direction, Notes::isBookmark).ifPresentOrElse(model::jumpTo,
                () -> model.say(Message.of("score.bookmark.none")));
    }

    /// The event after (1) or before (-1) the selected one, or after or before the current epoch when none is selected.
    Optional<ScoredEvent> neighbour(int direction) {
        return neighbour(direction, event -> true);
    }

    private Optional<ScoredEvent> neighbour(int direction, Predicate<ScoredEvent> wanted) {
        List<ScoredEvent> events = model.scoring().events();
        Optional<ScoredEvent> selected = model.selectedEvent();
        if (selected.isPresent()) {
            int at = Collections.binarySearch(events, selected.get(), ScoredEvent.BY_TIME);
            return direction > 0 ? events.subList(at + 1, events.size()).stream().filter(wanted).findFirst()
                    : events.subList(0, at).reversed().stream().filter(wanted).findFirst();
        }
        long here = model.epochStartNanos();
        return direction > 0
                ? events.stream().filter(e -> e.span().startNanos() >= here).filter(wanted).findFirst()
                : events.reversed().stream().filter(e -> e.span().startNanos() < here).filter(wanted).findFirst();
    }
}
