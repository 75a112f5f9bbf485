package org.onbam.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.onbam.agreement.Disagreement;
import org.onbam.agreement.EventCluster;
import org.onbam.agreement.EventMatching;
import org.onbam.agreement.EventMatching.Pair;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.scoring.LinkRules;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.RemoveLink;
import org.onbam.scoring.review.Deciding;

/// The links of scorers in the consensus that is made of their scorings: those whose both ends are in it. Pure.
///
/// An event of the consensus stands for the scorers' events that it was decided from or, where nothing was to decide, for
/// those that it lies among. Where scorers link differently - a desaturation to one apnea or to the next - what more of them
/// have goes before what fewer have, and then the earlier cause; one scorer's own links never compete. It does not hang on
/// the order of decisions, and a second time changes nothing. What the reviewer linked or parted by hand stays as it is.
final class ConsensusLinks {

    private final Disagreement disagreement;
    private final EventVocabulary vocabulary;

    ConsensusLinks(Disagreement disagreement) {
        this.disagreement = disagreement;
        this.vocabulary = disagreement.vocabulary();
    }

    /// What is left to do; empty where the links are as they should be.
    ///
    /// @param log all that was ever done in the consensus
    List<ScoringChange> changes(Scoring consensus, List<LogEntry> log) {
        Map<EventLink, Set<Integer>> votes = votes(consensus);
        votes.keySet().removeAll(partedByHand(log));
        Set<EventLink> wanted = chosen(consensus, votes);
        List<ScoringChange> changes = new ArrayList<>();
        consensus.links().stream().filter(link -> votes.containsKey(link) && !wanted.contains(link))
                .forEach(link -> changes.add(new RemoveLink(link)));
        wanted.stream().filter(link -> !consensus.links().contains(link)).forEach(link -> changes.add(new AddLink(link)));
        return changes;
    }

    /// Who has each link that could be in the consensus.
    private Map<EventLink, Set<Integer>> votes(Scoring consensus) {
        Map<EventId, EventId> standIns = standIns(consensus);
        Map<EventLink, Set<Integer>> votes = new HashMap<>();
        for (int scorer = 0; scorer < disagreement.scorings().size(); scorer++) {
            for (EventLink link : disagreement.scorings().get(scorer).links()) {
                EventId cause = standIns.get(link.cause());
                EventId effect = standIns.get(link.effect());
                if (cause != null && effect != null && !cause.equals(effect)) {
                    votes.computeIfAbsent(new EventLink(cause, effect), key -> new TreeSet<>()).add(scorer);
                }
            }
        }
        return votes;
    }

    /// The consensus' event for each of the scorers' that has one.
    private Map<EventId, EventId> standIns(Scoring consensus) {
        Map<EventId, EventId> standIns = new HashMap<>();
        Map<String, List<ScoredEvent>> undecided = new HashMap<>();
        Set<EventId> labels = new HashSet<>();
        Set<EventId> there = new HashSet<>();
        consensus.events().forEach(event -> there.add(event.id()));
        Deciding.decisions(consensus).values().forEach(decision -> decision.label().filter(there::contains).ifPresent(label -> {
            labels.add(label);
            decision.events().forEach(event -> standIns.put(event, label));
        }));
        consensus.events().stream().filter(event -> !labels.contains(event.id()))
                .forEach(event -> undecided.computeIfAbsent(event.type(), key -> new ArrayList<>()).add(event));
        Map<String, List<EventCluster>> agreed = new HashMap<>();
        disagreement.agreed().forEach(cluster -> agreed.computeIfAbsent(cluster.middle().type(), key -> new ArrayList<>()).add(cluster));
        agreed.forEach((type, clusters) -> {
            List<ScoredEvent> own = undecided.getOrDefault(type, List.of());
            EventMatching matching = EventMatching.of(clusters.stream().map(cluster -> cluster.middle().span()).toList(),
                    own.stream().map(ScoredEvent::span).toList());
            for (Pair pair : matching.pairs(Disagreement.NEAR_ENOUGH, EventMatching.Method.BEST)) {
                clusters.get(pair.reference()).events().forEach(event -> standIns.put(event.id(), own.get(pair.test()).id()));
            }
        });
        return standIns;
    }

    private Set<EventLink> chosen(Scoring consensus, Map<EventLink, Set<Integer>> votes) {
        Map<EventId, ScoredEvent> events = new HashMap<>();
        consensus.events().forEach(event -> events.put(event.id(), event));
        Map<EventLink, Set<Integer>> accepted = new HashMap<>();
        consensus.links().stream().filter(link -> !votes.containsKey(link)).forEach(link -> accepted.put(link, Set.of()));
        Set<EventLink> chosen = new TreeSet<>();
        votes.keySet().stream().filter(link -> LinkRules.mayLink(typeOf(events, link.cause()), typeOf(events, link.effect())))
                .sorted(Comparator.comparingInt((EventLink link) -> -of(votes, link).size())
                        .thenComparing(link -> of(events, link.cause()), ScoredEvent.BY_TIME)
                        .thenComparing(link -> of(events, link.effect()), ScoredEvent.BY_TIME))
                .forEach(link -> {
                    Set<Integer> who = of(votes, link);
                    boolean isFree = accepted.entrySet().stream().filter(other -> competes(events, link, other.getKey()))
                            .allMatch(other -> other.getValue().stream().anyMatch(who::contains));
                    if (isFree) {
                        accepted.put(link, who);
                        chosen.add(link);
                    }
                });
        return chosen;
    }

    // An effect is due to one event, and an event has one effect of a family (LinkRules).
    private boolean competes(Map<EventId, ScoredEvent> events, EventLink one, EventLink other) {
        return one.effect().equals(other.effect()) || one.cause().equals(other.cause())
                && typeOf(events, one.effect()).family() == typeOf(events, other.effect()).family();
    }

    private EventType typeOf(Map<EventId, ScoredEvent> events, EventId id) {
        return vocabulary.typeOf(of(events, id));
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static Set<EventLink> partedByHand(List<LogEntry> log) {
        Set<EventLink> parted = new HashSet<>();
        log.forEach(entry -> note(entry.change(), parted));
        return parted;
    }

    private static void note(ScoringChange change, Set<EventLink> parted) {
        switch (change) {
            case RemoveLink(EventLink link) -> parted.add(link);
            case AddLink(EventLink link) -> parted.remove(link);
            case Compound(String name, List<ScoringChange> parts) -> {
                // what a decision parted, a decision may link again
                if (!name.startsWith(Deciding.CHANGE)) {
                    parts.forEach(part -> note(part, parted));
                }
            }
            case ScoringChange.SetStages _, ScoringChange.AddEvent _, ScoringChange.RemoveEvent _, ScoringChange.ReplaceEvent _,
                    ScoringChange.Dismiss _, ScoringChange.Restore _ -> { }
        }
    }
}
