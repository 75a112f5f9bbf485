package org.onbam.render;

import org.onbam.model.Segment;
import org.onbam.signal.DerivedSignal;
import org.onbam.signal.EnvelopePyramid;
import org.onbam.signal.SignalBlocks;

/// A trace made from the envelope of a signal, for pages of minutes to the whole night.
final class EnvelopeTrace {

    /// A bucket that begins this much before a column's edge begins on it: on every page, whatever the last bit says.
    private static final double ON_EDGE = 1e-6;

    private final SignalBlocks blocks;
    private final TraceExtents extents;
    private final Unreadable unreadable;
    private float[] lows = new float[0];
    private float[] highs = new float[0];
    private final ColumnMarks missing = new ColumnMarks();
    private boolean whole = true;

    /// @param unreadable is told what could not be read
    EnvelopeTrace(SignalBlocks blocks, TraceExtents extents, Unreadable unreadable) {
        this.blocks = blocks;
        this.extents = extents;
        this.unreadable = unreadable;
    }

    /// With two buckets or more in a column, the place of a bucket is known to half a pixel.
    boolean suits(DerivedSignal signal, Viewport viewport) {
        return SampleTrace.samplesPerPx(signal, viewport) >= 2.0 * blocks.bucketSamples(signal);
    }

    /// Starts a new trace.
    void reset(int widthPx) {
        missing.reset(widthPx);
        whole = true;
    }

    /// Whether nothing was missing since [#reset].
    boolean isWhole() {
        return whole && !missing.isAny();
    }

    /// Adds what a page shows of one segment; what is not there yet is remembered for [#tintMissing].
    ///
    /// @param index of the segment in the recording
    void add(DerivedSignal signal, int index, Viewport viewport) {
        Segment segment = blocks.source().recording().segments().get(index);
        EnvelopePyramid envelope = blocks.envelope(signal, index);
        int level = envelope.levelFor(SampleTrace.samplesPerPx(signal, viewport));
        int size = envelope.bucketSamples(level);
        double dx = SampleTrace.periodNanos(signal) * size / viewport.nanosPerPx();
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
                addBuckets(0, to - b, x0 + b * dx, dx);
            } else if (envelope.isLost(level, block)) {
                whole = false;
                addTorn(envelope, block, x0 + block * perBlock * dx, dx * envelope.bucketSamples(0) / size, viewport);
            } else {
                extents.lift();
                missing.mark(x0 + b * dx, x0 + to * dx);
            }
            b = to;
        }
    }

    /// Adds what could be read of a block that is lost; the rest of it is marked.
    ///
    /// @param x0 where the block begins
    /// @param dx of a bucket of level 0
    private void addTorn(EnvelopePyramid envelope, int block, double x0, double dx, Viewport viewport) {
        if (lows.length < envelope.bucketsPerBlock()) {
            lows = new float[envelope.bucketsPerBlock()];
            highs = new float[envelope.bucketsPerBlock()];
        }
        int count = envelope.readTorn(block, lows, highs);
        if (count == 0) {
            extents.lift();
            unreadable.mark(x0, x0 + envelope.bucketsPerBlock() * dx);
            return;
        }
        int last = Math.clamp((long) Math.ceil((viewport.widthPx() - x0) / dx) + 4, 0, count);
        for (int at = Math.clamp((long) Math.floor(-x0 / dx) - 4, 0, count); at < last; ) {
            boolean lost = Float.isNaN(lows[at]);
            int end = at;
            while (end < last && Float.isNaN(lows[end]) == lost) {
                end++;
            }
            if (lost) {
                extents.lift();
                unreadable.mark(x0 + at * dx, x0 + end * dx);
            } else {
                addBuckets(at, end, x0, dx);
            }
            at = end;
        }
    }

    private void addBuckets(int from, int count, double x0, double dx) {
        for (int bucket = from; bucket < count; ) {
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

    /// Marks the stretches that are not there yet.
    void tintMissing(PageRequest request, PageLayout.Lane lane, Raster out) {
        int inset = lane.height() / 3;
        missing.eachRun((from, to) -> Ink.fill(out, from, lane.top() + inset, to, lane.bottom() - inset,
                request.palette().fiveSecondLine(), 0.6));
    }
}
