package org.onbam.ui.measure;

import org.onbam.model.TimeSpan;

/// Two ends on a channel; either may be the earlier one. Immutable.
public record Caliper(String channel, long firstNanos, long secondNanos) {

    /// What of it is taken hold of.
    public enum Part {
        FIRST, SECOND, WHOLE;

        /// The next or, backwards, the one before.
        Part turned(int by) {
            return values()[Math.floorMod(ordinal() + by, values().length)];
        }
    }

    /// From the earlier end to the later one.
    public TimeSpan span() {
        return new TimeSpan(Math.min(firstNanos, secondNanos), Math.max(firstNanos, secondNanos));
    }

    Caliper withFirst(long nanos) {
        return new Caliper(channel, nanos, secondNanos);
    }

    Caliper withSecond(long nanos) {
        return new Caliper(channel, firstNanos, nanos);
    }

    /// Moved as a whole, both ends onto times of samples.
    Caliper moved(long first, long second) {
        return new Caliper(channel, first, second);
    }
}
