package org.onbam.dsp;

/// Discrete prolate spheroidal sequences: the windows of a length that keep most of their energy within a band
/// (Slepian, Bell System Technical Journal 57, 1978).
///
/// They are the eigenvectors of a symmetric tridiagonal matrix (Percival and Walden, Spectral Analysis for Physical
/// Applications, 1993, 8.3), found by counting signs (Sturm) and inverse iteration. Signs and norm are those of
/// `scipy.signal.windows.dpss(length, timeHalfBandwidth, count)`.
final class SlepianTapers {

    private final double[] diagonal;
    private final double[] squares;
    private final double[] off;
    private final int length;

    private SlepianTapers(int length, double timeHalfBandwidth) {
        this.length = length;
        this.diagonal = new double[length];
        this.off = new double[length];
        this.squares = new double[length];
        double cosine = Math.cos(2 * Math.PI * timeHalfBandwidth / length);
        for (int i = 0; i < length; i++) {
            double middle = (length - 1 - 2.0 * i) / 2;
            diagonal[i] = middle * middle * cosine;
            // between i - 1 and i
            off[i] = i * (double) (length - i) / 2;
            squares[i] = off[i] * off[i];
        }
    }

    /// The first tapers, the best concentrated first, each of unit energy.
    ///
    /// @param timeHalfBandwidth half the bandwidth in units of one over the window's length; below half the length
    static double[][] of(int length, double timeHalfBandwidth, int count) {
        if (length < 2 || count < 1 || count > length || !(timeHalfBandwidth > 0 && timeHalfBandwidth < length / 2.0)) {
            throw new IllegalArgumentException(count + " tapers of " + length + " samples and bandwidth " + timeHalfBandwidth);
        }
        SlepianTapers matrix = new SlepianTapers(length, timeHalfBandwidth);
        double[][] tapers = new double[count][];
        for (int k = 0; k < count; k++) {
            tapers[k] = matrix.vector(matrix.eigenvalue(k));
            orient(tapers[k], k);
        }
        return tapers;
    }

    /// The eigenvalue that has `k` greater ones, by halving Gershgorin's interval.
    private double eigenvalue(int k) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            double radius = off[i] + (i + 1 < length ? off[i + 1] : 0);
            low = Math.min(low, diagonal[i] - radius);
            high = Math.max(high, diagonal[i] + radius);
        }
        for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
            if (countAbove(middle) > k) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private int countAbove(double value) {
        int above = 0;
        double pivot = 1;
        for (int i = 0; i < length; i++) {
            pivot = diagonal[i] - value - squares[i] / pivot;
            if (pivot == 0) {
                pivot = 1e-300;
            }
            above += pivot > 0 ? 1 : 0;
        }
        return above;
    }

    /// Inverse iteration: solving by a matrix that is all but singular leaves the vector of its eigenvalue.
    private double[] vector(double eigenvalue) {
        double[] x = new double[length];
        for (int i = 0; i < length; i++) {
            // no symmetry, so that odd tapers are found too
            x[i] = 1 + 0.5 * Math.sin(1.7 * i + 0.3);
        }
        for (int i = 0; i < 4; i++) {
            solve(eigenvalue, x);
            double norm = 0;
            for (double v : x) {
                norm += v * v;
            }
            for (int j = 0; j < length; j++) {
                x[j] /= Math.sqrt(norm);
            }
        }
        return x;
    }

    /// Elimination with exchange of neighbouring rows, which a matrix that is not definite needs.
    private void solve(double eigenvalue, double[] x) {
        double[] first = new double[length];
        double[] second = new double[length];
        double[] third = new double[length];
        double a = diagonal[0] - eigenvalue;
        double b = length > 1 ? off[1] : 0;
        for (int i = 0; i + 1 < length; i++) {
            double under = off[i + 1];
            double nextDiagonal = diagonal[i + 1] - eigenvalue;
            double nextOff = i + 2 < length ? off[i + 2] : 0;
            if (Math.abs(a) >= Math.abs(under)) {
                first[i] = a;
                second[i] = b;
                double factor = under / a;
                a = nextDiagonal - factor * b;
                b = nextOff;
                x[i + 1] -= factor * x[i];
            } else {
                first[i] = under;
                second[i] = nextDiagonal;
                third[i] = nextOff;
                double factor = a / under;
                a = b - factor * nextDiagonal;
                b = -factor * nextOff;
                double swap = x[i];
                x[i] = x[i + 1];
                x[i + 1] = swap - factor * x[i];
            }
        }
        first[length - 1] = a == 0 ? 1e-300 : a;
        for (int i = length - 1; i >= 0; i--) {
            double rest = x[i];
            if (i + 1 < length) {
                rest -= second[i] * x[i + 1];
            }
            if (i + 2 < length) {
                rest -= third[i] * x[i + 2];
            }
            x[i] = rest / first[i];
        }
    }

    /// Even tapers have a positive mean, odd ones begin with a positive lobe.
    private static void orient(double[] taper, int k) {
        double sign = 0;
        if (k % 2 == 0) {
            for (double v : taper) {
                sign += v;
            }
        } else {
            double least = Math.max(1e-7, 1.0 / taper.length);
            for (int i = 0; i < taper.length && sign == 0; i++) {
                sign = taper[i] * taper[i] > least ? taper[i] : 0;
            }
        }
        if (sign < 0) {
            for (int i = 0; i < taper.length; i++) {
                taper[i] = -taper[i];
            }
        }
    }
}
