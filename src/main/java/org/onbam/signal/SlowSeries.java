package org.onbam.signal;

import java.util.Arrays;
import org.onbam.model.TimeSpan;

/// A slow number over the whole night, such as SpO2 or heart rate, at even steps from the recording's start.
///
/// Immutable in its use: nobody writes to the array once it stands here. Eight hours at 8 values a second take 0.9 MB.
///
/// @param stepNanos time from one value to the next, 1 or more
/// @param values    value `i` holds for `[i * stepNanos, (i + 1) * stepNanos)`, in the unit of its channel; `NaN` where
///                  there are no data
public record SlowSeries(long stepNanos, float[] values) {

    public SlowSeries {
        if (stepNanos < 1) {
            throw new IllegalArgumentException("a value every " + stepNanos + " ns");
        }
    }

    /// The value at a time, `NaN` where there is none.
    public float at(long nanos) {
        long index = Math.floorDiv(nanos, stepNanos);
        return index >= 0 && index < values.length ? values[(int) index] : Float.NaN;
    }

    /// Index of the first value whose time is `nanos` or later, from 0 to the number of values.
    public int indexFrom(long nanos) {
        return Math.clamp(Math.ceilDiv(nanos, stepNanos), 0, values.length);
    }

    /// The values whose times lie in a span, as a copy.
    public float[] within(TimeSpan span) {
        int from = indexFrom(span.startNanos());
        return Arrays.copyOfRange(values, from, Math.max(from, indexFrom(span.endNanos())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlowSeries that && stepNanos == that.stepNanos && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(stepNanos) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "SlowSeries of " + values.length + " values, one in " + stepNanos + " ns";
    }
}
