package org.onbam.dsp;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.FilterBand;
import org.onbam.model.SampleRate;

/// Waves that count towards stage N3: 0.5 to 2 Hz and more than 75 µV from peak to peak (AASM Manual, staging rules, stage
/// N3: "slow wave activity").
///
/// The signal is brought to 0.2 to 4 Hz, zero-phase (Butterworth of order 4, forwards and backwards: 0.5 and 2 Hz keep more than
/// 99 % of their amplitude, faster waves that ride on a slow one no longer cut it up). Between one crossing of zero and the
/// next lies a half-wave; two half-waves in succession, whichever comes first, are a wave, as in the period-amplitude
/// analysis of sleep EEG (Geering et al., J Sleep Res 2, 1993) and in detectors of slow
/// oscillations (Massimini et al., J Neurosci 24, 2004; Vallat and Walker, eLife 10, 2021). The wave's length is its
/// frequency, its greatest value minus its least its amplitude. Nothing is said of shape, and nothing of artefacts: this
/// proposes, a person decides.
public final class SlowWaves {

    public static final double LEAST_HZ = 0.5;
    public static final double MOST_HZ = 2;
    /// A wave is taller than this, from peak to peak.
    public static final double LEAST_MICROVOLTS = 75;
    /// What should be known before and after the stretch that one asks about: the filter's ends die out in it.
    public static final double MARGIN_SECONDS = 10;

    private static final FilterBand BAND = new FilterBand(0.2, 4, 0, 1, 4, FilterBand.Phase.ZERO);

    /// @param fromSeconds  from the first sample
    /// @param endSeconds   likewise
    /// @param peakToPeak   in microvolts, of the slow part of the signal
    public record Wave(double fromSeconds, double endSeconds, double peakToPeak) {
    }

    private SlowWaves() {
    }

    /// The waves in the order of time. Each shares a half-wave with the next where both are tall and slow enough.
    ///
    /// @param microvolts without a gap; left as they are
    public static List<Wave> in(float[] microvolts, SampleRate rate) {
        float[] slow = microvolts.clone();
        FilterChain.of(BAND, rate).apply(slow, 0, slow.length);
        double rateHz = rate.hertz();
        List<Wave> waves = new ArrayList<>();
        double twoBack = Double.NaN;
        double oneBack = Double.NaN;
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        float lowBefore = low;
        float highBefore = high;
        for (int i = 0; i < slow.length; i++) {
            if (i > 0 && slow[i - 1] < 0 != slow[i] < 0) {
                double now = (i - 1 + slow[i - 1] / ((double) slow[i - 1] - slow[i])) / rateHz;
                addIfTall(waves, twoBack, now, (double) Math.max(high, highBefore) - Math.min(low, lowBefore), rateHz);
                twoBack = oneBack;
                oneBack = now;
                lowBefore = low;
                highBefore = high;
                low = Float.POSITIVE_INFINITY;
                high = Float.NEGATIVE_INFINITY;
            }
            low = Math.min(low, slow[i]);
            high = Math.max(high, slow[i]);
        }
        return waves;
    }

    // Half a sample either way: a wave of 2 Hz is one at any rate.
    private static void addIfTall(List<Wave> waves, double from, double end, double peakToPeak, double rateHz) {
        double slack = 0.5 / rateHz;
        boolean slow = end - from >= 1 / MOST_HZ - slack && end - from <= 1 / LEAST_HZ + slack;
        if (slow && peakToPeak > LEAST_MICROVOLTS) {
            waves.add(new Wave(from, end, peakToPeak));
        }
    }
}
