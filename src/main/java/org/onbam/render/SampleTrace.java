package org.onbam.render;

import java.util.Optional;
import org.onbam.model.Segment;
import org.onbam.signal.DerivedSignal;
import org.onbam.signal.SignalBlocks;
import org.onbam.signal.SignalReadException;

/// A trace made from the samples of a signal, for pages of up to some hundred samples a pixel.
final class SampleTrace {

    /// A page of more blocks than these does not read a slow signal from the file.
    private static final long SLOW_BLOCKS = 4;

    private final SignalBlocks blocks;
    private final TraceExtents extents;
    private final EnvelopeTrace envelopes;

    SampleTrace(SignalBlocks blocks, TraceExtents extents, EnvelopeTrace envelopes) {
        this.blocks = blocks;
        this.extents = extents;
        this.envelopes = envelopes;
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
        int size = signal.blockSamples();
        for (long b = first / size; b * size < end; b++) {
            float[] samples = block(signal, index, (int) b, end - first);
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

    /// A block's samples.
    ///
    /// The envelope of a signal so slow that a bucket is one sample is the signal itself: for an hour at 1 Hz nothing has to
    /// be picked out of tens of megabytes of file.
    private float[] block(DerivedSignal signal, int index, int block, long wanted) throws SignalReadException {
        int size = signal.blockSamples();
        if (wanted > SLOW_BLOCKS * size) {
            Optional<float[]> kept = envelopes.samples(signal, index, block);
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        return blocks.block(signal, index, block);
    }
}
