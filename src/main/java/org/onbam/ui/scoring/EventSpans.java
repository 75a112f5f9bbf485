package org.onbam.ui.scoring;

import org.onbam.model.TimeSpan;

/// The spans that a hand may give an event.
///
/// @param recording where events lie
record EventSpans(TimeSpan recording) {

    /// A drag or nudge never makes an event shorter than this.
    static final long SHORTEST_NANOS = TimeSpan.SECOND / 10;

    /// A span cut to the recording and never shorter than a tenth of a second.
    TimeSpan within(TimeSpan span) {
        long start = Math.clamp(span.startNanos(), 0, Math.max(0, recording.endNanos() - SHORTEST_NANOS));
        long end = Math.clamp(span.endNanos(), start, Math.max(start, recording.endNanos()));
        return new TimeSpan(start, Math.max(end, Math.min(start + SHORTEST_NANOS, recording.endNanos())));
    }

    /// A moment, brought into the recording.
    TimeSpan point(long nanos) {
        long inside = Math.clamp(nanos, 0, recording.endNanos());
        return new TimeSpan(inside, inside);
    }
}
