package org.onbam.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.onbam.agreement.EventMatching.Method;
import org.onbam.agreement.EventMatching.Pair;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// One event as several scorers have it, each once or not at all.
///
/// @param votes one a scorer, empty where that scorer has no such event
public record EventCluster(List<Optional<ScoredEvent>> votes) {

    /// What most scorers say: that there is such an event, that there is none, or neither.
    public enum Verdict { EVENT, NONE, TIE }

    public EventCluster {
        votes = List.copyOf(votes);
        if (votes.stream().allMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException("cluster without an event");
        }
    }

    /// The events of several scorers brought together: every two scorers are matched ([EventMatching], best), then the closest
    /// pairs are joined first, never two events of one scorer. Two scorers so have exactly their matching. In the order of time.
    ///
    /// @param byScorer events of one [EventGroup]
    /// @param iou      the least shared time
    public static List<EventCluster> of(List<List<ScoredEvent>> byScorer, double iou) {
        List<Join> joins = new ArrayList<>();
        for (int a = 0; a < byScorer.size(); a++) {
            for (int b = a + 1; b < byScorer.size(); b++) {
                List<ScoredEvent> left = byScorer.get(a);
                List<ScoredEvent> right = byScorer.get(b);
                for (Pair pair : EventMatching.of(spans(left), spans(right)).pairs(iou, Method.BEST)) {
                    joins.add(new Join(new Place(a, pair.reference()), new Place(b, pair.test()), pair.iou(),
                            Math.min(left.get(pair.reference()).span().startNanos(),
                                    right.get(pair.test()).span().startNanos())));
                }
            }
        }
        // then by time, which does not hang on who is called first
        joins.sort(Comparator.comparingDouble(Join::iou).reversed().thenComparingLong(Join::startNanos));
        Map<Place, Map<Integer, ScoredEvent>> clusterOf = new HashMap<>();
        for (int scorer = 0; scorer < byScorer.size(); scorer++) {
            for (int i = 0; i < byScorer.get(scorer).size(); i++) {
                clusterOf.put(new Place(scorer, i), new HashMap<>(Map.of(scorer, byScorer.get(scorer).get(i))));
            }
        }
        Map<Map<Integer, ScoredEvent>, List<Place>> members = new IdentityHashMap<>();
        clusterOf.forEach((place, cluster) -> members.put(cluster, new ArrayList<>(List.of(place))));
        for (Join join : joins) {
            Map<Integer, ScoredEvent> one = Objects.requireNonNull(clusterOf.get(join.a()));
            Map<Integer, ScoredEvent> other = Objects.requireNonNull(clusterOf.get(join.b()));
            if (one != other && one.keySet().stream().noneMatch(other::containsKey)) {
                one.putAll(other);
                List<Place> moved = Objects.requireNonNull(members.remove(other));
                Objects.requireNonNull(members.get(one)).addAll(moved);
                moved.forEach(place -> clusterOf.put(place, one));
            }
        }
        return members.keySet().stream().map(cluster -> cluster(cluster, byScorer.size()))
                .sorted(Comparator.comparingLong((EventCluster cluster) -> cluster.span().startNanos())
                        .thenComparingLong(cluster -> cluster.span().endNanos())
                        .thenComparing(cluster -> cluster.events().map(ScoredEvent::id).min(Comparator.naturalOrder())
                                .orElseThrow())).toList();
    }

    private record Place(int scorer, int index) {
    }

    private record Join(Place a, Place b, double iou, long startNanos) {
    }

    private static List<TimeSpan> spans(List<ScoredEvent> events) {
        return events.stream().map(ScoredEvent::span).toList();
    }

    private static EventCluster cluster(Map<Integer, ScoredEvent> byScorer, int scorers) {
        List<Optional<ScoredEvent>> votes = new ArrayList<>();
        for (int scorer = 0; scorer < scorers; scorer++) {
            votes.add(Optional.ofNullable(byScorer.get(scorer)));
        }
        return new EventCluster(votes);
    }

    /// The events, in the order of scorers.
    public Stream<ScoredEvent> events() {
        return votes.stream().flatMap(Optional::stream);
    }

    /// From the first onset to the last end.
    public TimeSpan span() {
        return new TimeSpan(events().mapToLong(event -> event.span().startNanos()).min().orElseThrow(),
                events().mapToLong(event -> event.span().endNanos()).max().orElseThrow());
    }

    /// How many scorers have it.
    public int count() {
        return (int) events().count();
    }

    public boolean isOfOneType() {
        return events().map(ScoredEvent::type).distinct().count() == 1;
    }

    /// What more than half of the scorers say; that there is an event only where more than half of those who have it give it one
    /// type.
    public Verdict verdict() {
        if (2 * count() < votes.size()) {
            return Verdict.NONE;
        }
        if (2 * count() == votes.size()) {
            return Verdict.TIE;
        }
        String type = middle().type();
        return 2 * events().filter(event -> event.type().equals(type)).count() > count() ? Verdict.EVENT : Verdict.TIE;
    }

    /// The least IoU of any two of its events; 1 for one alone.
    public double closeness() {
        List<ScoredEvent> all = events().toList();
        double least = 1;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                least = Math.min(least, EventMatching.iou(all.get(i).span(), all.get(j).span()));
            }
        }
        return least;
    }

    /// The event that shares the most time with the others, of those of the type that most have: what is taken over where all
    /// agree. The earlier scorer's in a tie.
    public ScoredEvent middle() {
        Map<String, Long> types = new HashMap<>();
        events().forEach(event -> types.merge(event.type(), 1L, Long::sum));
        ScoredEvent best = events().findFirst().orElseThrow();
        double most = -1;
        for (ScoredEvent event : events().toList()) {
            double shared = Objects.requireNonNull(types.get(event.type())) * (double) votes.size()
                    + events().mapToDouble(other -> EventMatching.iou(event.span(), other.span())).sum();
            if (shared > most) {
                most = shared;
                best = event;
            }
        }
        return best;
    }
}
