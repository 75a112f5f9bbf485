package org.onbam.render;

import org.onbam.model.Segment;
import org.onbam.signal.BlockPart;
import org.onbam.signal.DerivedSignal;
import org.onbam.signal.SignalBlocks;
import org.onbam.signal.SignalReadException;

/// A trace made from the samples of a signal, for pages of up to some hundred samples a pixel.
final class SampleTrace {

    private static final double FAST_HZ = 32;

    private final SignalBlocks blocks;
    private final TraceExtents extents;
    private final Unreadable unreadable;
    private float[] stretch = new float[0];

    /// @param unreadable is told what cannot be read
    SampleTrace(SignalBlocks blocks, TraceExtents extents, Unreadable unreadable) {
        this.blocks = blocks;
        this.extents = extents;
        this.unreadable = unreadable;
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
    void add(DerivedSignal signal, int index, Viewport viewport, int perColumn, boolean step) {
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
        if (!step && isReadAsStored(signal, end - first) && readStretch(signal, segment, first, (int) (end - first))) {
            extents.addLine(stretch, 0, 0, (int) (end - first), x0 + first * dx, dx);
            return;
        }
        int size = signal.blockSamples();
        for (long b = first / size; b * size < end; b++) {
            int wanted = (int) Math.min(size, end - b * size);
            int from = (int) Math.max(0, first - b * size);
            double x = x0 + b * size * dx;
            try {
                BlockPart part = blocks.part(signal, index, (int) b, from, wanted);
                addRun(part.samples(), part.from(), from, Math.min(part.end(), wanted), x, dx, step);
            } catch (SignalReadException e) {
                unreadable.because(e);
                addRuns(blocks.readable(signal, index, (int) b, wanted), from, x, dx, perColumn, step);
            }
        }
        if (step && end == count) {
            extents.holdUntil(x0 + count * dx);
        }
    }

    private void addRun(float[] samples, int base, int from, int to, double x, double dx, boolean step) {
        if (step) {
            extents.addSteps(samples, base, from, to, x, dx);
        } else {
            extents.addLine(samples, base, from, to, x, dx);
        }
    }

    /// Adds samples of which some could not be read; nothing is drawn across those.
    private void addRuns(float[] samples, int from, double x, double dx, int perColumn, boolean step) {
        for (int at = from; at < samples.length; ) {
            boolean lost = Float.isNaN(samples[at]);
            int end = at;
            while (end < samples.length && Float.isNaN(samples[end]) == lost) {
                end++;
            }
            if (lost) {
                extents.lift();
                unreadable.mark((x + at * dx) / perColumn, (x + end * dx) / perColumn);
            } else {
                addRun(samples, 0, at, end, x, dx, step);
            }
            at = end;
        }
    }

    private boolean readStretch(DerivedSignal signal, Segment segment, long first, int count) {
        stretch = stretch.length >= count ? stretch : new float[count];
        try {
            signal.read(segment, first, count, stretch, 0);
            return true;
        } catch (SignalReadException e) {
            // block by block then, to draw what there is
            unreadable.because(e);
            return false;
        }
    }

    /// A fast signal without filters is read again at less cost than its blocks, which reach beyond the page, are kept.
    private static boolean isReadAsStored(DerivedSignal signal, long count) {
        return !signal.isFiltered() && signal.rate().hertz() >= FAST_HZ && count <= signal.blockSamples() * 2L;
    }
}
