package org.onbam.signal;

/// A block of a [DerivedSignal], from its start as far as it was wanted, and where its filter stands: going on from there
/// gives the same samples as one run.
///
/// @param samples never written once they are shared
/// @param state   of the filter behind the last sample, never written; empty where going on takes nothing or cannot be
record BlockPart(float[] samples, double[] state) {

    static final BlockPart NONE = new BlockPart(new float[0], new double[0]);

    /// Memory that this takes.
    long bytes() {
        return 4L * samples.length + 8L * state.length + 128;
    }
}
