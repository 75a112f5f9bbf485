package org.onbam.simulate;

/// The graphoelements of sleep, as the AASM manual defines them. Amplitudes are µV where the wave is largest; negative
/// is up on an EEG page.
final class SleepGraphics {

    private SleepGraphics() {
    }

    /// A train of 11-16 Hz, half a second or more, waxing and waning, slowing a little.
    static ScalpWave spindle(double start, double seconds, double hertz, double peak, Electrode place) {
        double phase = 40 * start;
        Wave wave = Wave.draw(start, seconds, t -> {
            double u = t / seconds;
            double envelope = Math.pow(Math.max(0, Math.sin(Math.PI * Math.pow(u, 0.85))), 1.4);
            return peak * envelope * Math.sin(2 * Math.PI * (hertz + 0.35 - 0.7 * u / 2) * t + phase);
        });
        return new ScalpWave(wave, place, 0.62, 0);
    }

    /// A sharp negative wave and at once a slower positive one, together half a second or more.
    static ScalpWave kComplex(double start, double peakToPeak, double seconds, Electrode place) {
        double s = seconds / 0.9;
        Wave wave = Wave.draw(start, seconds * 1.25, t -> peakToPeak * (
                0.08 * bell(t / s, 0.1, 0.05) - 0.56 * bell(t / s, 0.28, 0.085)
                        + 0.46 * bell(t / s, 0.58, 0.15) - 0.05 * bell(t / s, 0.95, 0.1)));
        return new ScalpWave(wave, place, 0.85, 3);
    }

    /// One slow wave: a negative half, quicker and sharper, and a positive half.
    static ScalpWave slowWave(double start, double seconds, double peakToPeak, double skew, Electrode place) {
        Wave wave = Wave.draw(start, seconds, t -> {
            double u = t / seconds;
            double negative = 0.55 * Math.pow(Math.max(0, Math.sin(Math.PI * Math.min(1, u / skew))), 1.25);
            double positive = 0.45 * Math.sin(Math.PI * Math.max(0, (u - skew) / (1 - skew)));
            return peakToPeak * (positive - negative);
        });
        return new ScalpWave(wave, place, 0.95, 5);
    }

    /// A sharp negative wave under half a second, largest at the vertex.
    static ScalpWave vertexWave(double start, double peak, Electrode place) {
        Wave wave = Wave.draw(start, 0.45, t -> peak * (0.2 * bell(t, 0.07, 0.025) - bell(t, 0.16, 0.042)
                + 0.38 * bell(t, 0.28, 0.05)));
        return new ScalpWave(wave, place, 0.45, 2);
    }

    /// A run of triangular, serrated waves of 2-6 Hz, largest at the centre, before and among rapid eye movements.
    static ScalpWave sawTooth(double start, int waves, double hertz, double peak, Electrode place) {
        double seconds = waves / hertz;
        Wave wave = Wave.draw(start, seconds, t -> {
            double u = t * hertz - Math.floor(t * hertz);
            double tooth = u < 0.68 ? u / 0.68 * 2 - 1 : 1 - (u - 0.68) / 0.32 * 2;
            return -peak * tooth * Math.sin(Math.PI * t / seconds);
        });
        return new ScalpWave(wave, place, 0.55, 0);
    }

    private static double bell(double t, double centre, double width) {
        double z = (t - centre) / width;
        return Math.exp(-0.5 * z * z);
    }
}
