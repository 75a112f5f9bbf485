package org.onbam.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.RemoveEvent;
import org.onbam.scoring.ScoringChange.RemoveLink;
import org.onbam.scoring.ScoringChange.ReplaceEvent;

/// What is done to events in more than one step but undone in one, as values; links are kept true on the way.
///
/// Empty where nothing would change. Pure; ten thousand events cost milliseconds.
public final class EventChanges {

    private EventChanges() {
    }

    /// Removes events, and the links that hold them.
    ///
    /// @param events of the scoring, each once
    public static Optional<ScoringChange> removal(Scoring scoring, Collection<ScoredEvent> events) {
        Set<EventId> ids = events.stream().map(ScoredEvent::id).collect(Collectors.toSet());
        List<ScoringChange> parts = new ArrayList<>();
        scoring.links().stream().filter(link -> ids.contains(link.cause()) || ids.contains(link.effect()))
                .forEach(link -> parts.add(new RemoveLink(link)));
        events.forEach(event -> parts.add(new RemoveEvent(event)));
        return together(events.size() == 1 ? "score.change.removed.linked" : "score.change.removed.all", parts);
    }

    /// Gives events another type and parts them from events that one of this type does not bring about or follow. A moment
    /// stays a moment and a span a span: those that would change that are left as they are.
    public static Optional<ScoringChange> retyping(Scoring scoring, EventVocabulary vocabulary,
                                                   Collection<ScoredEvent> events, EventType type) {
        Map<EventId, ScoredEvent> next = new HashMap<>();
        List<ScoringChange> parts = new ArrayList<>();
        for (ScoredEvent event : events) {
            if (!event.type().equals(type.code()) && vocabulary.typeOf(event).isPoint() == type.isPoint()) {
                next.put(event.id(), event.withType(type.code()));
                parts.add(new ReplaceEvent(event, event.withType(type.code())));
            }
        }
        List<ScoringChange> parted = scoring.links().isEmpty() || next.isEmpty() ? List.of()
                : parted(scoring, vocabulary, next);
        return together(next.size() == 1 ? "score.change.retyped.parted" : "score.change.retyped.all",
                Stream.concat(parted.stream(), parts.stream()).toList());
    }

    private static List<ScoringChange> parted(Scoring scoring, EventVocabulary vocabulary, Map<EventId, ScoredEvent> next) {
        Map<EventId, ScoredEvent> after = new HashMap<>();
        scoring.events().forEach(event -> after.put(event.id(), next.getOrDefault(event.id(), event)));
        return scoring.links().stream().filter(link -> next.containsKey(link.cause()) || next.containsKey(link.effect()))
                .filter(link -> !LinkRules.mayLink(vocabulary.typeOf(after.get(link.cause())),
                        vocabulary.typeOf(after.get(link.effect()))))
                .<ScoringChange>map(RemoveLink::new).toList();
    }

    /// Gives events the same comment.
    public static Optional<ScoringChange> commenting(Collection<ScoredEvent> events, String comment) {
        return replacing("score.change.commented.all", events, event -> event.withComment(comment));
    }

    /// Moves events, as `moved` says of each span.
    public static Optional<ScoringChange> moving(Collection<ScoredEvent> events, UnaryOperator<TimeSpan> moved) {
        return replacing("score.change.moved.all", events, event -> event.withSpan(moved.apply(event.span())));
    }

    /// Makes events longer or shorter, as `resized` says of each span.
    public static Optional<ScoringChange> resizing(Collection<ScoredEvent> events, UnaryOperator<TimeSpan> resized) {
        return replacing("score.change.resized.all", events, event -> event.withSpan(resized.apply(event.span())));
    }

    /// Says of events that they were seen on another channel. Moments, which are on none, are left as they are.
    public static Optional<ScoringChange> rechannelling(EventVocabulary vocabulary, Collection<ScoredEvent> events,
                                                        String channel) {
        return replacing("score.change.channel.all",
                events.stream().filter(event -> !vocabulary.typeOf(event).isPoint()).toList(), event -> event.withChannel(channel));
    }

