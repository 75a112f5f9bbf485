package org.onbam.app;

/// The bands that sleep EEG is summed up in.
///
/// Delta, theta, alpha and beta as in Vallat and Walker, eLife 10:e70092 (2021); sigma is the band of spindles in the
/// AASM manual, 11 to 16 Hz, and so shares a hertz with alpha.
public enum EegBand {
    DELTA(0.5, 4), THETA(4, 8), ALPHA(8, 12), SIGMA(11, 16), BETA(16, 30);

    /// What the parts of the bands are parts of.
    public static final double LOWEST_HZ = 0.5;
    public static final double HIGHEST_HZ = 30;

    private final double fromHz;
    private final double toHz;

    EegBand(double fromHz, double toHz) {
        this.fromHz = fromHz;
        this.toHz = toHz;
    }

    public double fromHz() {
        return fromHz;
    }

    public double toHz() {
        return toHz;
    }
}
