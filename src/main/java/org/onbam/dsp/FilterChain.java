package org.onbam.dsp;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.FilterBand;
import org.onbam.model.SampleRate;

/// What a [FilterBand] means at one sample rate: Butterworth high-pass and low-pass of its order, and a mains notch
/// with its harmonics, one after the other.
///
/// A low-pass or a notch at or beyond half the sample rate has nothing left to remove and is off; so is a high-pass
/// there, which would leave nothing. A causal filter begins as if the first value had always stood at its input. A
/// zero-phase one runs forwards and backwards over the values as `scipy.signal.sosfiltfilt` does by default: both ends
/// are lengthened by a few mirrored values and each run begins settled on the first of them. Immutable and thread-safe.
public final class FilterChain {

    /// 50 Hz +- 0.8 Hz: wide enough for the drift of the mains, narrow enough to leave an EMG; harmonics drift and are
    /// notched as many times wider.
    private static final double NOTCH_QUALITY = 30;
    /// What may be left of the unknown past after [#warmUpSamples], as a part of the signal's range: under two steps of
    /// a 16-bit converter.
    private static final double RESIDUE = 2e-5;
    /// Of that, the part that the sections cost which join late in [#begin].
    private static final double LATE = 0.05;

    private final BiquadCascade cascade;
    private final boolean isZeroPhase;
    private final int warmUpSamples;
    private final int mirrored;
    private final WarmUp warmUp;

    private FilterChain(BiquadCascade cascade, FilterBand.Phase phase) {
        this.cascade = cascade;
        this.isZeroPhase = phase == FilterBand.Phase.ZERO && cascade.sectionCount() > 0;
        // Two runs, each of which begins on a mirrored value up to a range away; the second enlarges what the first left.
        double each = isZeroPhase ? RESIDUE / (4 * Math.max(1, cascade.gainBound())) : RESIDUE * (1 - LATE);
        this.warmUpSamples = cascade.memorySamples(each);
        this.warmUp = new WarmUp(cascade, RESIDUE * LATE);
        this.mirrored = cascade.sosfiltfiltPadding();
    }

    public static FilterChain of(FilterBand band, SampleRate rate) {
        double rateHz = rate.hertz();
        double nyquist = rateHz / 2;
        List<BiquadCascade> filters = new ArrayList<>();
        if (band.highPassHz() > 0 && band.highPassHz() < nyquist) {
            filters.add(BiquadCascade.highPass(band.order(), band.highPassHz(), rateHz));
        }
        if (band.lowPassHz() > 0 && band.lowPassHz() < nyquist) {
            filters.add(BiquadCascade.lowPass(band.order(), band.lowPassHz(), rateHz));
        }
        for (int k = 1; k <= band.notchHarmonics() && band.notchHz() > 0 && k * band.notchHz() < nyquist; k++) {
            filters.add(BiquadCascade.notch(k * band.notchHz(), NOTCH_QUALITY, rateHz));
        }
        return new FilterChain(BiquadCascade.chain(filters), band.phase());
    }

    public boolean isOff() {
        return cascade.sectionCount() == 0;
    }

    /// Samples to filter and throw away before the first one wanted. What a filter started there gives differs from one
    /// that has always run by less than 2e-5 of the signal's range, whatever the signal: that part of the impulse
    /// response is left.
    ///
    /// 8.3 s for a high-pass of 0.3 Hz, 25 s for 0.1 Hz, 1.8 s for a notch at 50 Hz.
    public int warmUpSamples() {
        return warmUpSamples;
    }

    /// Samples to filter and throw away after the last one wanted: 0 for a causal filter, [#warmUpSamples] for a
    /// zero-phase one.
    public int lookAheadSamples() {
        return isZeroPhase ? warmUpSamples : 0;
    }

    /// Numbers in a state of [#begin].
    public int stateLength() {
        return cascade.stateLength();
    }

    /// The state of a causal filter behind a warm-up, for a third of what filtering it costs; differs from that of a filter
    /// that has always run as [#warmUpSamples] says.
    ///
    /// @param samples `count` values from `samples[at]`, which are spoilt; for `count` 0 the filter begins as if
    ///                `samples[at]` had always stood at its input
    public double[] begin(float[] samples, int at, int count) {
        return warmUp.state(samples, at, count);
    }

    /// Filters in place, causally, from where a run of this filter left off.
    ///
    /// @param samples `count` values from `samples[at]`
    /// @param state   of [#begin]; left as it is after the last sample
    /// @throws IllegalStateException if this is a zero-phase filter, which has no such state
    public void resume(float[] samples, int at, int count, double[] state) {
        if (isZeroPhase) {
            throw new IllegalStateException("zero-phase filter in parts");
        }
        cascade.filter(samples, at, count, state);
    }

    /// Filters in place.
    ///
    /// @param samples `count` values from `samples[at]`, ends as described above
    public void apply(float[] samples, int at, int count) {
        if (isOff() || count == 0) {
            return;
        }
        if (isZeroPhase) {
            applyBothWays(samples, at, count, new double[cascade.stateLength()]);
        } else {
            resume(samples, at, count, begin(samples, at, 0));
        }
    }

    private void applyBothWays(float[] samples, int at, int count, double[] state) {
        int pad = Math.min(mirrored, count - 1);
        float[] before = new float[pad];
        float[] after = new float[pad];
        int last = at + count - 1;
        for (int i = 0; i < pad; i++) {
            before[i] = 2 * samples[at] - samples[at + pad - i];
            after[i] = 2 * samples[last] - samples[last - 1 - i];
        }
        cascade.settle(pad == 0 ? samples[at] : before[0], state);
        cascade.filter(before, 0, pad, state);
        cascade.filter(samples, at, count, state);
        cascade.filter(after, 0, pad, state);
        reverse(after, 0, pad);
        cascade.settle(pad == 0 ? samples[last] : after[0], state);
        cascade.filter(after, 0, pad, state);
        reverse(samples, at, count);
        cascade.filter(samples, at, count, state);
        reverse(samples, at, count);
    }

    private static void reverse(float[] values, int at, int count) {
        for (int i = at, j = at + count - 1; i < j; i++, j--) {
            float value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }
}
