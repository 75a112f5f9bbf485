package org.onbam.dsp;

import java.util.OptionalDouble;

/// The frequency of a wave by counting: half the crossings of its mean a second. Of a band-limited signal with one wave in
/// it, such as a spindle, that is the wave's frequency.
public final class MeanCrossings {

    private MeanCrossings() {
    }

    /// @param values without a gap; left as they are
    /// @return empty where the mean is crossed fewer than twice, which is no wave
    public static OptionalDouble hertz(float[] values, double rateHz) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        int crossings = count(values, sum / values.length);
        return crossings < 2 ? OptionalDouble.empty() : OptionalDouble.of(hertz(crossings, values.length, rateHz));
    }

    /// As often as it may be, none included.
    ///
    /// @return empty for fewer than two values
    static OptionalDouble hertz(float[] values, double mean, double rateHz) {
        return values.length < 2 ? OptionalDouble.empty()
                : OptionalDouble.of(hertz(count(values, mean), values.length, rateHz));
    }

    private static double hertz(int crossings, int length, double rateHz) {
        return crossings / 2.0 * rateHz / (length - 1);
    }

    private static int count(float[] values, double mean) {
        int crossings = 0;
        double side = 0;
        for (float value : values) {
            double now = Math.signum(value - mean);
            // a value on the mean belongs to the side that the signal comes from: touching is not crossing
            if (now != 0) {
                crossings += side * now < 0 ? 1 : 0;
                side = now;
            }
        }
        return crossings;
    }
}
