package org.onbam.ui.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.onbam.message.Message;
import org.onbam.model.Channel;
import org.onbam.model.EventId;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.EventChanges;
import org.onbam.scoring.ScoringChange;

/// Where events begin and end, and on which channel they lie: moving, resizing, splitting, merging, duplicating. FX thread.
public final class EventShaping {

    /// PROPOSAL: an event farther away than this is another one, whatever its type.
    private static final long MERGE_GAP_NANOS = 60 * TimeSpan.SECOND;

    private final ScoreModel model;
    private final EventSpans spans;

    public EventShaping(ScoreModel model) {
        this.model = model;
        this.spans = new EventSpans(model.recording().span());
    }

    /// Moves or resizes an event; a span beyond the recording is brought inside, a moment stays one.
    public void reshape(ScoredEvent event, TimeSpan span) {
        boolean moved = span.durationNanos() == event.span().durationNanos();
        if (isPoint(event) && !moved) {
            return;
        }
        replace(event, event.withSpan(moved ? span.clampedInto(model.recording().span()) : spans.within(span)));
    }

    /// Moves the selected events by some nanoseconds; several keep their distances, so that they stop together where the
    /// first of them meets an end of the recording.
    public void nudge(long nanos) {
        model.selectedEvent().ifPresent(event -> reshape(event, event.span().shift(nanos)));
        if (model.selection() instanceof Selection.OfEvents) {
            List<ScoredEvent> events = model.selectedEvents();
            TimeSpan night = model.recording().span();
            long first = events.getFirst().span().startNanos();
            long last = events.stream().mapToLong(event -> event.span().endNanos()).max().orElse(first);
            long by = nanos < 0 ? Math.clamp(night.startNanos() - first, nanos, 0) : Math.clamp(night.endNanos() - last, 0, nanos);
            EventChanges.moving(events, span -> span.shift(by)).ifPresent(model::perform);
        }
    }

    /// Moves the ends of the selected events.
    public void nudgeEnd(long nanos) {
        model.selectedEvent().ifPresent(event -> reshape(event, lengthened(event.span(), nanos)));
        if (model.selection() instanceof Selection.OfEvents) {
            EventChanges.resizing(model.selectedEvents().stream().filter(event -> !isPoint(event)).toList(),
                    span -> spans.within(lengthened(span, nanos))).ifPresent(model::perform);
        }
    }

    private static TimeSpan lengthened(TimeSpan span, long nanos) {
        return new TimeSpan(span.startNanos(),
                Math.max(span.startNanos() + EventSpans.SHORTEST_NANOS, span.endNanos() + nanos));
    }

    /// Cuts the selected event in two where the pointer is, or in its middle where the pointer is not on it; the first half
    /// stays selected.
    public void split() {
        onSelected(event -> {
            long first = event.span().startNanos() + EventSpans.SHORTEST_NANOS;
            long last = event.span().endNanos() - EventSpans.SHORTEST_NANOS;
            OptionalLong cursor = model.panes().cursorProperty().get();
            if (last < first) {
                model.say(Message.of("score.split.short"));
                return;
            }
            // In whole milliseconds, as the mouse is: every format keeps those exactly.
            long middle = Math.clamp(event.span().startNanos() + event.span().durationNanos() / 2 / 1_000_000 * 1_000_000,
                    first, last);
            long at = cursor.stream().filter(nanos -> nanos >= first && nanos <= last).findFirst().orElse(middle);
            model.perform(EventChanges.split(model.scoring(), event, at, EventId.random()));
        });
    }

    /// Joins the selected event with the nearest of the same type on the same channel, before or after it, and fills the gap
    /// between; one more than a minute away is left alone.
    public void merge() {
        onSelected(event -> partner(event).ifPresentOrElse(
                other -> model.perform(EventChanges.merge(model.scoring(), event, other)),
                () -> model.say(Message.of("score.merge.none"))));
    }

    private Optional<ScoredEvent> partner(ScoredEvent event) {
        return model.scoring().events().stream()
                .filter(other -> !other.id().equals(event.id()) && other.type().equals(event.type())
                        && other.channel().equals(event.channel()))
                .filter(other -> gap(event, other) <= MERGE_GAP_NANOS)
                .min(Comparator.comparingLong((ScoredEvent other) -> gap(event, other))
                        .thenComparing(Comparator.comparingLong((ScoredEvent other) -> other.span().startNanos()).reversed()));
    }

    private static long gap(ScoredEvent one, ScoredEvent other) {
        return Math.max(0, Math.max(one.span().startNanos(), other.span().startNanos())
                - Math.min(one.span().endNanos(), other.span().endNanos()));
    }

    /// Marks the selected event once more on another channel and selects the copy: the channel under the pointer where it
    /// suits the type, else the next shown one that does and has no such mark yet. Links stay with the first.
    public void duplicate() {
        onSelected(event -> target(event).ifPresentOrElse(
                channel -> duplicate(event, channel), () -> model.say(Message.of("score.duplicate.none"))));
    }

    private void duplicate(ScoredEvent event, String channel) {
        ScoredEvent copy = new ScoredEvent(EventId.random(), event.type(), event.span(), channel, event.comment());
        if (model.execute(new ScoringChange.AddEvent(copy))) {
            model.select(new Selection.OfEvent(copy.id()));
            model.say(Message.of("score.duplicated", new ChangeText(model).name(copy), channel));
        }
    }

    private Optional<String> target(ScoredEvent event) {
        EventType type = model.vocabulary().typeOf(event);
        List<String> suiting = Stream.concat(Stream.of(model.panes().active()), model.panes().shown().stream())
                .flatMap(pane -> pane.channels().stream())
                .filter(channel -> type.lanes().isEmpty() || type.lanes().contains(channel.kind()))
                .map(Channel::name).distinct().toList();
        int from = suiting.indexOf(event.channel()) + 1;
        Stream<String> inTurn = Stream.concat(suiting.subList(from, suiting.size()).stream(),
                suiting.subList(0, from).stream());
        return Stream.concat(suiting.stream().filter(model.panes().pointedChannelProperty().get()::equals), inTurn)
                .filter(channel -> !isMarked(event, channel)).findFirst();
    }

    private boolean isMarked(ScoredEvent event, String channel) {
        return model.scoring().events().stream().anyMatch(other -> other.channel().equals(channel)
                && other.type().equals(event.type()) && other.span().equals(event.span()));
    }

    private boolean isPoint(ScoredEvent event) {
        return model.vocabulary().typeOf(event).isPoint();
    }

    private void onSelected(Consumer<ScoredEvent> action) {
        if (model.mayEdit()) {
            model.selectedEvent().filter(event -> !isPoint(event)).ifPresentOrElse(action,
                    () -> model.say(Message.of("score.event.choose")));
        }
    }

    // A key may have deleted or undone the event while the mouse was dragging it.
    private void replace(ScoredEvent before, ScoredEvent after) {
        if (!before.equals(after) && model.scoring().event(before.id()).filter(before::equals).isPresent()) {
            model.perform(new ScoringChange.ReplaceEvent(before, after));
        }
    }
}
