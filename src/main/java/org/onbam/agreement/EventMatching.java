package org.onbam.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onbam.model.TimeSpan;

/// Which events of two scorers are the same event: pairs that share enough time, one to one.
///
/// `BEST` makes as many pairs as can be made and among those the choice with the greatest sum of shared time, so that it does
/// not hang on the order of events; it is what the program reports. `GREEDY` takes the closest pair first, as other programs do.
public final class EventMatching {

    public enum Method { BEST, GREEDY }

    /// Half of what a moment is widened to, so that it can share time.
    private static final long MOMENT_NANOS = TimeSpan.SECOND / 2;

    /// @param reference index among the reference's events
    /// @param test      index among the test's events
    /// @param iou       shared time by time of either, above 0, at most 1
    public record Pair(int reference, int test, double iou) {
    }

    private final List<TimeSpan> reference;
    private final List<TimeSpan> test;
    private final List<Pair> candidates;

    private EventMatching(List<TimeSpan> reference, List<TimeSpan> test) {
        this.reference = reference.stream().map(EventMatching::widened).toList();
        this.test = test.stream().map(EventMatching::widened).toList();
        this.candidates = candidates();
    }

    /// @param reference spans in any order; moments count as one second around themselves
    /// @param test      likewise
    public static EventMatching of(List<TimeSpan> reference, List<TimeSpan> test) {
        return new EventMatching(reference, test);
    }

    /// Time in both by time in either, 0 to 1.
    public static double iou(TimeSpan a, TimeSpan b) {
        TimeSpan one = widened(a);
        TimeSpan other = widened(b);
        long shared = Math.min(one.endNanos(), other.endNanos()) - Math.max(one.startNanos(), other.startNanos());
        return shared <= 0 ? 0 : shared / (double) (one.durationNanos() + other.durationNanos() - shared);
    }

    private static TimeSpan widened(TimeSpan span) {
        return span.durationNanos() > 0 ? span
                : new TimeSpan(span.startNanos() - MOMENT_NANOS, span.endNanos() + MOMENT_NANOS);
    }

    // All that share time at all, found by walking both in the order of time.
    private List<Pair> candidates() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < test.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingLong(i -> test.get(i).startNanos()));
        long longest = test.stream().mapToLong(TimeSpan::durationNanos).max().orElse(0);
        List<Pair> found = new ArrayList<>();
        for (int i = 0; i < reference.size(); i++) {
            TimeSpan span = reference.get(i);
            for (int at = firstFrom(order, span.startNanos() - longest); at < order.size(); at++) {
                int j = order.get(at);
                if (test.get(j).startNanos() >= span.endNanos()) {
                    break;
                }
                double iou = iou(span, test.get(j));
                if (iou > 0) {
                    found.add(new Pair(i, j, iou));
                }
            }
        }
        return found;
    }

    private int firstFrom(List<Integer> order, long nanos) {
        int low = 0;
        int high = order.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (test.get(order.get(middle)).startNanos() < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The pairs, in the order of the reference's events.
    ///
    /// @param threshold the least [Pair#iou], 0 to 1; with 0 any shared time will do
    public List<Pair> pairs(double threshold, Method method) {
        List<Pair> usable = candidates.stream().filter(pair -> pair.iou() >= threshold).toList();
        List<Pair> chosen = switch (method) {
            case BEST -> new BestPairs(usable).best();
            case GREEDY -> greedy(usable);
        };
        return chosen.stream().sorted(Comparator.comparingInt(Pair::reference)).toList();
    }

    private static List<Pair> greedy(List<Pair> usable) {
        List<Pair> chosen = new ArrayList<>();
        usable.stream().sorted(Comparator.comparingDouble(Pair::iou).reversed().thenComparingInt(Pair::reference)
                .thenComparingInt(Pair::test)).forEach(pair -> {
                    if (chosen.stream().noneMatch(one -> one.reference() == pair.reference() || one.test() == pair.test())) {
                        chosen.add(pair);
                    }
                });
        return chosen;
    }

    /// How many of the test's events share time with two or more of the reference's: what the test made one of several.
    public int merged() {
        return (int) candidates.stream().map(Pair::test).distinct()
                .filter(j -> candidates.stream().filter(pair -> pair.test() == j).count() >= 2).count();
    }

    /// How many of the reference's events the test made several of.
    public int split() {
        return (int) candidates.stream().map(Pair::reference).distinct()
                .filter(i -> candidates.stream().filter(pair -> pair.reference() == i).count() >= 2).count();
    }
}
