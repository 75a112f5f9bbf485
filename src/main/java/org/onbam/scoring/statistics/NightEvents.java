package org.onbam.scoring.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

/// The events of a scoring by kind, each with the epoch it counts in, in order of onset.
///
/// An event counts if it overlaps at least one sleep epoch in bed: an apnea partly in wake counts, one wholly in wake does
/// not (AASM VIII.C note). An arousal also counts in wake between lights off and on (AASM V.A note).
final class NightEvents {

    /// An event and the epoch it counts in, -1 for none.
    record Item(ScoredEvent event, EventKind kind, int epoch) {

        TimeSpan span() {
            return event.span();
        }

        boolean counts() {
            return epoch >= 0;
        }
    }

    private final Map<EventKind, List<Item>> byKind = new EnumMap<>(EventKind.class);
    private final List<Item> respiratory = new ArrayList<>();
    private final List<Item> arousals = new ArrayList<>();
    private final List<Item> legs = new ArrayList<>();
    private final Map<EventId, List<Item>> effects = new HashMap<>();
    private final Map<EventId, List<Item>> causes = new HashMap<>();

    NightEvents(Scoring scoring, EventVocabulary vocabulary, NightEpochs epochs) {
        EventKinds kinds = new EventKinds(vocabulary);
        for (EventKind kind : EventKind.values()) {
            byKind.put(kind, new ArrayList<>());
        }
        for (ScoredEvent event : scoring.events()) {
            EventKind kind = kinds.of(event.type());
            if (kind != EventKind.NONE) {
                add(new Item(event, kind,
                        kind.isArousal() ? epochs.scoredEpochOf(event.span()) : epochs.sleepEpochOf(event.span())));
            }
        }
        if (!scoring.links().isEmpty()) {
            link(scoring.links());
        }
    }

    private void add(Item item) {
        of(item.kind()).add(item);
        if (item.kind().isRespiratory()) {
            respiratory.add(item);
        } else if (item.kind().isArousal()) {
            arousals.add(item);
        } else if (item.kind().isLegMovement()) {
            legs.add(item);
        }
    }

    private void link(List<EventLink> links) {
        Map<EventId, Item> byId = new HashMap<>();
        byKind.values().forEach(items -> items.forEach(item -> byId.put(item.event().id(), item)));
        for (EventLink link : links) {
            Optional<Item> cause = Optional.ofNullable(byId.get(link.cause()));
            Optional<Item> effect = Optional.ofNullable(byId.get(link.effect()));
            if (cause.isPresent() && effect.isPresent()) {
                effects.computeIfAbsent(link.cause(), id -> new ArrayList<>()).add(effect.get());
                causes.computeIfAbsent(link.effect(), id -> new ArrayList<>()).add(cause.get());
            }
        }
    }

    /// All of a kind, also those that do not count.
    List<Item> of(EventKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /// How many of a kind count.
    int count(EventKind kind) {
        return count(of(kind));
    }

    static int count(List<Item> items) {
        int n = 0;
        for (Item item : items) {
            n += item.counts() ? 1 : 0;
        }
        return n;
    }

    /// All apneas, hypopneas and RERAs, also those that do not count.
    List<Item> respiratory() {
        return respiratory;
    }

    /// All arousals of whatever kind.
    List<Item> arousals() {
        return arousals;
    }

    /// All single and periodic leg movements.
    List<Item> legs() {
        return legs;
    }

    /// What an event is linked to as its cause.
    List<Item> effectsOf(Item item) {
        return effects.getOrDefault(item.event().id(), List.of());
    }

    /// What an event is linked to as its effect.
    List<Item> causesOf(Item item) {
        return causes.getOrDefault(item.event().id(), List.of());
    }
}
