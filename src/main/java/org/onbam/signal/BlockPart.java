package org.onbam.signal;

import java.util.Arrays;

/// A stretch of a block of a [DerivedSignal], as far as it was wanted, and where its filter stands: going on from there
/// gives the same samples as one run.
///
/// @param from    number of the first sample in its block
/// @param samples shared: never written
/// @param state   of the filter behind the last sample, never written; empty where going on takes nothing or cannot be
public record BlockPart(int from, float[] samples, double[] state) {

    static final BlockPart NONE = new BlockPart(0, new float[0], new double[0]);

    /// The sample after the last one, counted in the block.
    public int end() {
        return from + samples.length;
    }

    boolean isEmpty() {
        return samples.length == 0;
    }

    boolean holds(int first, int last) {
        return !isEmpty() && from <= first && end() >= last;
    }

    /// Both together.
    ///
    /// @param next begins where this one ends
    BlockPart with(BlockPart next) {
        float[] both = Arrays.copyOf(samples, samples.length + next.samples.length);
        System.arraycopy(next.samples, 0, both, samples.length, next.samples.length);
        return new BlockPart(from, both, next.state);
    }

    /// Memory that this takes.
    long bytes() {
        return 4L * samples.length + 8L * state.length + 128;
    }
}
