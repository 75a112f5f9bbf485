package org.onbam.interchange;

import org.onbam.model.SleepStage;

/// A stage as a file states it: from an onset, for a duration, perhaps over many epochs.
///
/// @param onsetNanos    since the recording's start
/// @param durationNanos 0 or less: until the next mark
record StageMark(long onsetNanos, long durationNanos, SleepStage stage) {

    boolean lastsUntilNext() {
        return durationNanos <= 0;
    }

    long endNanos() {
        return onsetNanos + durationNanos;
    }
}
