package org.onbam.edf;

/// One annotation of a file: a text at a time, perhaps with a duration and the label of the signal it belongs to.
///
/// @param onsetNanos    nanoseconds since time 0 of the recording; may be negative
/// @param durationNanos length in nanoseconds; -1 where the file states none
/// @param text          the text without the channel; not empty
/// @param channel       the signal's label, from a text of the form `text@@label`; empty where there is none
public record EdfAnnotation(long onsetNanos, long durationNanos, String text, String channel) {

    public static final long NO_DURATION = -1;

    public EdfAnnotation {
        if (durationNanos < NO_DURATION) {
            throw new IllegalArgumentException("annotation of " + durationNanos + " ns");
        }
        if (text.isEmpty()) {
            throw new IllegalArgumentException("annotation without a text at " + onsetNanos + " ns");
        }
    }

    public static EdfAnnotation at(long onsetNanos, String text) {
        return new EdfAnnotation(onsetNanos, NO_DURATION, text, "");
    }

    public static EdfAnnotation lasting(long onsetNanos, long durationNanos, String text) {
        return new EdfAnnotation(onsetNanos, durationNanos, text, "");
    }

    public boolean hasDuration() {
        return durationNanos >= 0;
    }
}
