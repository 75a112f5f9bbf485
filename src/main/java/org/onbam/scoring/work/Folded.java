package org.onbam.scoring.work;

import java.text.Normalizer;
import java.util.Locale;

/// Text as it is compared: lower case, and composed, since some systems take Hangul in file names apart (NFD).
final class Folded {

    private Folded() {
    }

    static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Normalizer.isNormalized(lower, Normalizer.Form.NFC) ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFC);
    }
}
