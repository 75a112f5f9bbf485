package org.onbam.app;

import java.util.Optional;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.Segment;
import org.onbam.model.TimeSpan;
import org.onbam.signal.DerivedSignal;
import org.onbam.signal.SignalSource;

/// Samples of a channel as it is shown, derivation and filters included, without a gap between them.
///
/// @param span   from the first sample to the end of the last
/// @param values in the channel's unit; nobody writes to them once they stand here
public record SignalStretch(TimeSpan span, double rateHz, float[] values) {

    /// Reads the longest part of a stretch that has no gap, from its beginning on; empty where the recording has none of
    /// it, or lacks the channel.
    ///
    /// @param mostSeconds how much is read at the most
    public static Optional<SignalStretch> longest(SignalSource source, Channel channel, TimeSpan wanted, double mostSeconds)
            throws UserException {
        Optional<Segment> longest = Optional.empty();
        for (Segment segment : source.recording().segments()) {
            if (common(segment, wanted) > longest.map(other -> common(other, wanted)).orElse(0L)) {
                longest = Optional.of(segment);
            }
        }
        if (longest.isEmpty() || channel.isMissing()) {
            return Optional.empty();
        }
        return read(new DerivedSignal(source, DerivedSignal.Key.of(channel)), longest.get(), wanted, mostSeconds);
    }

    private static long common(Segment segment, TimeSpan span) {
        return Math.max(0, Math.min(segment.endNanos(), span.endNanos()) - Math.max(segment.startNanos(), span.startNanos()));
    }

    private static Optional<SignalStretch> read(DerivedSignal signal, Segment segment, TimeSpan wanted, double mostSeconds)
            throws UserException {
        double rateHz = signal.rate().hertz();
        long start = Math.max(segment.startNanos(), wanted.startNanos()) - segment.startNanos();
        long first = signal.rate().indexAtOrAfter(start);
        long end = Math.min(signal.sampleCount(segment), signal.rate().indexAtOrAfter(start + common(segment, wanted)));
        int count = (int) Math.min(end - first, Math.round(mostSeconds * rateHz));
        if (count < 1) {
            return Optional.empty();
        }
        float[] values = new float[count];
        signal.read(segment, first, count, values, 0);
        long from = segment.startNanos() + signal.rate().nanosAt(first);
        return Optional.of(new SignalStretch(new TimeSpan(from, segment.startNanos() + signal.rate().nanosAt(first + count)),
                rateHz, values));
    }
}
