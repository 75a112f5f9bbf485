package org.onbam.model;

/// A stretch of data without a gap: `recordCount` records from `firstRecord`, the first of which starts at `startNanos`.
///
/// A recording without gaps has one segment. Samples of a signal in this segment start at index
/// `firstRecord * samplesPerRecord`.
public record Segment(long startNanos, long firstRecord, long recordCount, long recordNanos) {

    public Segment {
        if (firstRecord < 0 || recordCount < 1 || recordNanos < 1) {
            throw new IllegalArgumentException("segment of " + recordCount + " records of " + recordNanos
                    + " ns from record " + firstRecord);
        }
    }

    public long endNanos() {
        return startNanos + recordCount * recordNanos;
    }

    public TimeSpan span() {
        return new TimeSpan(startNanos, endNanos());
    }

    public long firstSample(SignalInfo signal) {
        return firstRecord * signal.samplesPerRecord();
    }

    public long endSample(SignalInfo signal) {
        return (firstRecord + recordCount) * signal.samplesPerRecord();
    }

    /// Time of a sample of this segment, in nanoseconds since the recording's start.
    public long nanosAt(SignalInfo signal, long sample) {
        return startNanos + signal.rate().nanosAt(sample - firstSample(signal));
    }
}
