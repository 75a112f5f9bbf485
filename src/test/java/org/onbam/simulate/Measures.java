package org.onbam.simulate;

/// Plain measurements for tests: a discrete Fourier transform by its definition, moments, excursions.
final class Measures {

    private Measures() {
    }

    /// Mean power between two frequencies, by the definition of the transform, over 4-s pieces with a Hann window.
    static double power(float[] x, int from, int count, int rate, double lowHz, double highHz) {
        int piece = 4 * rate;
        double sum = 0;
        int pieces = 0;
        for (int at = from; at + piece <= from + count; at += piece, pieces++) {
            for (double hertz = lowHz; hertz < highHz; hertz += 0.25) {
                double re = 0;
                double im = 0;
                for (int i = 0; i < piece; i++) {
                    double w = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / piece);
                    double phase = 2 * Math.PI * hertz * i / rate;
                    re += w * x[at + i] * Math.cos(phase);
                    im += w * x[at + i] * Math.sin(phase);
                }
                sum += (re * re + im * im) / piece / piece;
            }
        }
        return sum / Math.max(1, pieces);
    }

    static double excursion(float[] x, int from, int to) {
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (int i = Math.max(0, from); i < Math.min(to, x.length); i++) {
            low = Math.min(low, x[i]);
            high = Math.max(high, x[i]);
        }
        return high - low;
    }

    /// Median excursion of pieces of `seconds` between two times.
    static double breathing(float[] x, int rate, double from, double to, double seconds) {
        return java.util.stream.IntStream.range(0, (int) ((to - from) / seconds))
                .mapToDouble(i -> excursion(x, (int) ((from + i * seconds) * rate), (int) ((from + (i + 1) * seconds) * rate)))
                .sorted().skip((long) ((to - from) / seconds / 2)).findFirst().orElse(0);
    }

    static double correlation(float[] x, float[] y, int from, int to) {
        double mx = mean(x, from, to);
        double my = mean(y, from, to);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = from; i < to; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }

    static double mean(float[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += x[i];
        }
        return sum / (to - from);
    }

    static double deviation(float[] x, int from, int to) {
        double mean = mean(x, from, to);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (x[i] - mean) * (x[i] - mean);
        }
        return Math.sqrt(sum / (to - from));
    }

    /// Seconds covered by waves of 0.5 to 2 s, zero crossing to zero crossing, of more than 75 µV from peak to peak: the AASM
    /// manual's slow wave activity. The trace is smoothed over 0.1 s and freed of its mean over 3 s.
    static double slowWaveSeconds(float[] x, int from, int count, int rate) {
        float[] smooth = new float[count];
        for (int i = 0; i < count; i++) {
            smooth[i] = (float) (around(x, from + i, rate / 20) - around(x, from + i, 3 * rate / 2));
        }
        double seconds = 0;
        int last = -1;
        for (int i = 1; i < count; i++) {
            if (smooth[i - 1] >= 0 && smooth[i] < 0) {
                double length = (i - last) / (double) rate;
                if (last >= 0 && length >= 0.5 && length <= 2 && excursion(smooth, last, i) > 75) {
                    seconds += length;
                }
                last = i;
            }
        }
        return seconds;
    }

    private static double around(float[] x, int centre, int half) {
        return mean(x, Math.max(0, centre - half), Math.min(x.length, centre + half + 1));
    }
}
