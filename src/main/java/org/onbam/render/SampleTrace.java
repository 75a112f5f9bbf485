package org.onbam.render;

import org.onbam.model.Segment;
import org.onbam.signal.DerivedSignal;
import org.onbam.signal.SignalBlocks;
import org.onbam.signal.SignalReadException;

/// A trace made from the samples of a signal, for pages of up to some hundred samples a pixel.
final class SampleTrace {

    private static final double FAST_HZ = 32;

    private final SignalBlocks blocks;
    private final TraceExtents extents;
    private float[] stretch = new float[0];

    SampleTrace(SignalBlocks blocks, TraceExtents extents) {
        this.blocks = blocks;
        this.extents = extents;
    }

    static double samplesPerPx(DerivedSignal signal, Viewport viewport) {
        return viewport.nanosPerPx() / periodNanos(signal);
    }

    static double periodNanos(DerivedSignal signal) {
        return (double) signal.rate().periodNanos() / signal.rate().samples();
    }

    /// Adds what a page shows of one segment, and as much on either side as the brush and the neighbouring page see.
    ///
    /// @param index of the segment in the recording
    /// @param step  whether a sample holds until the next
    void add(DerivedSignal signal, int index, Viewport viewport, int perColumn, boolean step)
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
        if (!step && isReadAsStored(signal, end - first)) {
            int n = (int) (end - first);
            stretch = stretch.length >= n ? stretch : new float[n];
            signal.read(segment, first, n, stretch, 0);
            extents.addLine(stretch, 0, n, x0 + first * dx, dx);
            return;
        }
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

    /// A fast signal without filters is read again at less cost than its blocks, which reach beyond the page, are kept.
    private static boolean isReadAsStored(DerivedSignal signal, long count) {
        return !signal.isFiltered() && signal.rate().hertz() >= FAST_HZ && count <= signal.blockSamples() * 2L;
    }
}
