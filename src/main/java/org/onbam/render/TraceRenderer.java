package org.onbam.render;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.LaneScale;
import org.onbam.model.Montage;
import org.onbam.model.Segment;
import org.onbam.signal.DerivedSignal;
import org.onbam.signal.EnvelopePyramid;
import org.onbam.signal.FittedRanges;
import org.onbam.signal.OverviewStore;
import org.onbam.signal.SignalBlocks;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SignalSource;

/// Draws a page of a recording: the grid, the traces, and hatching where there are no data.
///
/// Pages with up to some hundred samples a pixel are drawn from the samples, longer ones from envelopes, which [#prepare]
/// makes in the background. A long page whose envelopes are not all there is drawn as far as they are, within a third of a
/// second, with the rest tinted; [#isComplete] then says false, and drawing it again shows more.
///
/// [#render] belongs to one thread at a time; [#prepare] and [#rangeOf] may run beside it.
public final class TraceRenderer {

    private static final long FILL_NANOS = 300_000_000;
    /// A trace may leave its lane by this part of the lane's height, as on paper, and is cut off beyond.
    private static final double OVERLAP = 0.5;
    private static final double DENSE_INK = 0.75;
    /// A bucket that begins this much before a column's edge begins on it: on every page, whatever the last bit says.
    private static final double ON_EDGE = 1e-6;

    private final SignalBlocks blocks;
    private final FittedRanges ranges;
    private final TraceExtents extents = new TraceExtents();
    private final TracePen pen = new TracePen();
    private float[] lows = new float[0];
    private float[] highs = new float[0];
    private boolean[] pending = new boolean[0];
    private boolean complete = true;

    public TraceRenderer(SignalSource source) {
        this(source, OverviewStore.NONE);
    }

    /// @param overviews keeps envelopes from one opening to the next
    public TraceRenderer(SignalSource source, OverviewStore overviews) {
        this(new SignalBlocks(source, overviews));
    }

    private TraceRenderer(SignalBlocks blocks) {
        this(blocks, new FittedRanges(blocks));
    }

    /// @param blocks the samples and envelopes of the recording, which several renderers may share
    /// @param ranges fitted to those blocks
    public TraceRenderer(SignalBlocks blocks, FittedRanges ranges) {
        this.blocks = blocks;
        this.ranges = ranges;
    }

    /// Another renderer of the same recording, for another thread; both share samples, envelopes and ranges.
    public TraceRenderer beside() {
        return new TraceRenderer(blocks, ranges);
    }

    /// Draws a page over whatever `out` holds.
    ///
    /// @param out of the viewport's width and the layout's height
    /// @throws SignalReadException after the page has been drawn, if some lane could not be read; that lane is hatched
    public void render(PageRequest request, Raster out) throws SignalReadException {
        requireFit(request, out);
        complete = true;
        GridPainter paper = new GridPainter(request, blocks.source().recording(), out);
        @Nullable SignalReadException failure = fillVisible(request);
        for (int i = 0; i < request.montage().channels().size(); i++) {
            PageLayout.Lane lane = request.layout().lanes().get(i);
            paper.paintTo(lane.bottom() + overlap(lane));
            try {
                drawLane(request, i, out);
            } catch (SignalReadException e) {
                failure = failure == null ? e : failure;
                Ink.hatch(out, 0, lane.top(), out.width(), lane.bottom(), request.palette().hatch(), request.scale());
            }
        }
        paper.paintTo(out.height());
        if (failure != null) {
            throw failure;
        }
    }

    /// Whether the last page that [#render] drew was whole.
    public boolean isComplete() {
        return complete;
    }

    /// Makes the envelopes of a montage over the whole recording, for pages of minutes to the whole night.
    ///
    /// @param cancelled polled every few milliseconds
    /// @return whether all of it is made
    public boolean prepare(Montage montage, BooleanSupplier cancelled) throws SignalReadException {
        return blocks.prepare(montage.channels(), blocks.source().recording().span(), cancelled);
    }

    /// Gives back the memory of samples, so that the next page reads its own; envelopes stay.
    public void forgetSamples() {
        blocks.forgetSamples();
    }

    /// The values at the bottom and top of a channel's lane: its own, or those fitted to its data.
    public Channel.Range rangeOf(Channel channel) throws SignalReadException {
        return ranges.of(channel);
    }

    private static void requireFit(PageRequest request, Raster out) {
        if (out.width() != request.viewport().widthPx() || out.height() != request.layout().heightPx()) {
            throw new IllegalArgumentException("page of " + request.viewport().widthPx() + " x "
                    + request.layout().heightPx() + " on a raster of " + out.width() + " x " + out.height());
        }
    }

