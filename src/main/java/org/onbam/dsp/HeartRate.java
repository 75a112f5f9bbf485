package org.onbam.dsp;

import java.util.Arrays;

/// Heart rate from the times of beats, beat by beat.
public final class HeartRate {

    /// 20 to 250 beats a minute: what a person's heart does, asleep or frightened.
    public static final double LEAST = 20;
    public static final double MOST = 250;

    /// Intervals on each side that an interval is compared with.
    private static final int NEIGHBOURS = 4;
    /// A beat that was not found makes an interval of twice the usual; one found too many, or an early beat, one far shorter.
    private static final double SHORTEST = 0.6;
    private static final double LONGEST = 1.65;

    private HeartRate() {
    }

    /// The rate in each interval between beats, in beats a minute.
    ///
    /// @param seconds times of the first `count` beats, ascending, without a gap in the recording between them
    /// @return one value less than beats; `NaN` where the interval is none of a heart, or far from the median of the four on
    ///         each side: a beat missed or too many, an extrasystole and its pause
    public static float[] between(double[] seconds, int count) {
        int intervals = Math.max(0, count - 1);
        double[] lengths = new double[intervals];
        for (int i = 0; i < intervals; i++) {
            lengths[i] = seconds[i + 1] - seconds[i];
        }
        float[] rates = new float[intervals];
        for (int i = 0; i < intervals; i++) {
            double rate = 60 / lengths[i];
            double ratio = lengths[i] / usual(lengths, i);
            boolean plausible = rate >= LEAST && rate <= MOST && ratio >= SHORTEST && ratio <= LONGEST;
            rates[i] = plausible ? (float) rate : Float.NaN;
        }
        return rates;
    }

    private static double usual(double[] lengths, int at) {
        double[] near = Arrays.copyOfRange(lengths, Math.max(0, at - NEIGHBOURS), Math.min(lengths.length, at + NEIGHBOURS + 1));
        Arrays.sort(near);
        return (near[(near.length - 1) / 2] + near[near.length / 2]) / 2;
    }
}
