package org.onbam.dsp;

/// Power by frequency, one-sided: from 0 Hz to half the rate, in the unit of the signal squared per hertz. Immutable.
public final class PowerDensity {

    private final double[] values;
    private final double binHz;
    private final int windows;

    PowerDensity(double[] values, double binHz, int windows) {
        this.values = values;
        this.binHz = binHz;
        this.windows = windows;
    }

    public int binCount() {
        return values.length;
    }

    /// Distance of two frequencies, Hz; bin `i` stands at `i * binHz`.
    public double binHz() {
        return binHz;
    }

    public double at(int bin) {
        return values[bin];
    }

    /// How many windows were averaged.
    public int windows() {
        return windows;
    }

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

    /// The frequency of the greatest value in a band: where it is a peak, by a parabola through the logarithms about
    /// it; the band's middle where no bin lies in it.
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
