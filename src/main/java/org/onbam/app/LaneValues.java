package org.onbam.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.model.Channel;
import org.onbam.render.LaneGeometry;
import org.onbam.signal.ExactSamples;
import org.onbam.signal.SignalReadException;

/// What lanes hold at one instant: for a trace the sample nearest to it, for a number that is drawn as steps the last one.
///
/// @param samples one a channel; empty in a gap, where the recording lacks the channel, and where it cannot be read
public record LaneValues(long nanos, List<Channel> channels, List<Optional<ExactSamples.Sample>> samples) {

    public LaneValues {
        channels = List.copyOf(channels);
        samples = List.copyOf(samples);
    }

    /// Reads; not for the thread that draws.
    public static LaneValues at(long nanos, List<Channel> channels, ExactSamples exact) {
        List<Optional<ExactSamples.Sample>> samples = new ArrayList<>();
        for (Channel channel : channels) {
            samples.add(sample(nanos, channel, exact));
        }
        return new LaneValues(nanos, channels, samples);
    }

    private static Optional<ExactSamples.Sample> sample(long nanos, Channel channel, ExactSamples exact) {
        try {
            return LaneGeometry.isStep(channel.kind()) ? exact.holding(channel, nanos) : exact.nearest(channel, nanos);
        } catch (SignalReadException e) {
            // the page, which cannot draw it either, says why
            return Optional.empty();
        }
    }
}
