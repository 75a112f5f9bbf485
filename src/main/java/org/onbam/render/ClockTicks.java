package org.onbam.render;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.TimeSpan;

/// Round clock times across a viewport, as close as their labels allow.
///
/// @param times     nanoseconds since the recording's start, ascending
/// @param stepNanos from one to the next
record ClockTicks(List<Long> times, long stepNanos, Clock clock) {

    private static final long[] STEPS = {1, 5, 10, 30, 60, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400};

    /// @param spacingPx the least distance between two
    static ClockTicks of(Viewport viewport, Clock clock, double spacingPx) {
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] * TimeSpan.SECOND / viewport.nanosPerPx() >= spacingPx) {
                step = STEPS[i];
            }
        }
        long stepNanos = step * TimeSpan.SECOND;
        long offset = clock.midnightOffsetNanos();
        List<Long> times = new ArrayList<>();
        long from = Math.ceilDiv(viewport.span().startNanos() + offset, stepNanos) * stepNanos - offset;
        for (long t = from; t < viewport.span().endNanos(); t += stepNanos) {
            times.add(t);
        }
        return new ClockTicks(List.copyOf(times), stepNanos, clock);
    }

    String label(long nanos) {
        return stepNanos < 60 * TimeSpan.SECOND ? clock.seconds(nanos) : clock.minutes(nanos);
    }
}
