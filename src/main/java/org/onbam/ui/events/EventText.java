package org.onbam.ui.events;

import java.util.Locale;
import org.onbam.model.TimeSpan;

/// How the dock writes times.
final class EventText {

    private EventText() {
    }

    /// Seconds, with a tenth below 10 s; empty for a point in time.
    static String seconds(TimeSpan span) {
        if (span.durationNanos() == 0) {
            return "";
        }
        double seconds = span.durationSeconds();
        return String.format(Locale.ROOT, seconds < 9.95 ? "%.1f" : "%.0f", seconds);
    }

    /// Seconds as `4:32`, or `1:04:32` from an hour on.
    static String total(long seconds) {
        return seconds < 3600 ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
