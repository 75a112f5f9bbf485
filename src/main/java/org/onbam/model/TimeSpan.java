package org.onbam.model;

/// A half-open span of time `[startNanos, endNanos)`, in nanoseconds since the recording's start.
///
/// The start may be negative (an annotation before the recording); the span may be empty (a point in time).
public record TimeSpan(long startNanos, long endNanos) {

    public static final long SECOND = 1_000_000_000L;

    public TimeSpan {
        if (endNanos < startNanos) {
            throw new IllegalArgumentException("span ends at " + endNanos + " before it starts at " + startNanos);
        }
    }

    public static TimeSpan ofSeconds(double startSeconds, double durationSeconds) {
        long start = Math.round(startSeconds * SECOND);
        return new TimeSpan(start, start + Math.round(durationSeconds * SECOND));
    }

    public long durationNanos() {
        return endNanos - startNanos;
    }

    public double durationSeconds() {
        return durationNanos() / (double) SECOND;
    }

    public boolean contains(long nanos) {
        return nanos >= startNanos && nanos < endNanos;
    }

    /// Whether some time lies in both; an empty span overlaps the span that contains its point.
    public boolean overlaps(TimeSpan other) {
        if (durationNanos() == 0 || other.durationNanos() == 0) {
            return contains(other.startNanos) || other.contains(startNanos) || equals(other);
        }
        return startNanos < other.endNanos && other.startNanos < endNanos;
    }

    public TimeSpan shift(long nanos) {
        return new TimeSpan(startNanos + nanos, endNanos + nanos);
    }

    /// This span moved and, if it is too long, cut, so that it lies within `bounds`.
    public TimeSpan clampedInto(TimeSpan bounds) {
        long length = Math.min(durationNanos(), bounds.durationNanos());
        long start = Math.clamp(startNanos, bounds.startNanos, bounds.endNanos - length);
        return new TimeSpan(start, start + length);
    }
}