    private static Optional<ScoringChange> replacing(String nameKey, Collection<ScoredEvent> events,
                                                     UnaryOperator<ScoredEvent> next) {
        return together(nameKey, events.stream().map(event -> new ReplaceEvent(event, next.apply(event)))
                .filter(replaced -> !replaced.after().equals(replaced.before())).<ScoringChange>map(replaced -> replaced).toList());
    }

    /// Cuts an event in two of the same type, channel and comment. The first keeps the id; each link goes to the part that
    /// shares more time with the event at its other end, or is nearer to it.
    ///
    /// @param atNanos within the event
    /// @param second  id of the second part
    /// @throws IllegalArgumentException if one of the parts would be empty
    public static ScoringChange split(Scoring scoring, ScoredEvent event, long atNanos, EventId second) {
        if (atNanos <= event.span().startNanos() || atNanos >= event.span().endNanos()) {
            throw new IllegalArgumentException("cut at " + atNanos + " of " + event.span());
        }
        ScoredEvent left = event.withSpan(new TimeSpan(event.span().startNanos(), atNanos));
        ScoredEvent right = new ScoredEvent(second, event.type(), new TimeSpan(atNanos, event.span().endNanos()),
                event.channel(), event.comment());
        List<ScoringChange> parts = new ArrayList<>(List.of(new ReplaceEvent(event, left), new AddEvent(right)));
        for (EventLink link : scoring.linksOf(event.id())) {
            TimeSpan other = scoring.event(otherEnd(link, event.id())).orElseThrow().span();
            if (LinkRules.closeness(right.span(), other) > LinkRules.closeness(left.span(), other)) {
                parts.add(new RemoveLink(link));
                parts.add(new AddLink(moved(link, event.id(), second)));
            }
        }
        return new Compound("score.change.split", parts);
    }

    /// Makes two events one, from the onset of the first to the end of the last, with the links and comments of both.
    ///
    /// @param kept  keeps its id, type and channel
    /// @param other is taken away
    public static ScoringChange merge(Scoring scoring, ScoredEvent kept, ScoredEvent other) {
        List<ScoringChange> parts = new ArrayList<>();
        TimeSpan span = new TimeSpan(Math.min(kept.span().startNanos(), other.span().startNanos()),
                Math.max(kept.span().endNanos(), other.span().endNanos()));
        ScoredEvent whole = kept.withSpan(span).withComment(comments(kept, other));
        if (!whole.equals(kept)) {
            parts.add(new ReplaceEvent(kept, whole));
        }
        List<EventLink> links = scoring.linksOf(other.id());
        links.forEach(link -> parts.add(new RemoveLink(link)));
        parts.add(new RemoveEvent(other));
        Set<EventLink> there = new HashSet<>(scoring.linksOf(kept.id()));
        links.stream().filter(link -> !link.touches(kept.id())).map(link -> moved(link, other.id(), kept.id()))
                .filter(there::add).forEach(link -> parts.add(new AddLink(link)));
        return new Compound("score.change.merged", parts);
    }

    private static String comments(ScoredEvent kept, ScoredEvent other) {
        return Stream.of(kept, other).sorted(ScoredEvent.BY_TIME).map(ScoredEvent::comment)
                .filter(comment -> !comment.isBlank())
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new),
                        all -> String.join("; ", all)));
    }

    private static EventId otherEnd(EventLink link, EventId id) {
        return link.cause().equals(id) ? link.effect() : link.cause();
    }

    private static EventLink moved(EventLink link, EventId from, EventId to) {
        return link.cause().equals(from) ? new EventLink(to, link.effect()) : new EventLink(link.cause(), to);
    }

    private static Optional<ScoringChange> together(String nameKey, List<ScoringChange> parts) {
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.getFirst());
            default -> Optional.of(new Compound(nameKey, parts));
        };
    }
}
