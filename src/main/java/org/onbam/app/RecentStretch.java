package org.onbam.app;

import java.util.Optional;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.Segment;
import org.onbam.model.TimeSpan;
import org.onbam.signal.DerivedSignal;
import org.onbam.signal.SignalSource;

/// Samples of a channel about a span that somebody is changing: read with something to spare, and again only when the span
/// leaves what was read. One thread at a time.
public final class RecentStretch {

    private static final long SPARE_NANOS = 30 * TimeSpan.SECOND;

    private final SignalSource source;
    private Optional<Read> last = Optional.empty();

    private record Read(DerivedSignal.Key signal, SignalStretch stretch) {

        boolean holds(TimeSpan wanted) {
            long sample = Math.round(TimeSpan.SECOND / stretch.rateHz());
            return stretch.span().startNanos() - sample <= wanted.startNanos()
                    && stretch.span().endNanos() + sample >= wanted.endNanos();
        }
    }

    public RecentStretch(SignalSource source) {
        this.source = source;
    }

    /// Samples without a gap that hold a span, and what is recorded for some time before it.
    ///
    /// @return maybe more than was wanted on both sides; empty where the recording has not all of the span, or lacks the
    /// channel
    public Optional<SignalStretch> holding(Channel channel, TimeSpan span, long leadNanos) throws UserException {
        Optional<Segment> segment = source.recording().segments().stream().filter(each ->
                each.startNanos() <= span.startNanos() && each.endNanos() >= span.endNanos()).findFirst();
        if (segment.isEmpty() || channel.isMissing()) {
            return Optional.empty();
        }
        TimeSpan wanted = within(segment.get(), span.startNanos() - leadNanos, span.endNanos());
        DerivedSignal.Key signal = DerivedSignal.Key.of(channel);
        if (last.filter(read -> read.signal().equals(signal) && read.holds(wanted)).isEmpty()) {
            TimeSpan wide = within(segment.get(), wanted.startNanos() - SPARE_NANOS, wanted.endNanos() + SPARE_NANOS);
            last = SignalStretch.longest(source, channel, wide, wide.durationSeconds() + 1)
                    .map(stretch -> new Read(signal, stretch));
        }
        return last.map(Read::stretch);
    }

    private static TimeSpan within(Segment segment, long start, long end) {
        return new TimeSpan(Math.max(segment.startNanos(), start), Math.min(segment.endNanos(), end));
    }
}
