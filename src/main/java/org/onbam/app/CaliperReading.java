package org.onbam.app;

import java.util.Optional;
import org.onbam.dsp.StretchFigures;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.TimeSpan;
import org.onbam.signal.ExactSamples;

/// What lies between the ends of a caliper on one channel.
///
/// @param span    from the earlier end to the later one
/// @param figures of the samples from one end to the other; empty across a gap, on a channel that the recording lacks, and
///                for more than four million samples (an hour at 1,024 Hz)
public record CaliperReading(Channel channel, TimeSpan span, Optional<StretchFigures> figures) {

    private static final int MOST_SAMPLES = 1 << 22;

    /// Reads; not for the thread that draws.
    public static CaliperReading of(Channel channel, TimeSpan span, ExactSamples exact) throws UserException {
        double lowPass = channel.band().lowPassHz();
        return new CaliperReading(channel, span, exact.between(channel, span, MOST_SAMPLES).map(run -> StretchFigures.of(
                run.values(), run.rate().hertz(), lowPass > 0 ? lowPass : Double.POSITIVE_INFINITY)));
    }
}
