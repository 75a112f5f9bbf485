package org.onbam.scoring.rules;

import java.util.Optional;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SlowSeries;

/// How far the saturation falls.
///
/// @param baseline the highest value before it, of a marked desaturation from 10 s before its onset to its onset, percent
/// @param nadir    the lowest value in it, percent
record SaturationFall(double baseline, double nadir) {

    private static final long BEFORE = 10 * TimeSpan.SECOND;
    private static final long AFTER = 45 * TimeSpan.SECOND;
    private static final double STORED_STEP = 0.05;

    /// Empty where there are no values before or in it.
    static Optional<SaturationFall> of(SlowSeries series, TimeSpan span) {
        double baseline = Double.NEGATIVE_INFINITY;
        for (int i = series.indexFrom(span.startNanos() - BEFORE); i < series.indexFrom(span.startNanos() + 1); i++) {
            float value = series.values()[i];
            baseline = Float.isNaN(value) ? baseline : Math.max(baseline, value);
        }
        double nadir = Double.POSITIVE_INFINITY;
        for (int i = series.indexFrom(span.startNanos()); i < series.indexFrom(span.endNanos()); i++) {
            float value = series.values()[i];
            nadir = Float.isNaN(value) ? nadir : Math.min(nadir, value);
        }
        return Double.isInfinite(baseline) || Double.isInfinite(nadir) ? Optional.empty()
                : Optional.of(new SaturationFall(baseline, nadir));
    }

    /// The deepest fall that a breathing event may have brought about: from the highest value yet, from 10 s before its
    /// onset to its end, to a later one up to 45 s after its end.
    static Optional<SaturationFall> after(SlowSeries series, TimeSpan span) {
        float highest = Float.NEGATIVE_INFINITY;
        Optional<SaturationFall> deepest = Optional.empty();
        double depth = 0;
        int end = series.indexFrom(span.endNanos());
        for (int i = series.indexFrom(span.startNanos() - BEFORE); i < series.indexFrom(span.endNanos() + AFTER); i++) {
            float value = series.values()[i];
            if (i < end && value > highest) {
                highest = value;
            } else if (highest - value > depth) {
                depth = highest - value;
                deepest = Optional.of(new SaturationFall(highest, value));
            }
        }
        return deepest;
    }

    /// Whether it falls by so many percentage points, give or take what values are rounded by in a file.
    boolean reaches(int percent) {
        return baseline - nadir >= percent - STORED_STEP;
    }
}