    private @Nullable SignalReadException fillVisible(PageRequest request) {
        List<Channel> dense = request.montage().channels().stream()
                .filter(c -> !c.isMissing()).filter(c -> isDense(blocks.derived(DerivedSignal.Key.of(c)), request.viewport())).toList();
        if (dense.isEmpty()) {
            return null;
        }
        long deadline = System.nanoTime() + FILL_NANOS;
        try {
            blocks.fill(dense, request.viewport().span(), request.viewport().nanosPerPx(), () -> System.nanoTime() > deadline);
            return null;
        } catch (SignalReadException e) {
            return e;
        }
    }

    private static double samplesPerPx(DerivedSignal signal, Viewport viewport) {
        return viewport.nanosPerPx() / periodNanos(signal);
    }

    private static double periodNanos(DerivedSignal signal) {
        return (double) signal.rate().periodNanos() / signal.rate().samples();
    }

    /// With two buckets or more in a column, the place of a bucket is known to half a pixel.
    private boolean isDense(DerivedSignal signal, Viewport viewport) {
        return samplesPerPx(signal, viewport) >= 2.0 * blocks.bucketSamples(signal);
    }

    private void drawLane(PageRequest request, int index, Raster out) throws SignalReadException {
        Channel channel = request.montage().channels().get(index);
        if (channel.isMissing()) {
            return;
        }
        Viewport viewport = request.viewport();
        DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channel));
        boolean dense = isDense(signal, viewport);
        double samplesPerPx = samplesPerPx(signal, viewport);
        // finer slivers smooth steep lines; beyond some fifty samples a column there is nothing left to smooth
        int perColumn = dense || samplesPerPx >= 32 ? 1 : samplesPerPx >= 5 ? 2 : 4;
        PageLayout.Lane lane = request.layout().lanes().get(index);
        TracePen.Lane place = laneOf(channel, lane, request);
        extents.reset(viewport.widthPx() * perColumn, place);
        pending = pending.length >= viewport.widthPx() ? pending : new boolean[viewport.widthPx()];
        Arrays.fill(pending, false);
        List<Segment> segments = blocks.source().recording().segments();
        for (int s = 0; s < segments.size(); s++) {
            if (segments.get(s).span().overlaps(viewport.span())) {
                extents.lift();
                if (dense) {
                    traceEnvelope(signal, s, viewport);
                } else {
                    // with many samples a column a step and a slope are the same picture
                    traceSamples(signal, s, viewport, perColumn, isStep(channel.kind()) && samplesPerPx < 8);
                }
            }
        }
        tintPending(request, lane, out);
        // an envelope fills its lane: paler ink keeps a night from turning into a wall
        int ink = request.palette().trace(channel.kind());
        int colour = dense ? Ink.mix(request.palette().background(), ink, DENSE_INK) : ink;
        pen.draw(extents, perColumn, place, Math.max(1, 1.05 * request.scale()), colour, out);
    }

    private static boolean isStep(ChannelKind kind) {
        return kind == ChannelKind.SPO2 || kind == ChannelKind.PULSE || kind == ChannelKind.POSITION;
    }

    private TracePen.Lane laneOf(Channel channel, PageLayout.Lane lane, PageRequest request) throws SignalReadException {
        PageLayout layout = request.layout();
        Channel.Range range = rangeIn(lane, channel, request.pxPerMm());
        boolean step = isStep(channel.kind());
        // numbers such as SpO2 stand at the end of their scale for hours: keep them off the lane's edge
        double pad = step ? 0.12 * lane.height() : 0;
        double pxPerUnit = (lane.height() - 2 * pad) / (range.top() - range.bottom());
        int over = overlap(lane);
        return new TracePen.Lane((range.bottom() + range.top()) / 2, lane.middle(), pxPerUnit, Math.max(layout.headerPx(), lane.top() - over),
                Math.min(layout.heightPx(), lane.bottom() + over), step);
    }

    private static int overlap(PageLayout.Lane lane) {
        return (int) Math.round(OVERLAP * lane.height());
    }

    private Channel.Range rangeIn(PageLayout.Lane lane, Channel channel, double pxPerMm) throws SignalReadException {
        if (channel.scale() instanceof LaneScale.PerMillimetre(double units, double centre)) {
            double half = lane.height() / pxPerMm * units / 2;
            return new Channel.Range(centre - half, centre + half);
        }
        return ranges.of(channel);
    }

    private void traceSamples(DerivedSignal signal, int index, Viewport viewport, int perColumn, boolean step)
            throws SignalReadException {
        Segment segment = blocks.source().recording().segments().get(index);
        double nanosPerSliver = viewport.nanosPerPx() / perColumn;
        double dx = periodNanos(signal) / nanosPerSliver;
        double x0 = (segment.startNanos() - viewport.span().startNanos()) / nanosPerSliver;
        long margin = (long) (viewport.nanosPerPx() * 2 * TraceExtents.MARGIN / perColumn);
        long count = signal.sampleCount(segment);
        long first = Math.clamp(signal.rate().indexAtOrBefore(
                viewport.span().startNanos() - margin - segment.startNanos()) - 1, 0, count);
        long end = Math.clamp(signal.rate().indexAtOrAfter(
                viewport.span().endNanos() + margin - segment.startNanos()) + 2, 0, count);
        int size = signal.blockSamples();
        for (long b = first / size; b * size < end; b++) {
            float[] samples = blocks.block(signal, index, (int) b);
            int from = (int) Math.max(0, first - b * size);
            int to = (int) Math.min(samples.length, end - b * size);
            if (step) {
                extents.addSteps(samples, from, to, x0 + b * size * dx, dx);
            } else {
                extents.addLine(samples, from, to, x0 + b * size * dx, dx);
            }
        }
        if (step && end == count) {
            extents.holdUntil(x0 + count * dx);
        }
    }

    private void traceEnvelope(DerivedSignal signal, int index, Viewport viewport) {
        Segment segment = blocks.source().recording().segments().get(index);
        EnvelopePyramid envelope = blocks.envelope(signal, index);
        int level = envelope.levelFor(samplesPerPx(signal, viewport));
        int size = envelope.bucketSamples(level);
        double dx = periodNanos(signal) * size / viewport.nanosPerPx();
        double x0 = (segment.startNanos() - viewport.span().startNanos()) / viewport.nanosPerPx();
        int first = Math.clamp((long) Math.floor(-x0 / dx) - 4, 0, envelope.bucketCount(level));
        int end = Math.clamp((long) Math.ceil((viewport.widthPx() - x0) / dx) + 4, 0, envelope.bucketCount(level));
        int perBlock = envelope.blockSamples() / size;
        if (lows.length < perBlock) {
            lows = new float[perBlock];
            highs = new float[perBlock];
        }
        for (int b = first; b < end; ) {
            int block = b / perBlock;
            int to = Math.min(end, (block + 1) * perBlock);
            if (envelope.hasBlock(level, block)) {
                envelope.read(level, b, to, lows, highs);
                addBuckets(to - b, x0 + b * dx, dx);
            } else {
                extents.lift();
                markPending(x0 + b * dx, x0 + to * dx);
            }
            b = to;
        }
    }

    private void addBuckets(int count, double x0, double dx) {
        for (int bucket = 0; bucket < count; ) {
            int column = (int) Math.floor(x0 + bucket * dx + ON_EDGE);
            int end = Math.clamp((long) Math.ceil((column + 1 - x0 - ON_EDGE) / dx), bucket + 1, count);
            int low = ordered(lows[bucket]);
            int high = ordered(highs[bucket]);
            for (int b = bucket + 1; b < end; b++) {
                low = Math.min(low, ordered(lows[b]));
                high = Math.max(high, ordered(highs[b]));
            }
            extents.addBuckets(column, lows[bucket], highs[bucket], value(low), value(high));
            bucket = end;
        }
    }

    /// A whole number in the order of floats: the extremes of these are found in a third of the time.
    private static int ordered(float value) {
        int bits = Float.floatToRawIntBits(value);
        return bits ^ bits >> 31 & Integer.MAX_VALUE;
    }

    private static float value(int ordered) {
        return Float.intBitsToFloat(ordered ^ ordered >> 31 & Integer.MAX_VALUE);
    }

    private void markPending(double from, double to) {
        for (int x = Math.max(0, (int) from); x < Math.min(pending.length, Math.ceil(to)); x++) {
            pending[x] = true;
            complete = false;
        }
    }

    private void tintPending(PageRequest request, PageLayout.Lane lane, Raster out) {
        int inset = lane.height() / 3;
        int start = -1;
        for (int x = 0; x <= out.width(); x++) {
            boolean here = x < out.width() && pending[x];
            if (here && start < 0) {
                start = x;
            } else if (!here && start >= 0) {
                Ink.fill(out, start, lane.top() + inset, x, lane.bottom() - inset, request.palette().fiveSecondLine(), 0.6);
                start = -1;
            }
        }
    }
}
