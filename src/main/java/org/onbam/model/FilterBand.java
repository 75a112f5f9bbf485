package org.onbam.model;

/// The band a channel is shown in. A frequency of 0 means that this filter is off; both cut-offs together are a band-pass.
///
/// @param highPassHz     low-frequency filter, Hz
/// @param lowPassHz      high-frequency filter, Hz
/// @param notchHz        mains frequency to remove, 50 or 60 Hz
/// @param notchHarmonics multiples of it that are removed, 1 for the mains frequency alone
/// @param order          of the Butterworth high-pass and low-pass, 1 to 8: the slope is 6 dB an octave for each
/// @param phase          whether the filter delays what it passes
public record FilterBand(double highPassHz, double lowPassHz, double notchHz, int notchHarmonics, int order,
                         Phase phase) {

    /// The AASM manual gives cut-offs and no slopes; 12 dB an octave is what clinical amplifiers and viewers use.
    public static final int USUAL_ORDER = 2;
    public static final int HIGHEST_ORDER = 8;
    public static final FilterBand OFF = new FilterBand(0, 0, 0);

    /// Whether a filter delays what it passes.
    public enum Phase {
        /// As amplifiers do: what comes out depends on what came before, waves are late by some milliseconds.
        CAUSAL,
        /// Run forwards and backwards: nothing is moved in time, and the slope is twice as steep.
        ZERO
    }

    public FilterBand {
        if (!(highPassHz >= 0 && lowPassHz >= 0 && notchHz >= 0)) {  // false for NaN too
            throw new IllegalArgumentException("band " + highPassHz + "-" + lowPassHz + " Hz, notch " + notchHz);
        }
        if (notchHarmonics < 1 || order < 1 || order > HIGHEST_ORDER) {
            throw new IllegalArgumentException("filter of order " + order + ", notch of " + notchHarmonics + " harmonics");
        }
    }

    /// A causal filter of the usual order.
    public FilterBand(double highPassHz, double lowPassHz, double notchHz) {
        this(highPassHz, lowPassHz, notchHz, 1, USUAL_ORDER, Phase.CAUSAL);
    }

    public boolean isOff() {
        return highPassHz == 0 && lowPassHz == 0 && notchHz == 0;
    }

    public FilterBand withHighPass(double hz) {
        return new FilterBand(hz, lowPassHz, notchHz, notchHarmonics, order, phase);
    }

    public FilterBand withLowPass(double hz) {
        return new FilterBand(highPassHz, hz, notchHz, notchHarmonics, order, phase);
    }

    public FilterBand withNotch(double hz, int harmonics) {
        return new FilterBand(highPassHz, lowPassHz, hz, harmonics, order, phase);
    }

    public FilterBand withOrder(int next) {
        return new FilterBand(highPassHz, lowPassHz, notchHz, notchHarmonics, next, phase);
    }

    public FilterBand withPhase(Phase next) {
        return new FilterBand(highPassHz, lowPassHz, notchHz, notchHarmonics, order, next);
    }
}
