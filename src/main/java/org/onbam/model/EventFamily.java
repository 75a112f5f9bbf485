package org.onbam.model;

import java.util.Locale;

/// Events that belong together: one colour, one lane of the night strip, one line of agreement.
public enum EventFamily {
    APNEA, HYPOPNEA, RERA, DESATURATION, AROUSAL, LIMB, SNORE, CARDIAC, POSITION, ARTIFACT, MARKER, OTHER;

    /// The message that names it.
    public String nameKey() {
        return "vocabulary.family." + name().toLowerCase(Locale.ROOT);
    }
}
