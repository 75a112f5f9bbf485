package org.onbam.simulate;

/// The stretch of a slow waveform that one block needs: its samples, one before and two after, which a cubic resampler
/// asks for. The three at the end are kept for the next block, so that a waveform is made once, in order.
final class Window {

    /// Seconds of signal in a block: an epoch, which keeps memory at some megabytes and threads busy for milliseconds.
    static final int BLOCK_SECONDS = 30;
    static final int OVERLAP = 3;

    private final float[] samples;
    private boolean begun;

    /// Makes the next samples of a waveform, in order, from the sample before time 0 on.
    @FunctionalInterface
    interface Source {
        /// Writes `count` samples to `out[at]` and following.
        void next(float[] out, int at, int count);
    }

    Window(int rateHz) {
        samples = new float[rateHz * BLOCK_SECONDS + OVERLAP];
    }

    void advance(Source source) {
        int keep = begun ? OVERLAP : 0;
        if (begun) {
            System.arraycopy(samples, samples.length - OVERLAP, samples, 0, OVERLAP);
        }
        begun = true;
        source.next(samples, keep, samples.length - keep);
    }

    /// `samples()[0]` is the sample before the block's first.
    float[] samples() {
        return samples;
    }
}
