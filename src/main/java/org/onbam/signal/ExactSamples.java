package org.onbam.signal;

import java.util.Optional;
import org.onbam.model.Channel;
import org.onbam.model.SampleRate;
import org.onbam.model.Segment;
import org.onbam.model.TimeSpan;

/// Single samples of what channels show, derivation and filters included: the very values that traces are drawn from,
/// never anything between two of them. What was read for a page is not read again.
///
/// Thread-safe; reads, so not for the thread that draws.
public final class ExactSamples {

    /// @param nanos when it was taken
    /// @param value in the channel's unit
    public record Sample(long nanos, float value) {
    }

    /// Samples with no gap between them.
    ///
    /// @param firstNanos time of the first
    /// @param values     nobody writes to them once they stand here; in the channel's unit
    public record Run(long firstNanos, SampleRate rate, float[] values) {
    }

    private final SignalBlocks blocks;

    public ExactSamples(SignalBlocks blocks) {
        this.blocks = blocks;
    }

    /// The sample nearest to a time; empty in a gap, outside the recording, and for a channel that it lacks.
    public Optional<Sample> nearest(Channel channel, long nanos) throws SignalReadException {
        Optional<SampleTimes> times = SampleTimes.of(blocks.source().recording(), channel);
        return sample(channel, times, times.flatMap(t -> t.placeNearest(nanos)));
    }

    /// The last sample at or before a time, for numbers that hold until the next one; empty as [#nearest] is.
    public Optional<Sample> holding(Channel channel, long nanos) throws SignalReadException {
        Optional<SampleTimes> times = SampleTimes.of(blocks.source().recording(), channel);
        return sample(channel, times, times.flatMap(t -> t.placeHolding(nanos)));
    }

    private Optional<Sample> sample(Channel channel, Optional<SampleTimes> times, Optional<SampleTimes.Place> place)
            throws SignalReadException {
        if (times.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channel));
        int block = (int) (place.get().index() / signal.blockSamples());
        int at = (int) (place.get().index() - (long) block * signal.blockSamples());
        BlockPart part = blocks.part(signal, place.get().segment(), block, at, at + 1);
        return Optional.of(new Sample(times.get().nanosAt(place.get()), part.samples()[at - part.from()]));
    }

    /// The samples from a time to another, those at both ends included; empty where they are not of one stretch of data, or
    /// are more than `most`.
    ///
    /// @param most samples at the most
    public Optional<Run> between(Channel channel, TimeSpan span, int most) throws SignalReadException {
        Optional<SampleTimes> times = SampleTimes.of(blocks.source().recording(), channel);
        Optional<SampleTimes.Place> from = times.flatMap(t -> t.placeNearest(span.startNanos()));
        Optional<SampleTimes.Place> to = times.flatMap(t -> t.placeNearest(span.endNanos()));
        if (from.isEmpty() || to.isEmpty() || from.get().segment() != to.get().segment()
                || to.get().index() - from.get().index() >= most) {
            return Optional.empty();
        }
        DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channel));
        int count = (int) (to.get().index() - from.get().index() + 1);
        return Optional.of(new Run(times.get().nanosAt(from.get()), signal.rate(), values(signal, from.get(), count)));
    }

    /// The samples of a stretch as far as there are any, for one who looks a little beyond what he wants to know: of the
    /// stretch of data that holds `anchorNanos`, empty where none does.
    public Optional<Run> around(Channel channel, long anchorNanos, TimeSpan wanted) throws SignalReadException {
        Optional<SampleTimes> times = SampleTimes.of(blocks.source().recording(), channel);
        Optional<SampleTimes.Place> anchor = times.flatMap(t -> t.placeHolding(anchorNanos));
        if (anchor.isEmpty()) {
            return Optional.empty();
        }
        Segment segment = times.get().segments().get(anchor.get().segment());
        DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channel));
        long first = Math.max(0, signal.rate().indexAtOrAfter(wanted.startNanos() - segment.startNanos()));
        long end = Math.min(signal.sampleCount(segment), signal.rate().indexAtOrAfter(wanted.endNanos() - segment.startNanos()));
        SampleTimes.Place from = new SampleTimes.Place(anchor.get().segment(), first);
        return end <= first ? Optional.empty() : Optional.of(new Run(times.get().nanosAt(from), signal.rate(),
                values(signal, from, Math.toIntExact(end - first))));
    }

    private float[] values(DerivedSignal signal, SampleTimes.Place from, int count) throws SignalReadException {
        float[] values = new float[count];
        for (int done = 0; done < count; ) {
            long index = from.index() + done;
            int block = (int) (index / signal.blockSamples());
            int at = (int) (index - (long) block * signal.blockSamples());
            int wanted = Math.min(count - done, signal.blockSamples() - at);
            BlockPart part = blocks.part(signal, from.segment(), block, at, at + wanted);
            System.arraycopy(part.samples(), at - part.from(), values, done, wanted);
            done += wanted;
        }
        return values;
    }
}
