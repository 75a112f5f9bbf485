package org.onbam.cli;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.onbam.model.TimeSpan;

/// Times and lengths as people read them.
final class Durations {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FINE_CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private Durations() {
    }

    /// `7:21:03`, with milliseconds where there are any.
    static String clock(long nanos) {
        long millis = Math.round(nanos / 1e6);
        String whole = String.format(Locale.ROOT, "%d:%02d:%02d", millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60);
        return millis % 1000 == 0 ? whole : whole + String.format(Locale.ROOT, ".%03d", millis % 1000);
    }

    static String start(LocalDateTime start) {
        return (start.getNano() == 0 ? CLOCK : FINE_CLOCK).format(start);
    }

    static double seconds(long nanos) {
        return nanos / (double) TimeSpan.SECOND;
    }

    /// A number with as many decimals as it needs, six at most.
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, "%.6f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
