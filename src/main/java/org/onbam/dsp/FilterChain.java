package org.onbam.dsp;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.FilterBand;
import org.onbam.model.SampleRate;

/// What a [FilterBand] means at one sample rate: second-order Butterworth high-pass and low-pass, and a mains notch.
///
/// The AASM manual gives cut-offs and no slopes; 12 dB an octave is what clinical amplifiers and viewers use. A low-pass or
/// a notch at or beyond half the sample rate has nothing left to remove and is off; so is a high-pass there, which would
/// leave nothing. Causal. Immutable and thread-safe.
public final class FilterChain {

    private static final int ORDER = 2;
    /// 50 Hz +- 0.8 Hz: wide enough for the drift of the mains, narrow enough to leave an EMG.
    private static final double NOTCH_QUALITY = 30;
    /// What may be left of the unknown past after [#warmUpSamples]: under one step of a 16-bit converter.
    private static final double RESIDUE = 1e-5;

    private final BiquadCascade cascade;
    private final int warmUpSamples;

    private FilterChain(BiquadCascade cascade) {
        this.cascade = cascade;
        this.warmUpSamples = cascade.memorySamples(RESIDUE);
    }

    public static FilterChain of(FilterBand band, SampleRate rate) {
        double rateHz = rate.hertz();
        double nyquist = rateHz / 2;
        List<BiquadCascade> filters = new ArrayList<>();
        if (band.highPassHz() > 0 && band.highPassHz() < nyquist) {
            filters.add(BiquadCascade.highPass(ORDER, band.highPassHz(), rateHz));
        }
        if (band.lowPassHz() > 0 && band.lowPassHz() < nyquist) {
            filters.add(BiquadCascade.lowPass(ORDER, band.lowPassHz(), rateHz));
        }
        if (band.notchHz() > 0 && band.notchHz() < nyquist) {
            filters.add(BiquadCascade.notch(band.notchHz(), NOTCH_QUALITY, rateHz));
        }
        return new FilterChain(BiquadCascade.chain(filters));
    }

    public boolean isOff() {
        return cascade.sectionCount() == 0;
    }

    /// Samples to filter and throw away before the first one wanted. A filter started there, settled on the first value,
    /// differs from one that has always run by less than 2e-5 of the signal's range (a test measures it).
    ///
    /// 8.6 s for a high-pass of 0.3 Hz, 26 s for 0.1 Hz, 1 s for 10 Hz.
    public int warmUpSamples() {
        return warmUpSamples;
    }

    /// Filters in place as if the first value had always stood at the input.
    public void apply(float[] samples, int at, int count) {
        if (isOff() || count == 0) {
            return;
        }
        double[] state = new double[cascade.stateLength()];
        cascade.settle(samples[at], state);
        cascade.filter(samples, at, count, state);
    }
}
