package org.onbam.agreement;

import java.util.List;
import org.onbam.model.EpochGrid;
import org.onbam.model.TimeSpan;

/// Agreement on when events are, without pairing them: epochs with an event or without, as a matrix of 2 by 2 whose first
/// category is "with".
final class EventPresence {

    private EventPresence() {
    }

    /// Over epochs: an event is in every epoch that it touches, two in one epoch count once (the AASM's inter-scorer
    /// reliability programme).
    static ConfusionMatrix ofEpochs(List<TimeSpan> reference, List<TimeSpan> test, EpochGrid grid) {
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
