package org.onbam.dsp;

import java.util.OptionalDouble;

/// What a caliper says of the samples between its ends, those at the ends included.
///
/// @param difference  last value minus first
/// @param least       the least value
/// @param greatest    the greatest value; minus the least it is the peak-to-peak amplitude
/// @param crossingsHz half the crossings of the stretch's mean a second, which for a wave about its mean is its frequency;
///                    empty for a stretch of one sample
/// @param dominantHz  where the spectrum is strongest, from one wave in the stretch (or in 30 s) up; empty where it falls
///                    all the way, as in a drift, or where there are fewer than 16 samples
public record StretchFigures(double difference, double least, double greatest, OptionalDouble crossingsHz,
                             OptionalDouble dominantHz) {

    private static final int LEAST_SAMPLES = 16;
    private static final double WINDOW_SECONDS = 30;

    /// @param values 1 or more, with no gap between them
    /// @param topHz  the highest frequency looked at: the low-pass of what is shown; at most half the rate is taken
    public static StretchFigures of(float[] values, double rateHz, double topHz) {
        if (values.length == 0) {
            throw new IllegalArgumentException("figures of no samples");
        }
        double least = values[0];
        double greatest = values[0];
        double sum = 0;
        for (float value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
            sum += value;
        }
        return new StretchFigures((double) values[values.length - 1] - values[0], least, greatest,
                MeanCrossings.hertz(values, sum / values.length, rateHz), dominant(values, rateHz, Math.min(topHz, rateHz / 2)));
    }

    public double peakToPeak() {
        return greatest - least;
    }

    private static OptionalDouble dominant(float[] values, double rateHz, double topHz) {
        if (values.length < LEAST_SAMPLES) {
            return OptionalDouble.empty();
        }
        int window = Math.clamp(Math.round(WINDOW_SECONDS * rateHz), LEAST_SAMPLES, values.length);
        PowerDensity density = Welch.density(values, values.length, window, rateHz, window < values.length ? 2 : 8);
        double lowest = rateHz / window;
        int from = Math.max(1, (int) Math.ceil(lowest / density.binHz() - 1e-9));
        int to = Math.min(density.binCount() - 2, (int) Math.floor(topHz / density.binHz()));
        int peak = from;
        for (int bin = from; bin <= to; bin++) {
            peak = density.at(bin) > density.at(peak) ? bin : peak;
        }
        boolean isPeak = from <= to && density.at(peak) > 0 && density.at(peak) > density.at(peak - 1)
                && density.at(peak) >= density.at(peak + 1);
        return isPeak ? OptionalDouble.of(density.peakHz(lowest, topHz)) : OptionalDouble.empty();
    }
}
