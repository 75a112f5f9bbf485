package org.onbam.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.LaneScale;

/// The values at the bottom and top of a lane whose channel leaves them open, found from the data.
///
/// Looks at eight stretches spread over the recording, once a channel. Thread-safe.
public final class FittedRanges {

    private record Fit(ChannelKind kind, DerivedSignal.Key signal) {

        static Fit of(Channel channel) {
            return new Fit(channel.kind(), DerivedSignal.Key.of(channel));
        }
    }

    private final SignalBlocks blocks;
    private final Map<Fit, Channel.Range> ranges = new ConcurrentHashMap<>();

    public FittedRanges(SignalBlocks blocks) {
        this.blocks = blocks;
    }

    /// The channel's own range, or one fitted to its data.
    ///
    /// Looks at eight stretches; as long as some cannot be read, the others say.
    ///
    /// @throws SignalReadException if the recording cannot be read wherever it looks
    public Channel.Range of(Channel channel) throws SignalReadException {
        Optional<Channel.Range> already = known(channel);
        if (already.isPresent()) {
            return already.get();
        }
        Fit fit = Fit.of(channel);
        RangeSample sample = new RangeSample(blocks, blocks.derived(fit.signal()));
        for (int stretch = 0; stretch < sample.stretches(); stretch++) {
            sample.look(stretch);
        }
        Channel.Range found = keep(fit, sample);
        return turned(found, channel);
    }

    /// As [#of], without looking at any data: empty where none has been fitted yet.
    public Optional<Channel.Range> known(Channel channel) {
        return channel.range().or(() -> Optional.ofNullable(ranges.get(Fit.of(channel))).map(range -> turned(range, channel)));
    }

    private static Channel.Range turned(Channel.Range range, Channel channel) {
        return channel.scale() instanceof LaneScale.Fitted(boolean inverted) && inverted ? range.inverted() : range;
    }

    /// Finds the ranges that channels leave open, of all of them together and on all processors: the stretches of all
    /// channels lie close to each other in the file, so that it is read once and not once a channel. What cannot be read is
    /// left to [#of].
    public void find(List<Channel> channels) {
        List<Fit> wanted = channels.stream().filter(channel -> channel.range().isEmpty()
                && channel.scale() instanceof LaneScale.Fitted && !channel.isMissing()).map(Fit::of)
                .filter(fit -> !ranges.containsKey(fit)).distinct().toList();
        if (wanted.isEmpty()) {
            return;
        }
        List<RangeSample> samples = wanted.stream().map(fit -> new RangeSample(blocks, blocks.derived(fit.signal()))).toList();
        AtomicBoolean failed = new AtomicBoolean();
        IntStream.range(0, RangeSample.STRETCHES).parallel().forEach(stretch -> {
            for (RangeSample sample : samples) {
                if (!failed.get() && stretch < sample.stretches() && !sample.look(stretch)) {
                    failed.set(true);
                }
            }
        });
        for (int i = 0; i < samples.size() && !failed.get(); i++) {
            ranges.put(wanted.get(i), fit(wanted.get(i).kind(), samples.get(i).sorted()));
        }
    }

    private Channel.Range keep(Fit fit, RangeSample sample) throws SignalReadException {
        sample.requireAny();
        Channel.Range range = fit(fit.kind(), sample.sorted());
        if (sample.isEnough()) {
            ranges.put(fit, range);
        }
        return range;
    }

    /// @param sorted values of the channel, ascending; may be empty
    static Channel.Range fit(ChannelKind kind, float[] sorted) {
        return switch (kind) {
            case SPO2 -> saturation(sorted);
            case PULSE -> pulse(sorted);
            case POSITION -> position(quantile(sorted, 0), quantile(sorted, 1));
            case EEG, EOG, CHIN_EMG, LEG_EMG, ECG, NASAL_PRESSURE, THERMAL_FLOW, PAP, EFFORT, CO2, SNORE, OTHER ->
                // one percent either side may leave the lane: coughs and movements must not flatten the breathing
                swinging(quantile(sorted, 0.01), quantile(sorted, 0.99));
        };
    }

    /// A signal that never moves stands in the middle of its lane.
    private static Channel.Range swinging(double low, double high) {
        Channel.Range range = padded(low, high, 0.15);
        return high > low ? rounded(range) : range;
    }

    /// Numbers that a gutter can write in few letters: the same on both sides of zero where the data swing about it, else
    /// two digits.
    private static Channel.Range rounded(Channel.Range range) {
        double half = Math.max(-range.bottom(), range.top());
        if (range.bottom() < 0 && range.top() > 0 && Math.min(-range.bottom(), range.top()) > 0.4 * half) {
            return Channel.Range.symmetric(roundedUp(half));
        }
        double step = roundedUp(range.top() - range.bottom()) / 20;
        Channel.Range even = new Channel.Range(Math.floor(range.bottom() / step) * step,
                Math.ceil(range.top() / step) * step);
        return even.bottom() < even.top() ? even : range;
    }

    /// The next of 1, 1.5, 2, 3, 4, 5, 6, 8 and 10 times a power of ten.
    private static double roundedUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double digit : new double[] {1, 1.5, 2, 3, 4, 5, 6, 8}) {
            if (value <= digit * power * (1 + 1e-9)) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    /// 80 to 100 %, lowered by tens as far as 40 so that the lowest honest values still show; under 30 % is a probe that has
    /// slipped off.
    private static Channel.Range saturation(float[] sorted) {
        float[] valid = within(sorted, 30, 100.5f);
        if (valid.length == 0) {
            return sorted.length == 0 || quantile(sorted, 1) > 1.5 ? new Channel.Range(80, 100)
                    : padded(quantile(sorted, 0.01), quantile(sorted, 0.99), 0.15);
        }
        double lowest = quantile(valid, 0.005) - 1;
        return new Channel.Range(Math.clamp(Math.floor(lowest / 10) * 10, 40, 80), 100);
    }

    private static Channel.Range pulse(float[] sorted) {
        float[] valid = within(sorted, 20, 250);
        if (valid.length == 0) {
            return new Channel.Range(40, 120);
        }
        return new Channel.Range(Math.min(40, Math.floor(quantile(valid, 0.01) / 10) * 10),
                Math.max(100, Math.ceil(quantile(valid, 0.99) / 10) * 10));
    }

    /// Codes of whole numbers, or degrees: a sleeper who lies still is a flat line, not magnified noise.
    private static Channel.Range position(double low, double high) {
        double missing = Math.max(0, 4 - (high - low)) / 2;
        return padded(low - missing, high + missing, 0.1);
    }

    private static float[] within(float[] sorted, float least, float most) {
        int from = 0;
        int to = sorted.length;
        while (from < to && sorted[from] < least) {
            from++;
        }
        while (to > from && sorted[to - 1] > most) {
            to--;
        }
        return Arrays.copyOfRange(sorted, from, to);
    }

    private static double quantile(float[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.round(part * (sorted.length - 1))];
    }

    private static Channel.Range padded(double low, double high, double part) {
        double span = high - low;
        if (!(span > 0)) {
            double half = Math.max(Math.abs(low) * 0.1, 1e-3);
            return new Channel.Range(low - half, low + half);
        }
        return new Channel.Range(low - part * span, high + part * span);
    }
}
