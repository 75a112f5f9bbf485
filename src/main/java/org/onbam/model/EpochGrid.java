package org.onbam.model;

/// The epochs of a scoring: `count` spans of `epochNanos` from `originNanos`. Numbered from 0 in code, from 1 on screen.
///
/// The grid has its own origin because other systems cut theirs on the wall clock or at the start of analysis.
public record EpochGrid(long originNanos, long epochNanos, int count) {

    public static final long EPOCH_NANOS = 30 * TimeSpan.SECOND;

    public EpochGrid {
        if (epochNanos < 1 || count < 0) {
            throw new IllegalArgumentException("grid of " + count + " epochs of " + epochNanos + " ns");
        }
    }

    /// A grid from time 0 that covers `durationNanos`, the last epoch perhaps in part.
    public static EpochGrid covering(long durationNanos, long epochNanos) {
        return new EpochGrid(0, epochNanos, Math.toIntExact(Math.ceilDiv(durationNanos, epochNanos)));
    }

    /// When an epoch begins, also one before the first or behind the last.
    public long startOf(long epoch) {
        return originNanos + epoch * epochNanos;
    }

    public TimeSpan span(int epoch) {
        if (epoch < 0 || epoch >= count) {
            throw new IllegalArgumentException("epoch " + epoch + " outside grid of " + count);
        }
        return new TimeSpan(startOf(epoch), startOf(epoch + 1));
    }

    public TimeSpan span() {
        return new TimeSpan(originNanos, startOf(count));
    }

    /// The epoch that holds a time, clamped into the grid; 0 for an empty grid.
    public int epochAt(long nanos) {
        long epoch = Math.floorDiv(nanos - originNanos, epochNanos);
        return Math.clamp(epoch, 0, Math.max(0, count - 1));
    }
}
