package org.onbam.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onbam.model.EpochGrid;
import org.onbam.model.TimeSpan;

/// Stretches of slow-wave activity, and how much of an epoch they fill: N3 takes 20 % of it or more, whichever waves they are
/// in and wherever in the epoch they lie (AASM Manual, staging rules, stage N3): 6 s of 30.
///
/// A stretch that reaches over the border of an epoch counts in each for its part there. Stretches of one channel that
/// touch are one; time that is marked on two channels counts once. Immutable.
public final class SlowWaveTally {

    /// Part of an epoch that slow waves fill in N3.
    public static final double N3_SHARE = 0.2;

    /// Who marked a stretch; where both did, the scorer.
    public enum Origin { SCORER, FOUND }

    /// A stretch in one epoch of the grid.
    public record Stretch(String channel, TimeSpan span, Origin origin) {
    }

    private static final Comparator<Stretch> ORDER = Comparator.comparingLong((Stretch s) -> s.span().startNanos())
            .thenComparing(Stretch::channel);

    private final EpochGrid grid;
    private final List<Stretch> stretches;

    private SlowWaveTally(EpochGrid grid, List<Stretch> stretches) {
        this.grid = grid;
        this.stretches = stretches.stream().sorted(ORDER).toList();
    }

    public static SlowWaveTally empty(EpochGrid grid) {
        return new SlowWaveTally(grid, List.of());
    }

    /// All of them in the order of time.
    public List<Stretch> stretches() {
        return stretches;
    }

    public List<Stretch> stretches(int epoch) {
        return isEpoch(epoch) ? stretches.stream().filter(s -> s.span().overlaps(grid.span(epoch))).toList() : List.of();
    }

    private boolean isEpoch(int epoch) {
        return epoch >= 0 && epoch < grid.count();
    }

    /// With one more; what lies outside the epochs is left out.
    public SlowWaveTally with(String channel, TimeSpan span, Origin origin) {
        if (grid.count() == 0 || !span.overlaps(grid.span()) || span.durationNanos() == 0) {
            return this;
        }
        List<Stretch> next = new ArrayList<>(stretches);
        long start = Math.max(span.startNanos(), grid.span().startNanos());
        long end = Math.min(span.endNanos(), grid.span().endNanos());
        for (int epoch = grid.epochAt(start); epoch <= grid.epochAt(end - 1); epoch++) {
            TimeSpan of = grid.span(epoch);
            add(next, new Stretch(channel, new TimeSpan(Math.max(start, of.startNanos()), Math.min(end, of.endNanos())), origin));
        }
        return new SlowWaveTally(grid, next);
    }

    private void add(List<Stretch> next, Stretch more) {
        Stretch merged = more;
        for (Stretch other : List.copyOf(next)) {
            if (touches(other, merged)) {
                next.remove(other);
                boolean scorer = other.origin() == Origin.SCORER || merged.origin() == Origin.SCORER;
                merged = new Stretch(more.channel(), new TimeSpan(
                        Math.min(other.span().startNanos(), merged.span().startNanos()),
                        Math.max(other.span().endNanos(), merged.span().endNanos())), scorer ? Origin.SCORER : Origin.FOUND);
            }
        }
        next.add(merged);
    }

    private boolean touches(Stretch one, Stretch other) {
        return one.channel().equals(other.channel())
                && grid.epochAt(one.span().startNanos()) == grid.epochAt(other.span().startNanos())
                && one.span().startNanos() <= other.span().endNanos() && other.span().startNanos() <= one.span().endNanos();
    }

    public SlowWaveTally without(Stretch stretch) {
        return new SlowWaveTally(grid, stretches.stream().filter(s -> !s.equals(stretch)).toList());
    }

    /// Without any of an epoch.
    public SlowWaveTally cleared(int epoch) {
        List<Stretch> gone = stretches(epoch);
        return new SlowWaveTally(grid, stretches.stream().filter(s -> !gone.contains(s)).toList());
    }

    /// The stretch of a channel that holds a time.
    public Optional<Stretch> at(String channel, long nanos) {
        return stretches.stream().filter(s -> s.channel().equals(channel) && s.span().contains(nanos)).findFirst();
    }

    /// Seconds of an epoch that are marked, on whatever channel.
    public double seconds(int epoch) {
        return seconds(stretches(epoch));
    }

    /// Seconds of an epoch that the scorer has not marked, but that were found.
    public double foundSeconds(int epoch) {
        List<Stretch> all = stretches(epoch);
        return seconds(all) - seconds(all.stream().filter(s -> s.origin() == Origin.SCORER).toList());
    }

    // In the order of time: what begins before the last one's end adds only what lies beyond it.
    private static double seconds(List<Stretch> ordered) {
        long sum = 0;
        long until = Long.MIN_VALUE;
        for (Stretch stretch : ordered) {
            sum += Math.max(0, stretch.span().endNanos() - Math.max(until, stretch.span().startNanos()));
            until = Math.max(until, stretch.span().endNanos());
        }
        return sum / (double) TimeSpan.SECOND;
    }

    /// Seconds that N3 takes: 6 for epochs of 30 s.
    public double neededSeconds() {
        return N3_SHARE * grid.epochNanos() / TimeSpan.SECOND;
    }

    /// Whether an epoch has what N3 takes: 20 % itself is enough.
    public boolean isReached(int epoch) {
        return seconds(epoch) >= neededSeconds() - 1e-9;
    }
}
