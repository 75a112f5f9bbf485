package org.onbam.ui.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.onbam.model.EventId;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;

/// Marking events: what the event keys and the mouse do. FX thread.
public final class EventEditing {

    /// A drag or nudge never makes an event shorter than this.
    private static final long SHORTEST_NANOS = TimeSpan.SECOND / 10;

    private final ScoreModel model;

    public EventEditing(ScoreModel model) {
        this.model = model;
    }

    /// What an event key does: gives a dragged span its type, retypes the selected event, or arms the type. A moment is
    /// not retyped to an event with a duration, nor the other way round: such a key acts as if nothing were selected.
    public void apply(EventType type) {
        if (!model.mayEdit()) {
            return;
        }
        switch (model.selection()) {
            case Selection.OfSpan(String channel, TimeSpan span) -> mark(type, channel, span);
            case Selection.OfEvent(EventId id) -> model.scoring().event(id)
                    .filter(event -> isPoint(event) == type.isPoint())
                    .ifPresentOrElse(event -> retype(event, type), () -> begin(type));
            case Selection.None(), Selection.OfEpochs(int _, int _) -> begin(type);
        }
    }

    private void begin(EventType type) {
        if (type.isPoint()) {
            mark(type, "", new TimeSpan(model.epochStartNanos(), model.epochStartNanos()));
        } else {
            model.select(new Selection.None());
            model.armedProperty().set(model.armedProperty().get().equals(type.code()) ? "" : type.code());
        }
    }

    private boolean isPoint(ScoredEvent event) {
        return model.vocabulary().typeOf(event).isPoint();
    }

    /// Adds an event of a type and selects it.
    ///
    /// @param channel the channel it was dragged on; empty for the whole recording
    public void mark(EventType type, String channel, TimeSpan span) {
        TimeSpan inside = type.isPoint() ? point(span.startNanos()) : within(span);
        ScoredEvent event = new ScoredEvent(EventId.random(), type.code(), inside, type.isPoint() ? "" : channel, "");
        if (model.execute(new ScoringChange.AddEvent(event))) {
            model.select(new Selection.OfEvent(event.id()));
        }
    }

    /// What the end of a drag on empty signal does: marks with the armed type, or leaves the span selected. Nothing where
    /// the recording has no time at all, beyond its end.
    public void dragged(String channel, TimeSpan span) {
        if (!span.overlaps(model.recording().span())) {
            return;
        }
        Optional<EventType> type = model.vocabulary().find(model.armedProperty().get());
        if (type.isPresent()) {
            mark(type.get(), channel, span);
        } else {
            model.select(new Selection.OfSpan(channel, within(span)));
        }
    }

    public void retype(ScoredEvent event, EventType type) {
        replace(event, event.withType(type.code()));
    }

    /// Moves or resizes an event; a span beyond the recording is brought inside, a moment stays one.
    public void reshape(ScoredEvent event, TimeSpan span) {
        boolean moved = span.durationNanos() == event.span().durationNanos();
        if (isPoint(event) && !moved) {
            return;
        }
        replace(event, event.withSpan(moved ? span.clampedInto(model.recording().span()) : within(span)));
    }

    /// Moves the selected event by some nanoseconds.
    public void nudge(long nanos) {
        model.selectedEvent().ifPresent(event -> reshape(event, event.span().shift(nanos)));
    }

    /// Moves the end of the selected event.
    public void nudgeEnd(long nanos) {
        model.selectedEvent().ifPresent(event -> reshape(event, new TimeSpan(event.span().startNanos(),
                Math.max(event.span().startNanos() + SHORTEST_NANOS, event.span().endNanos() + nanos))));
    }

    public void comment(ScoredEvent event, String text) {
        replace(event, event.withComment(text.strip()));
    }

    public void deleteSelected() {
        model.selectedEvent().ifPresent(event -> model.execute(new ScoringChange.RemoveEvent(event)));
    }

    public void deleteAndGoOn() {
        model.selectedEvent().ifPresent(event -> {
            Optional<ScoredEvent> next = neighbour(1);
            if (model.execute(new ScoringChange.RemoveEvent(event))) {
                next.filter(other -> !other.id().equals(event.id())).ifPresent(model::jumpTo);
            }
        });
    }

    public void jump(int direction) {
        neighbour(direction).ifPresent(model::jumpTo);
    }

    /// The event after (1) or before (-1) the selected one, or after or before the current epoch when none is selected.
    private Optional<ScoredEvent> neighbour(int direction) {
        List<ScoredEvent> events = model.scoring().events();
        Optional<ScoredEvent> selected = model.selectedEvent();
        if (selected.isPresent()) {
            int at = Collections.binarySearch(events, selected.get(), ScoredEvent.BY_TIME) + direction;
            return at >= 0 && at < events.size() ? Optional.of(events.get(at)) : Optional.empty();
        }
        long here = model.epochStartNanos();
        return direction > 0 ? events.stream().filter(e -> e.span().startNanos() >= here).findFirst()
                : events.reversed().stream().filter(e -> e.span().startNanos() < here).findFirst();
    }

    // A key may have deleted or undone the event while the mouse was dragging it.
    private void replace(ScoredEvent before, ScoredEvent after) {
        if (!before.equals(after) && model.scoring().event(before.id()).filter(before::equals).isPresent()) {
            model.execute(new ScoringChange.ReplaceEvent(before, after));
        }
    }

    /// A span cut to the recording and never shorter than a tenth of a second.
    private TimeSpan within(TimeSpan span) {
        TimeSpan bounds = model.recording().span();
        long start = Math.clamp(span.startNanos(), 0, Math.max(0, bounds.endNanos() - SHORTEST_NANOS));
        long end = Math.clamp(span.endNanos(), start, Math.max(start, bounds.endNanos()));
        return new TimeSpan(start, Math.max(end, Math.min(start + SHORTEST_NANOS, bounds.endNanos())));
    }

    private TimeSpan point(long nanos) {
        long inside = Math.clamp(nanos, 0, model.recording().durationNanos());
        return new TimeSpan(inside, inside);
    }
}
