package org.onbam.scoring.rules;

import java.util.Optional;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SlowSeries;

/// How far the saturation falls in a desaturation.
///
/// @param baseline the highest value from 10 s before its onset to its onset, percent
/// @param nadir    the lowest from its onset to its end, percent
record SaturationFall(double baseline, double nadir) {

    private static final long BEFORE = 10 * TimeSpan.SECOND;

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

    /// Whether it falls by so many whole percentage points, as an oximeter shows them.
    boolean reaches(int percent) {
        return Math.round(baseline - nadir) >= percent;
    }
}
