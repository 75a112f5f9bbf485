package org.onbam.render;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.onbam.model.TimeSpan;

/// Times as the page shows them: by the clock where the recording's start is known, else counted from it.
///
/// @param start clock time of time 0
record Clock(Optional<LocalDateTime> start) {

    private static final long DAY = 86_400;

    /// Nanoseconds from midnight to time 0; 0 without a clock.
    long midnightOffsetNanos() {
        return start.map(s -> s.toLocalTime().toNanoOfDay()).orElse(0L);
    }

    /// `02:14:30`.
    String seconds(long nanos) {
        long s = secondOfDay(nanos);
        return String.format(Locale.ROOT, "%02d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }

    /// `02:14`.
    String minutes(long nanos) {
        long s = secondOfDay(nanos);
        return String.format(Locale.ROOT, "%02d:%02d", s / 3600, s / 60 % 60);
    }

    private long secondOfDay(long nanos) {
        long total = Math.floorDiv(nanos + midnightOffsetNanos(), TimeSpan.SECOND);
        return start.isPresent() ? Math.floorMod(total, DAY) : Math.max(0, total);
    }
}
