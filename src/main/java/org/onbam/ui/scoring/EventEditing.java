package org.onbam.ui.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onbam.message.Message;
import org.onbam.model.Channel;
import org.onbam.model.EventFamily;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.EventChanges;
import org.onbam.scoring.LinkRules;
import org.onbam.scoring.Notes;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.night.SortedEvents;

/// Marking, retyping and deleting events: what the event keys do, one or many at once. FX thread.
public final class EventEditing {

    /// Of a type whose rule asks for no length.
    private static final double PLACED_SECONDS = 3;

    private final ScoreModel model;
    private final EventSpans spans;
    private final LinkRules links;
    /// Of the scoring that was asked about last.
    private Optional<SortedEvents> sorted = Optional.empty();

    public EventEditing(ScoreModel model) {
        this.model = model;
        this.spans = new EventSpans(model.recording().span());
        this.links = new LinkRules(model.vocabulary());
    }

    /// What an event key does: gives a dragged span its type, retypes the selected events, or arms the type. A moment is
    /// not retyped to an event with a duration, nor the other way round: such a key acts as if nothing were selected. A
    /// bookmark is set where the pointer is, whatever is selected.
    public void apply(EventType type) {
        if (!model.mayEdit()) {
            return;
        }
        if (type.code().equals(Notes.BOOKMARK)) {
            new NoteEditing(model).bookmark();
            return;
        }
        switch (model.selection()) {
            case Selection.OfSpan(String channel, TimeSpan span) -> mark(type, channel, span);
            case Selection.OfEvent(EventId id) -> model.scoring().event(id)
                    .filter(event -> model.vocabulary().typeOf(event).isPoint() == type.isPoint())
                    .ifPresentOrElse(event -> retype(event, type), () -> begin(type));
            case Selection.OfEvents(Set<EventId> ids) -> retypeSeveral(ids, type);
            case Selection.None(), Selection.OfEpochs(int _, int _) -> begin(type);
        }
    }

    private void retypeSeveral(Set<EventId> ids, EventType type) {
        EventChanges.retyping(model.scoring(), model.vocabulary(), events(List.copyOf(ids)), type)
                .ifPresentOrElse(model::perform, () -> model.say(Message.of("score.retype.none", type)));
    }

    private void begin(EventType type) {
        if (type.isPoint()) {
            mark(type, "", new TimeSpan(model.epochStartNanos(), model.epochStartNanos()));
        } else {
            model.select(new Selection.None());
            model.armedProperty().set(model.armedProperty().get().equals(type.code()) ? "" : type.code());
        }
    }

    /// Adds an event of a type and selects it. A desaturation or arousal that can be due to one event only is linked with
    /// it in the same step.
    ///
    /// @param channel the channel it was dragged on; empty for the whole recording
    public void mark(EventType type, String channel, TimeSpan span) {
        TimeSpan inside = type.isPoint() ? spans.point(span.startNanos()) : spans.within(span);
        ScoredEvent event = new ScoredEvent(EventId.random(), type.code(), inside, type.isPoint() ? "" : channel, "");
        if (model.perform(marking(event, type))) {
            model.select(new Selection.OfEvent(event.id()));
        }
    }

    private ScoringChange marking(ScoredEvent event, EventType type) {
        Optional<ScoredEvent> cause = type.family() == EventFamily.DESATURATION || type.family() == EventFamily.AROUSAL
                ? links.onlyCause(model.scoring(), event).filter(by -> belongsTo(by, event)) : Optional.empty();
        return cause.<ScoringChange>map(by -> new Compound("score.change.added.linked",
                List.of(new AddEvent(event), new AddLink(new EventLink(by.id(), event.id())))))
                .orElseGet(() -> new AddEvent(event));
    }

    // Linked at once is only what would be counted so anyway.
    private boolean belongsTo(ScoredEvent cause, ScoredEvent event) {
        return model.vocabulary().typeOf(cause).family() == EventFamily.LIMB
                || sorted(model.scoring().withEvent(event)).belonging().causeOf(event).equals(Optional.of(cause));
    }

    private SortedEvents sorted(Scoring scoring) {
        SortedEvents now = sorted.map(last -> last.after(scoring)).orElseGet(() -> SortedEvents.of(scoring, model.vocabulary()));
        sorted = Optional.of(now);
        return now;
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
            model.select(new Selection.OfSpan(channel, spans.within(span)));
        }
    }

    /// Marks without the mouse: an event of the armed type, as long as its rule asks at the least, in the middle of the
    /// current epoch and on the first shown channel that suits it. It is selected, to be moved from there.
    public void place() {
        if (!model.mayEdit()) {
            return;
        }
        model.vocabulary().find(model.armedProperty().get()).ifPresentOrElse(type -> {
            long length = Math.round(Math.max(type.minSeconds(), PLACED_SECONDS) * TimeSpan.SECOND);
            long start = model.epochStartNanos() + (model.grid().epochNanos() - length) / 2;
            mark(type, channelFor(type), new TimeSpan(start, start + length));
        }, () -> model.say(Message.of("score.place.arm")));
    }

    private String channelFor(EventType type) {
        List<Channel> shown = model.panes().channels();
        return type.lanes().stream()
                .flatMap(kind -> shown.stream().filter(channel -> channel.kind() == kind).limit(1))
                .findFirst().map(Channel::name).orElse("");
    }

    public void retype(ScoredEvent event, EventType type) {
        retypeAll(List.of(event.id()), type);
    }

    /// Gives events another type, in one step; those that are gone are passed over. A moment stays a moment. Links to what
    /// an event of this type cannot bring about or follow are undone with it.
    public void retypeAll(List<EventId> ids, EventType type) {
        perform(EventChanges.retyping(model.scoring(), model.vocabulary(), events(ids), type));
    }

    /// Deletes events and their links, in one step; those that are gone are passed over.
    public void deleteAll(List<EventId> ids) {
        perform(EventChanges.removal(model.scoring(), events(ids)));
    }

    /// Gives events the same comment, in one step; those that are gone are passed over.
    public void commentAll(List<EventId> ids, String text) {
        perform(EventChanges.commenting(events(ids), text.strip()));
    }

    /// Says of the selected events that they were seen on another channel, in one step.
    ///
    /// @param channel a channel's name
    public void toChannel(String channel) {
        EventChanges.rechannelling(model.vocabulary(), model.selectedEvents(), channel).ifPresentOrElse(model::perform,
                () -> model.say(Message.of("score.channel.none", channel)));
    }

    public void deleteSelected() {
        deleteAll(List.copyOf(model.selectedIds()));
    }

    public void deleteAndGoOn() {
        List<EventId> chosen = List.copyOf(model.selectedIds());
        if (!chosen.isEmpty()) {
            Optional<ScoredEvent> next = new EventTravel(model).neighbour(1);
            deleteAll(chosen);
            if (model.scoring().event(chosen.getFirst()).isEmpty()) {
                next.ifPresent(model::jumpTo);
            }
        }
    }

    private void perform(Optional<ScoringChange> change) {
        change.ifPresent(model::perform);
    }

    /// The events of these ids that are there, in the order of time.
    private List<ScoredEvent> events(List<EventId> ids) {
        if (ids.size() == 1) {
            return model.scoring().event(ids.getFirst()).map(List::of).orElse(List.of());
        }
        Set<EventId> wanted = new HashSet<>(ids);
        List<ScoredEvent> found = new ArrayList<>();
        for (ScoredEvent event : model.scoring().events()) {
            if (wanted.contains(event.id())) {
                found.add(event);
            }
        }
        return found;
    }
}
