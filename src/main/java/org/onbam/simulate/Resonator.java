package org.onbam.simulate;

/// A two-pole resonance `y = g x - a1 y1 - a2 y2` with the poles of Bristow-Johnson's cookbook band-pass; fed `x - x2` in
/// place of `x` it is that band-pass.
///
/// @param unitGain `g` that gives unit variance for white noise of unit variance
record Resonator(float a1, float a2, float unitGain) {

    /// Falls by 6 dB an octave on both sides.
    static Resonator bandPass(double centreHz, double quality, double rateHz) {
        return at(centreHz, quality, rateHz, -1);
    }

    /// Falls by 12 dB an octave above its centre and keeps some of what lies below.
    static Resonator lowPass(double centreHz, double quality, double rateHz) {
        return at(centreHz, quality, rateHz, 0);
    }

    private static Resonator at(double centreHz, double quality, double rateHz, double zero) {
        double w = 2 * Math.PI * centreHz / rateHz;
        double alpha = Math.sin(w) / (2 * quality);
        double a1 = -2 * Math.cos(w) / (1 + alpha);
        double a2 = (1 - alpha) / (1 + alpha);
        return new Resonator((float) a1, (float) a2, (float) (1 / Math.sqrt(energy(a1, a2, zero))));
    }

    /// Energy of the impulse response at `g = 1`, which is the variance it gives to white noise.
    private static double energy(double a1, double a2, double zero) {
        double energy = 0;
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < 1 << 14; i++) {
            double x = i == 0 ? 1 : i == 2 ? zero : 0;
            double y = x - a1 * y1 - a2 * y2;
            energy += y * y;
            y2 = y1;
            y1 = y;
        }
        return energy;
    }
}
