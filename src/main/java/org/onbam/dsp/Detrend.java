package org.onbam.dsp;

/// Takes out of a window what a spectrum should not show. As `scipy.signal.detrend`.
final class Detrend {

    private Detrend() {
    }

    /// Subtracts the mean of the first `count` values.
    static void mean(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        for (int i = 0; i < count; i++) {
            values[i] -= sum / count;
        }
    }

    /// Subtracts the line of least squares through the first `count` values.
    static void line(double[] values, int count) {
        mean(values, count);
        double middle = (count - 1) / 2.0;
        double product = 0;
        double square = 0;
        for (int i = 0; i < count; i++) {
            product += (i - middle) * values[i];
            square += (i - middle) * (i - middle);
        }
        for (int i = 0; i < count && square > 0; i++) {
            values[i] -= product / square * (i - middle);
        }
    }
}
