package org.onbam.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.LaneScale;
import org.onbam.model.Segment;
import org.onbam.model.TimeSpan;
import org.onbam.render.TraceRenderer;
import org.onbam.signal.DerivedSignal;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SignalSource;

/// Finds the sensitivity at which a channel fills its lane on a page.
///
/// A movement must not flatten the rest: the page is cut into stretches of a second, and a tenth of the stretches may
/// leave the lane on either side. An R wave or a breath comes in more of them than that, and is never cut.
///
/// Reads samples: call it off the FX thread. Thread-safe.
public final class FitToPage {

    private static final double WINDOW_SECONDS = 1;
    /// Of the stretches, above and below.
    private static final double LEFT_OUT = 0.1;
    /// Room around what is fitted, as a part of it.
    private static final double ROOM = 0.1;
    /// Blocks of half a minute that are looked at on a long page, spread over it.
    private static final int MOST_BLOCKS = 12;
    /// A trace swings about zero if its smaller side is at least this part of the larger.
    private static final double BOTH_SIDES = 0.25;

    private final SignalSource source;
    private final TraceRenderer traces;

    public FitToPage(SignalSource source, TraceRenderer traces) {
        this.source = source;
        this.traces = traces;
    }

    /// The scale that fits, of the sort that the channel has: a sensitivity or values at the lane's edges, turned over
    /// where that is. Saturation, pulse and position keep the range that suits the night.
    ///
    /// @param heightMm height of the lane
    /// @return empty for a missing channel, and where the page has no data or a flat line
    /// @throws UserException if the recording cannot be read there
    public Optional<LaneScale> of(Channel channel, TimeSpan page, double heightMm) throws UserException {
        if (channel.isMissing()) {
            return Optional.empty();
        }
        return switch (channel.kind()) {
            case SPO2, PULSE, POSITION -> Optional.of(traces.rangeOf(channel.withScale(LaneScale.FITTED)));
            case EEG, EOG, CHIN_EMG, LEG_EMG, ECG, NASAL_PRESSURE, THERMAL_FLOW, PAP, EFFORT, CO2, SNORE, OTHER ->
                extent(channel, page).map(extent -> scale(channel.scale(), extent, heightMm));
        };
    }

    private static LaneScale scale(LaneScale like, Channel.Range extent, double heightMm) {
        double half = Math.max(-extent.bottom(), extent.top());
        boolean swings = Math.min(-extent.bottom(), extent.top()) >= BOTH_SIDES * half;
        double centre = swings ? 0 : rounded((extent.bottom() + extent.top()) / 2, extent.top() - extent.bottom());
        double height = (swings ? 2 * half : extent.top() - extent.bottom()) * (1 + ROOM);
        return switch (like) {
            case LaneScale.PerMillimetre(double units, double _) -> new LaneScale.PerMillimetre(
                    Math.copySign(RoundSteps.atLeast(height / heightMm), units), centre);
            case Channel.Range(double bottom, double top) -> range(centre, height, bottom > top);
            case LaneScale.Fitted(boolean inverted) -> range(centre, height, inverted);
        };
    }

    private static Channel.Range range(double centre, double height, boolean inverted) {
        double half = RoundSteps.atLeast(height / 2);
        Channel.Range range = new Channel.Range(centre - half, centre + half);
        return inverted ? range.inverted() : range;
    }

    /// A middle that a gutter can write in few letters.
    private static double rounded(double centre, double span) {
        double step = Math.pow(10, Math.floor(Math.log10(span / 2)) - 1);
        return Math.round(centre / step) * step;
    }

    /// The values that all but the wildest stretches of the page stay within.
    private Optional<Channel.Range> extent(Channel channel, TimeSpan page) throws SignalReadException {
        DerivedSignal signal = new DerivedSignal(source, DerivedSignal.Key.of(channel));
        Extremes extremes = new Extremes();
        List<Segment> segments = source.recording().segments();
        int blocks = segments.stream().mapToInt(segment -> blocksOn(signal, segment, page)).sum();
        int every = Math.max(1, Math.ceilDiv(blocks, MOST_BLOCKS));
        int seen = 0;
        for (Segment segment : segments) {
            int count = blocksOn(signal, segment, page);
            for (int i = 0; i < count; i++) {
                if (seen++ % every == every / 2) {
                    add(signal, segment, firstOn(signal, segment, page) + i, page, extremes);
                }
            }
        }
        return extremes.without(LEFT_OUT);
    }

    private static int firstOn(DerivedSignal signal, Segment segment, TimeSpan page) {
        long first = signal.rate().indexAtOrBefore(Math.max(0, page.startNanos() - segment.startNanos()));
        return Math.toIntExact(first / signal.blockSamples());
    }

    private static int blocksOn(DerivedSignal signal, Segment segment, TimeSpan page) {
        if (!segment.span().overlaps(page) || signal.blockCount(segment) == 0) {
            return 0;
        }
        long last = Math.clamp(signal.rate().indexAtOrAfter(page.endNanos() - segment.startNanos()) - 1, 0,
                signal.sampleCount(segment) - 1);
        return Math.max(0, Math.toIntExact(last / signal.blockSamples()) - firstOn(signal, segment, page) + 1);
    }

    private static void add(DerivedSignal signal, Segment segment, int block, TimeSpan page, Extremes extremes)
            throws SignalReadException {
        float[] samples = signal.block(segment, block);
        long before = (long) block * signal.blockSamples();
        int from = Math.clamp(signal.rate().indexAtOrAfter(
                Math.max(0, page.startNanos() - segment.startNanos())) - before, 0, samples.length);
        int to = Math.clamp(signal.rate().indexAtOrAfter(
                Math.max(0, page.endNanos() - segment.startNanos())) - before, from, samples.length);
        int window = (int) Math.max(1, Math.round(WINDOW_SECONDS * signal.rate().hertz()));
        for (int start = from; start < to; start += window) {
            extremes.add(samples, start, Math.min(to, start + window));
        }
    }

    /// The least and the greatest value of each stretch.
    private static final class Extremes {

        private float[] lows = new float[64];
        private float[] highs = new float[64];
        private int count;

        void add(float[] samples, int from, int to) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                low = Math.min(low, samples[i]);
                high = Math.max(high, samples[i]);
            }
            if (count == lows.length) {
                lows = Arrays.copyOf(lows, 2 * count);
                highs = Arrays.copyOf(highs, 2 * count);
            }
            lows[count] = low;
            highs[count++] = high;
        }

        Optional<Channel.Range> without(double part) {
            Arrays.sort(lows, 0, count);
            Arrays.sort(highs, 0, count);
            int out = (int) (part * count);
            boolean some = count > 0 && highs[count - 1 - out] > lows[out];
            return some ? Optional.of(new Channel.Range(lows[out], highs[count - 1 - out])) : Optional.empty();
        }
    }
}
