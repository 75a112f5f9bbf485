package org.onbam.signal;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onbam.model.Segment;
import org.onbam.model.TimeSpan;

/// Fills the pyramids of many channels over one segment, stretch of time by stretch of time, because the samples of one
/// time stand together in the file; several workers take the stretches in turn, the earliest first.
///
/// A stretch that cannot be read is left out and the others go on; after four in a row, a quarter of an hour, the file
/// is taken to be gone. What is left out is marked as lost.
final class EnvelopeScan {

    /// One channel: its samples, where their extremes go, and the finest level that is wanted.
    record Lane(DerivedSignal signal, EnvelopePyramid pyramid, int level) {

        boolean lacks(int block) {
            return !pyramid.hasBlock(level, block);
        }
    }

    /// Told what else was seen of a block although only its extremes were wanted.
    interface Seen {

        /// All samples of a slow signal.
        void block(DerivedSignal signal, int block, float[] samples);

        /// Room to note in where the filter of a block stands, as [DerivedSignal#filter] does; it may have no length.
        double[] roomForMarks(DerivedSignal signal);

        void marks(DerivedSignal signal, int block, double[] noted);
    }

    /// Eight blocks of most rates: what two neighbouring stretches of odd rates both read is then an eighth at most.
    private static final long STRETCH_NANOS = 256 * TimeSpan.SECOND;
    private static final int MOST_LOST = 4;

    private final SignalSource source;
    private final Segment segment;
    private final List<Lane> lanes;
    private final TimeSpan span;
    private final BooleanSupplier cancelled;
    private final Seen seen;
    private final long stretchRecords;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger lostInARow = new AtomicInteger();
    private final AtomicReference<@Nullable SignalReadException> failure = new AtomicReference<>();
    private volatile boolean stopped;
    private volatile boolean gone;

    /// @param span      blocks that have no part in it are left as they are
    /// @param cancelled polled every few milliseconds, by every worker
    EnvelopeScan(SignalSource source, Segment segment, List<Lane> lanes, TimeSpan span, BooleanSupplier cancelled,
                 Seen seen) {
        this.source = source;
        this.segment = segment;
        this.lanes = lanes.stream().filter(lane -> !lane.pyramid.isComplete(lane.level)).toList();
        this.span = span;
        this.cancelled = cancelled;
        this.seen = seen;
        this.stretchRecords = Math.max(1, STRETCH_NANOS / segment.recordNanos());
    }

    /// Fills what is missing.
    ///
    /// @param workers 1 to do all on this thread, more to have others help
    /// @return whether nothing is missing now
    /// @throws SignalReadException after all that can be read was read
    boolean run(int workers) throws SignalReadException {
        if (lanes.isEmpty()) {
            return true;
        }
        int first = firstStretch();
        int count = endStretch() - first;
        next.set(first);
        if (workers > 1 && count > 1) {
            IntStream.range(0, Math.min(workers, count)).parallel().forEach(worker -> work(first + count));
        } else {
            work(first + count);
        }
        SignalReadException failed = failure.get();
        if (failed != null) {
            if (gone) {
                lanes.forEach(this::lose);
            }
            throw failed;
        }
        return !stopped;
    }

    private void lose(Lane lane) {
        for (int block = 0; block < lane.pyramid.blockCount(); block++) {
            if (wants(lane, block)) {
                lane.pyramid.lost(block);
            }
        }
    }

    private int firstStretch() {
        // a block that reaches into the span may begin a block's length before it
        long longest = lanes.stream().mapToLong(lane -> lane.signal.rate().nanosAt(lane.signal.blockSamples())).max().orElse(0);
        long nanos = Math.max(0, span.startNanos() - segment.startNanos() - longest);
        return Math.toIntExact(Math.min(nanos / segment.recordNanos(), segment.recordCount() - 1) / stretchRecords);
    }

    private int endStretch() {
        long nanos = Math.clamp(span.endNanos() - segment.startNanos(), 0, segment.recordCount() * segment.recordNanos());
        return Math.toIntExact(Math.ceilDiv(Math.ceilDiv(nanos, segment.recordNanos()), stretchRecords));
    }

    private void work(int end) {
        try (StretchScan scan = new StretchScan(source, segment, lanes, this)) {
            for (int stretch = next.getAndIncrement(); stretch < end && !isStopped(); stretch = next.getAndIncrement()) {
                long from = stretch * stretchRecords;
                scan.run(from, Math.min(segment.recordCount(), from + stretchRecords));
            }
        }
    }

    /// Whether a block is in the span and not there yet.
    boolean wants(Lane lane, int block) {
        return lane.lacks(block) && lane.signal.spanOfBlock(segment, block).overlaps(span);
    }

    boolean isStopped() {
        stopped = stopped || cancelled.getAsBoolean();
        return stopped;
    }

    Seen seen() {
        return seen;
    }

    /// Told at the end of a stretch of which something had to be read.
    ///
    /// @param gotOn whether any of it could be read
    void ended(boolean gotOn) {
        gone = gone || (gotOn ? 0 : lostInARow.incrementAndGet()) >= MOST_LOST;
        stopped = stopped || gone;
        if (gotOn) {
            lostInARow.set(0);
        }
    }

    void failed(SignalReadException e) {
        failure.compareAndSet(null, e);
    }
}
