package org.onbam.interchange;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.EpochGrid;
import org.onbam.model.Hypnogram;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// How much of every epoch each stage claims, and where stages contradict each other.
///
/// Marks are added in order of onset, each with a duration. Costs one addition per mark and epoch.
final class EpochClaims {

    /// Less than a tenth of a second of overlap is rounding, not two opinions.
    private static final long OVERLAP = TimeSpan.SECOND / 10;
    private static final int STAGES = SleepStage.values().length;

    private final EpochGrid grid;
    private final TimeSpan within;
    private final long recordingNanos;
    private final long[] claims;
    private final boolean[] disputed;
    private StageMark farthest = new StageMark(Long.MIN_VALUE / 4, 0, SleepStage.UNSCORED);

    EpochClaims(EpochGrid grid, long recordingNanos) {
        this.grid = grid;
        this.within = grid.span();
        this.recordingNanos = recordingNanos;
        this.claims = new long[grid.count() * STAGES];
        this.disputed = new boolean[grid.count()];
    }

    void add(StageMark mark) {
        each(mark.onsetNanos(), mark.endNanos(),
                (epoch, nanos) -> claims[epoch * STAGES + mark.stage().ordinal()] += nanos);
        if (mark.stage() != SleepStage.UNSCORED) {
            dispute(mark);
        }
    }

    /// Of the marks before, the one that reaches farthest is enough to compare with: a mark that contradicts any other
    /// one also contradicts this one, or those two were found to contradict each other when the later of them came.
    private void dispute(StageMark mark) {
        long until = Math.min(farthest.endNanos(), mark.endNanos());
        if (mark.stage() != farthest.stage() && until - mark.onsetNanos() > OVERLAP) {
            each(mark.onsetNanos(), until, (epoch, nanos) -> disputed[epoch] |= nanos > OVERLAP);
        }
        if (mark.endNanos() > farthest.endNanos()) {
            farthest = mark;
        }
    }

    int conflicts() {
        int n = 0;
        for (boolean dispute : disputed) {
            n += dispute ? 1 : 0;
        }
        return n;
    }

    Hypnogram decide() {
        List<SleepStage> stages = new ArrayList<>(grid.count());
        for (int epoch = 0; epoch < grid.count(); epoch++) {
            stages.add(disputed[epoch] ? SleepStage.UNSCORED : largest(epoch));
        }
        return Hypnogram.of(stages);
    }

    private SleepStage largest(int epoch) {
        SleepStage best = SleepStage.UNSCORED;
        long most = 0;
        for (SleepStage stage : SleepStage.values()) {
            long nanos = claims[epoch * STAGES + stage.ordinal()];
            // a stage wins over an equally long "not scored", which claims nothing
            if (nanos > most || nanos == most && nanos > 0 && best == SleepStage.UNSCORED) {
                best = stage;
                most = nanos;
            }
        }
        TimeSpan span = grid.span(epoch);
        long inside = Math.min(span.endNanos(), recordingNanos) - Math.max(span.startNanos(), 0);
        return 2 * most < inside ? SleepStage.UNSCORED : best;
    }

    private void each(long startNanos, long endNanos, Claim claim) {
        long start = Math.max(startNanos, within.startNanos());
        long end = Math.min(endNanos, within.endNanos());
        if (start >= end) {
            return;
        }
        int last = grid.epochAt(end - 1);
        for (int epoch = grid.epochAt(start); epoch <= last; epoch++) {
            TimeSpan span = grid.span(epoch);
            claim.take(epoch, Math.min(end, span.endNanos()) - Math.max(start, span.startNanos()));
        }
    }

    @FunctionalInterface
    private interface Claim {

        void take(int epoch, long nanos);
    }
}
