package org.onbam.agreement;

import java.util.List;
import org.onbam.model.EpochGrid;
import org.onbam.model.TimeSpan;

/// Agreement on when events are, without pairing them: steps of time, or epochs, with an event or without, as a matrix of
/// 2 by 2 whose first category is "with".
public final class EventPresence {

    /// 100 steps a second, as Snooz.
    public static final long USUAL_STEP_NANOS = TimeSpan.SECOND / 100;

    private EventPresence() {
    }

    /// Over a fixed grid of time; a step belongs to an event that holds its beginning.
    ///
    /// @param within what is compared, usually the night
    public static ConfusionMatrix ofSteps(List<TimeSpan> reference, List<TimeSpan> test, TimeSpan within, long stepNanos) {
        int steps = Math.toIntExact(within.durationNanos() / stepNanos);
        return matrix(steps(reference, within, stepNanos, steps), steps(test, within, stepNanos, steps));
    }

    private static boolean[] steps(List<TimeSpan> spans, TimeSpan within, long stepNanos, int steps) {
        boolean[] present = new boolean[steps];
        for (TimeSpan span : spans) {
            long from = Math.ceilDiv(span.startNanos() - within.startNanos(), stepNanos);
            long to = Math.ceilDiv(span.endNanos() - within.startNanos(), stepNanos);
            for (int i = Math.clamp(from, 0, steps); i < Math.clamp(to, 0, steps); i++) {
                present[i] = true;
            }
        }
        return present;
    }

    /// Over epochs: an event is in every epoch that it touches, two in one epoch count once (the AASM's inter-scorer
    /// reliability programme).
    public static ConfusionMatrix ofEpochs(List<TimeSpan> reference, List<TimeSpan> test, EpochGrid grid) {
        return matrix(epochs(reference, grid), epochs(test, grid));
    }

    private static boolean[] epochs(List<TimeSpan> spans, EpochGrid grid) {
        boolean[] present = new boolean[grid.count()];
        for (TimeSpan span : spans) {
            if (grid.count() > 0 && span.overlaps(grid.span())) {
                int last = grid.epochAt(Math.max(span.startNanos(), span.endNanos() - 1));
                for (int epoch = grid.epochAt(span.startNanos()); epoch <= last; epoch++) {
                    present[epoch] = true;
                }
            }
        }
        return present;
    }

    private static ConfusionMatrix matrix(boolean[] reference, boolean[] test) {
        long[][] counts = new long[2][2];
        for (int i = 0; i < reference.length; i++) {
            counts[reference[i] ? 0 : 1][test[i] ? 0 : 1]++;
        }
        return new ConfusionMatrix(counts, 0);
    }
}
