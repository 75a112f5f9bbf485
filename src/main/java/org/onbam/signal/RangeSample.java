package org.onbam.signal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onbam.model.Segment;

/// Values of a signal from eight stretches spread over the recording. Different stretches may be looked at by different
/// threads; the rest belongs to the one that waits for them.
final class RangeSample {

    static final int STRETCHES = 8;
    private static final int VALUES_A_STRETCH = 2000;

    private final SignalBlocks blocks;
    private final DerivedSignal signal;
    private final int total;
    private final float[][] values;
    private final @Nullable SignalReadException[] failures;

    RangeSample(SignalBlocks blocks, DerivedSignal signal) {
        this.blocks = blocks;
        this.signal = signal;
        this.total = segments().stream().mapToInt(signal::blockCount).sum();
        this.values = new float[Math.min(total, STRETCHES)][0];
        this.failures = new SignalReadException[values.length];
    }

    private List<Segment> segments() {
        return blocks.source().recording().segments();
    }

    /// How many there are: fewer where the recording is short.
    int stretches() {
        return values.length;
    }

    /// Reads one stretch.
    ///
    /// @return whether that could be done
    boolean look(int stretch) {
        int block = (int) ((2L * stretch + 1) * total / (2L * values.length));
        int segment = 0;
        while (block >= signal.blockCount(segments().get(segment))) {
            block -= signal.blockCount(segments().get(segment++));
        }
        try {
            float[] samples = blocks.block(signal, segment, block);
            float[] taken = new float[Math.min(samples.length, VALUES_A_STRETCH)];
            for (int k = 0; k < taken.length; k++) {
                taken[k] = samples[(int) ((long) k * samples.length / taken.length)];
            }
            values[stretch] = taken;
            return true;
        } catch (SignalReadException e) {
            failures[stretch] = e;
            return false;
        }
    }

    private long lost() {
        return Arrays.stream(failures).filter(failure -> failure != null).count();
    }

    /// @throws SignalReadException if no stretch could be read
    void requireAny() throws SignalReadException {
        for (SignalReadException failure : failures) {
            if (failure != null && lost() == values.length) {
                throw failure;
            }
        }
    }

    /// Whether half of the stretches could be read: what was fitted then stays, and the pages are all alike.
    boolean isEnough() {
        return 2 * lost() <= values.length;
    }

    /// All values, ascending.
    float[] sorted() {
        float[] sorted = new float[IntStream.range(0, values.length).map(i -> values[i].length).sum()];
        int at = 0;
        for (float[] some : values) {
            System.arraycopy(some, 0, sorted, at, some.length);
            at += some.length;
        }
        Arrays.sort(sorted);
        return sorted;
    }
}
