package org.onbam.app;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.onbam.dsp.MeanCrossings;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.SaturationDrop;
import org.onbam.scoring.night.SaturationTrack;
import org.onbam.scoring.snap.FlowReduction;
import org.onbam.signal.SlowSeries;

/// What is measured of a span of one channel as it is shown, derivation and filters included. What cannot be measured is
/// absent: a span of which something is not recorded has nothing but its length.
///
/// @param range      least and greatest value, in the channel's unit; absent for SpO2 and codes of position
/// @param hertz      half the crossings of the mean a second, for EEG and EOG of at least two crossings
/// @param reduction  of airflow and effort, against the breaths before
/// @param saturation the fall of SpO2: in the span on a lane of SpO2, after it on a lane of breathing
public record SpanReading(Channel channel, TimeSpan span, Optional<Range> range, OptionalDouble hertz,
                          Optional<FlowReduction> reduction, Optional<SaturationDrop> saturation) {

    /// Beyond this nothing is read from samples.
    public static final long LONGEST_NANOS = 600 * TimeSpan.SECOND;

    /// The least and the greatest value.
    public record Range(double least, double greatest) {

        public double peakToPeak() {
            return greatest - least;
        }
    }

    /// Of what nothing could be measured.
    public static SpanReading none(Channel channel, TimeSpan span) {
        return new SpanReading(channel, span, Optional.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    /// Reads and measures.
    ///
    /// @param recent     reads, and keeps what it read for the next span near by
    /// @param saturation of the night, asked for a span of breathing
    public static SpanReading of(RecentStretch recent, Channel channel, TimeSpan span,
                                 Supplier<Optional<SaturationTrack>> saturation) throws UserException {
        SpanReading none = none(channel, span);
        if (span.durationNanos() > LONGEST_NANOS || span.durationNanos() <= 0) {
            return none;
        }
        return recent.holding(channel, span, lead(channel.kind())).map(stretch -> none.of(stretch, saturation)).orElse(none);
    }

    private static long lead(ChannelKind kind) {
        return kind.isBreathing() ? FlowReduction.BASELINE_NANOS : kind == ChannelKind.SPO2 ? SaturationTrack.MARK_LEAD : 0;
    }

    private SpanReading of(SignalStretch stretch, Supplier<Optional<SaturationTrack>> night) {
        ChannelKind kind = channel.kind();
        int from = index(stretch, span.startNanos());
        int to = index(stretch, span.endNanos());
        if (kind == ChannelKind.SPO2) {
            return with(Optional.empty(), OptionalDouble.empty(), Optional.empty(), fall(stretch));
        }
        float[] values = Arrays.copyOfRange(stretch.values(), from, to);
        if (kind == ChannelKind.POSITION || values.length < 2 || !areFinite(values)) {
            return this;
        }
        Range range = range(values);
        if (!kind.isBreathing()) {
            boolean isBrain = kind == ChannelKind.EEG || kind == ChannelKind.EOG;
            return with(Optional.of(range), isBrain ? MeanCrossings.hertz(values, stretch.rateHz()) : OptionalDouble.empty(),
                    Optional.empty(), Optional.empty());
        }
        int lead = index(stretch, Math.max(stretch.span().startNanos(), span.startNanos() - FlowReduction.BASELINE_NANOS));
        return with(Optional.of(range), OptionalDouble.empty(),
                FlowReduction.of(Arrays.copyOfRange(stretch.values(), lead, to), from - lead, stretch.rateHz()),
                night.get().flatMap(track -> track.ofBreathingEvent(span)));
    }

    private SpanReading with(Optional<Range> ofRange, OptionalDouble ofHertz, Optional<FlowReduction> ofReduction,
                             Optional<SaturationDrop> ofSaturation) {
        return new SpanReading(channel, span, ofRange, ofHertz, ofReduction, ofSaturation);
    }

    /// On the lane's own samples, as times from the stretch's first.
    private Optional<SaturationDrop> fall(SignalStretch stretch) {
        SlowSeries own = new SlowSeries(Math.max(1, Math.round(TimeSpan.SECOND / stretch.rateHz())), stretch.values());
        return new SaturationTrack(own, channel.name()).ofDesaturation(span.shift(-stretch.span().startNanos()));
    }

    /// Of the first sample at or after a time, from 0 to the number of samples.
    private static int index(SignalStretch stretch, long nanos) {
        double at = (nanos - stretch.span().startNanos()) * stretch.rateHz() / TimeSpan.SECOND;
        return Math.clamp((long) Math.ceil(at - 1e-6), 0, stretch.values().length);
    }

    private static Range range(float[] values) {
        float least = values[0];
        float greatest = values[0];
        for (float value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        return new Range(least, greatest);
    }

    private static boolean areFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
