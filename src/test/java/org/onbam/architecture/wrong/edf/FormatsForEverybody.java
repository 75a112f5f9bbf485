package org.onbam.architecture.wrong.edf;

import java.util.Locale;

/// Right by every rule.
public final class FormatsForEverybody {

    public String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds).toLowerCase(Locale.ROOT);
    }
}
