package org.onbam.scoring.rules;

import java.util.Locale;
import org.onbam.model.TimeSpan;

/// How sentences write numbers.
final class Spoken {

    private Spoken() {
    }

    /// Seconds with a tenth, without one where they are whole.
    static String seconds(long nanos) {
        return number(nanos / (double) TimeSpan.SECOND);
    }

    static String number(double value) {
        return number(value, 1);
    }

    /// As on the page, with a tenth; with more where it would read like the limit that it misses: 2.97 of 3.
    static String besides(double value, double limit) {
        int digits = 1;
        while (digits < 3 && number(value, digits).equals(number(limit, digits))) {
            digits++;
        }
        return number(value, digits);
    }

    /// As [#besides(double, double)], of nanoseconds.
    static String besides(long nanos, long limit) {
        return besides(nanos / (double) TimeSpan.SECOND, limit / (double) TimeSpan.SECOND);
    }

    private static String number(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
