package org.onbam.simulate;

/// Brings a waveform from one whole rate to another by cubic (Catmull-Rom) interpolation.
///
/// Waveforms here lie below a quarter of their rate, where the cubic is true to 1 dB and its images are 35 dB down.
final class Resampler {

    private final int rateHz;
    private final int fromHz;
    private final int[] index;
    private final float[] weights;

    Resampler(int fromHz, int rateHz) {
        this.fromHz = fromHz;
        this.rateHz = rateHz;
        index = new int[rateHz];
        weights = new float[rateHz * 4];
        for (int i = 0; i < rateHz; i++) {
            long position = (long) i * fromHz;
            index[i] = (int) (position / rateHz);
            float f = (position % rateHz) / (float) rateHz;
            weights[4 * i] = f * (-0.5f + f * (1 - 0.5f * f));
            weights[4 * i + 1] = 1 + f * f * (-2.5f + 1.5f * f);
            weights[4 * i + 2] = f * (0.5f + f * (2 - 1.5f * f));
            weights[4 * i + 3] = f * f * (-0.5f + 0.5f * f);
        }
    }

    /// @param window one block of the waveform, as [Window] holds it
    /// @param out    receives the block at the new rate
    void resample(float[] window, float[] out) {
        if (fromHz == rateHz) {
            System.arraycopy(window, 1, out, 0, rateHz * Window.BLOCK_SECONDS);
            return;
        }
        for (int second = 0; second < Window.BLOCK_SECONDS; second++) {
            int from = second * fromHz;
            int to = second * rateHz;
            for (int i = 0; i < rateHz; i++) {
                int k = from + index[i];
                int w = 4 * i;
                out[to + i] = weights[w] * window[k] + weights[w + 1] * window[k + 1]
                        + weights[w + 2] * window[k + 2] + weights[w + 3] * window[k + 3];
            }
        }
    }
}
