package org.onbam.dsp;

/// The power spectral density of one window, as the mean over orthogonal tapers: little leakage, and little variance at
/// a stated resolution (Thomson, Proceedings of the IEEE 70, 1982; for sleep Prerau et al., Physiology 32, 2017).
///
/// A straight line is taken out of the window first. One-sided: the integral over frequency is the variance. Tapers are
/// weighted alike. Keeps arrays to work in: one thread at a time.
public final class Multitaper {

    private final double[][] tapers;
    private final double rateHz;
    private final Fft fft;
    private final double[] window;
    private final double[] one;
    private final double[] other;

    /// @param samples           length of the window
    /// @param timeHalfBandwidth half the width of a peak, in units of one over the window's length
    /// @param count             of tapers, usually `2 * timeHalfBandwidth - 1`
    public Multitaper(int samples, double rateHz, double timeHalfBandwidth, int count) {
        this.tapers = SlepianTapers.of(samples, timeHalfBandwidth, count);
        this.rateHz = rateHz;
        this.fft = new Fft(Fft.sizeFor(samples));
        this.window = new double[samples];
        this.one = new double[fft.size()];
        this.other = new double[fft.size()];
    }

    public int samples() {
        return window.length;
    }

    /// Number of frequencies, from 0 to half the rate.
    public int binCount() {
        return fft.size() / 2 + 1;
    }

    /// Distance of two frequencies, Hz.
    public double binHz() {
        return rateHz / fft.size();
    }

    /// The density of the [#samples] values from `values[at]`, in their unit squared per hertz.
    ///
    /// @param density receives [#binCount] values
    public void density(float[] values, int at, double[] density) {
        for (int i = 0; i < window.length; i++) {
            window[i] = values[at + i];
        }
        Detrend.line(window, window.length);
        java.util.Arrays.fill(density, 0, binCount(), 0);
        for (int k = 0; k < tapers.length; k += 2) {
            weigh(tapers[k], one);
            if (k + 1 < tapers.length) {
                weigh(tapers[k + 1], other);
            }
            fft.addPower(one, other, density);
        }
        for (int i = 0; i < binCount(); i++) {
            boolean twice = i > 0 && i < fft.size() / 2;
            density[i] *= (twice ? 2 : 1) / (rateHz * tapers.length);
        }
    }

    private void weigh(double[] taper, double[] into) {
        for (int i = 0; i < window.length; i++) {
            into[i] = taper[i] * window[i];
        }
    }
}
