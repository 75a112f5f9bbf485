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
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
