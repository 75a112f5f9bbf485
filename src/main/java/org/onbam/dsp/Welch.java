package org.onbam.dsp;

/// The power spectral density of a stretch, as the mean over windows that overlap by half (Welch, IEEE Transactions on
/// Audio and Electroacoustics 15, 1967).
///
/// `scipy.signal.welch(values, rateHz, 'hann', nperseg, nfft=nfft)`: Hann windows, the mean of each taken out,
/// one-sided.
public final class Welch {

    private Welch() {
    }

    /// @param values   `count` from `values[0]`, 2 or more
    /// @param windowed length of a window in samples; a shorter stretch is one window
    /// @param zeros    how many times finer than the windows the frequencies are at least, by adding zeros; 1 or more
    public static PowerDensity density(float[] values, int count, int windowed, double rateHz, int zeros) {
        int length = Math.min(count, windowed);
        if (length < 2 || zeros < 1) {
            throw new IllegalArgumentException("spectrum of " + length + " samples");
        }
        Fft fft = new Fft(Fft.sizeFor(length * zeros));
        double[] hann = new double[length];
        double energy = 0;
        for (int i = 0; i < length; i++) {
            // periodic, as a spectrum wants it
            hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / length);
            energy += hann[i] * hann[i];
        }
        double[] one = new double[fft.size()];
        double[] other = new double[fft.size()];
        double[] sum = new double[fft.size() / 2 + 1];
        int step = length - length / 2;
        int windows = (count - length) / step + 1;
        for (int w = 0; w < windows; w += 2) {
            take(values, w * step, hann, one);
            if (w + 1 < windows) {
                take(values, (w + 1) * step, hann, other);
            }
            fft.addPower(one, other, sum);
        }
        for (int i = 0; i < sum.length; i++) {
            boolean twice = i > 0 && i < fft.size() / 2;
            sum[i] *= (twice ? 2 : 1) / (rateHz * energy * windows);
        }
        return new PowerDensity(sum, rateHz / fft.size(), windows);
    }

    private static void take(float[] values, int at, double[] hann, double[] into) {
        for (int i = 0; i < hann.length; i++) {
            into[i] = values[at + i];
        }
        Detrend.mean(into, hann.length);
        for (int i = 0; i < hann.length; i++) {
            into[i] *= hann[i];
        }
    }
}
