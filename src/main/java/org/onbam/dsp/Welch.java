package org.onbam.dsp;

/// The power spectral density of a stretch, as the mean over windows that overlap by half (Welch, IEEE Transactions on Audio
/// and Electroacoustics 15, 1967).
///
/// `scipy.signal.welch(values, rateHz, 'hann', nperseg, nfft=nfft)`: Hann windows, the mean of each taken out, one-sided.
public final class Welch {

    /// @param values   power in each frequency, in the unit squared per hertz, from 0 Hz to half the rate
    /// @param binHz    distance of two frequencies
    /// @param windows  how many windows were averaged
    /// @param windowed length of a window, in samples
    public record Density(double[] values, double binHz, int windows, int windowed) {

        /// Power between two frequencies, in the unit squared: each value stands for the band half-way to its neighbours.
        public double power(double fromHz, double toHz) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                double low = Math.max(fromHz, (i - 0.5) * binHz);
                double high = Math.min(toHz, (i + 0.5) * binHz);
                sum += high > low ? values[i] * (high - low) : 0;
            }
            return sum;
        }

        /// The frequency of the greatest value in a band, between the bins by a parabola through the three greatest
        /// logarithms; the band's middle where nothing is in it.
        public double peakHz(double fromHz, double toHz) {
            int from = Math.max(1, (int) Math.ceil(fromHz / binHz));
            int to = Math.min(values.length - 2, (int) Math.floor(toHz / binHz));
            if (from > to) {
                return (fromHz + toHz) / 2;
            }
            int peak = from;
            for (int i = from; i <= to; i++) {
                peak = values[i] > values[peak] ? i : peak;
            }
            double left = Math.log(values[peak - 1]);
            double right = Math.log(values[peak + 1]);
            double bend = left - 2 * Math.log(values[peak]) + right;
            boolean isPeak = bend < 0 && Double.isFinite(bend) && values[peak] >= values[peak - 1]
                    && values[peak] >= values[peak + 1];
            return (peak + (isPeak ? (left - right) / (2 * bend) : 0)) * binHz;
        }
    }

    private Welch() {
    }

    /// @param values   `count` from `values[0]`, 2 or more
    /// @param windowed length of a window in samples; a shorter stretch is one window
    /// @param zeros    how many times finer than the windows the frequencies are at least, by adding zeros; 1 or more
    public static Density density(float[] values, int count, int windowed, double rateHz, int zeros) {
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
        return new Density(sum, rateHz / fft.size(), windows, length);
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
