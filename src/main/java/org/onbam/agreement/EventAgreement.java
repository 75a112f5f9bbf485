package org.onbam.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.onbam.agreement.EventMatching.Method;
import org.onbam.agreement.EventMatching.Pair;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// How two scorers' events of one kind agree. Immutable.
public final class EventAgreement {

    /// The least IoU at which two events count as one where nothing else is said; that of psgscoring.
    public static final double USUAL_IOU = 0.2;

    private final List<ScoredEvent> reference;
    private final List<ScoredEvent> test;
    private final List<Pair> pairs;
    private final EventMatching matching;

    private EventAgreement(List<ScoredEvent> reference, List<ScoredEvent> test, double iou, Method method) {
        this.reference = reference;
        this.test = test;
        this.matching = EventMatching.of(reference.stream().map(ScoredEvent::span).toList(),
                test.stream().map(ScoredEvent::span).toList());
        this.pairs = matching.pairs(iou, method);
    }

    /// @param reference events of one [EventGroup], or of one family, in any order
    /// @param test      likewise
    /// @param iou       see [EventMatching#pairs]
    public static EventAgreement of(List<ScoredEvent> reference, List<ScoredEvent> test, double iou, Method method) {
        return new EventAgreement(List.copyOf(reference), List.copyOf(test), iou, method);
    }

    public List<Pair> pairs() {
        return pairs;
    }

    public ClassScores scores() {
        return new ClassScores(pairs.size(), test.size() - pairs.size(), reference.size() - pairs.size());
    }

    /// How much later the test's events begin, seconds; empty without pairs.
    public Optional<Spread> onsets() {
        return spread(pair -> seconds(of(pair).startNanos() - expected(pair).startNanos()));
    }

    /// How much later they end, seconds.
    public Optional<Spread> ends() {
        return spread(pair -> seconds(of(pair).endNanos() - expected(pair).endNanos()));
    }

    /// How much longer they are, seconds.
    public Optional<Spread> durations() {
        return spread(pair -> seconds(of(pair).durationNanos() - expected(pair).durationNanos()));
    }

    /// How often each type of the reference is each type of the test in a pair, in the order of codes.
    public Map<String, Map<String, Integer>> types() {
        Map<String, Map<String, Integer>> types = new TreeMap<>();
        for (Pair pair : pairs) {
            types.computeIfAbsent(reference.get(pair.reference()).type(), key -> new TreeMap<>())
                    .merge(test.get(pair.test()).type(), 1, Integer::sum);
        }
        return types;
    }

    /// How many events of the test lie over several of the reference.
    public int merged() {
        return matching.merged();
    }

    /// How many events of the reference lie over several of the test.
    public int split() {
        return matching.split();
    }

    private TimeSpan of(Pair pair) {
        return test.get(pair.test()).span();
    }

    private TimeSpan expected(Pair pair) {
        return reference.get(pair.reference()).span();
    }

    private Optional<Spread> spread(ToDoubleFunction<Pair> value) {
        return Spread.of(pairs.stream().mapToDouble(value).toArray());
    }

    private static double seconds(long nanos) {
        return nanos / (double) TimeSpan.SECOND;
    }
}
