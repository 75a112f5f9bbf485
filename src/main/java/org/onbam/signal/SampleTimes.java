package org.onbam.signal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.onbam.model.Channel;
import org.onbam.model.Recording;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;

/// When the samples of a channel were taken, known without reading any of them. Times that lie in a gap have none.
///
/// @param segments of the recording
/// @param base     the signal whose sample times the channel has: that of its derivation's first term
public record SampleTimes(List<Segment> segments, SignalInfo base) {

    public SampleTimes {
        segments = List.copyOf(segments);
    }

    /// A sample of the recording.
    ///
    /// @param segment index in the recording's segments
    /// @param index   in the segment, 0-based
    record Place(int segment, long index) {
    }

    /// Those of a channel; empty for one that the recording lacks.
    public static Optional<SampleTimes> of(Recording recording, Channel channel) {
        return channel.isMissing() ? Optional.empty() : Optional.of(new SampleTimes(recording.segments(),
                recording.baseOf(channel.derivation())));
    }

    /// The time of the sample nearest to a time in its stretch of data; of two equally near the earlier one.
    public OptionalLong nearest(long nanos) {
        return nanosAt(placeNearest(nanos));
    }

    /// The time of the last sample at or before a time, whose value holds then.
    public OptionalLong holding(long nanos) {
        return nanosAt(placeHolding(nanos));
    }

    /// From one sample to the next, rounded up to the nanosecond.
    public long stepNanos() {
        return Math.ceilDiv(base.rate().periodNanos(), base.rate().samples());
    }

    private OptionalLong nanosAt(Optional<Place> place) {
        return place.map(found -> OptionalLong.of(nanosAt(found))).orElse(OptionalLong.empty());
    }

    long nanosAt(Place place) {
        return segments.get(place.segment()).startNanos() + base.rate().nanosAt(place.index());
    }

    Optional<Place> placeNearest(long nanos) {
        return placeHolding(nanos).map(before -> {
            Place after = new Place(before.segment(), before.index() + 1);
            boolean nearer = after.index() < count(before.segment())
                    && nanosAt(after) - nanos < nanos - nanosAt(before);
            return nearer ? after : before;
        });
    }

    Optional<Place> placeHolding(long nanos) {
        for (int s = 0; s < segments.size() && segments.get(s).startNanos() <= nanos; s++) {
            Segment segment = segments.get(s);
            if (segment.span().contains(nanos)) {
                long index = base.rate().indexAtOrBefore(nanos - segment.startNanos());
                return Optional.of(new Place(s, Math.min(index, count(s) - 1)));
            }
        }
        return Optional.empty();
    }

    long count(int segment) {
        return segments.get(segment).recordCount() * base.samplesPerRecord();
    }
}
