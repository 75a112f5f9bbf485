package org.onbam.scoring.snap;

import java.util.Optional;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SlowSeries;

/// One fall of the saturation: where it begins, and the stretch in which it is lowest.
///
/// @param onsetNanos end of the last value before the fall
/// @param nadir      from the first lowest value to where the saturation rises again
/// @param from       the value before the fall, in percent
/// @param lowest     in percent
public record SaturationFall(long onsetNanos, TimeSpan nadir, float from, float lowest) {

    /// PROPOSAL: a value that holds for longer than this is no part of a fall but the level it began from.
    private static final long LEVEL_NANOS = 10 * TimeSpan.SECOND;

    /// The deepest fall whose lowest value lies in a stretch; it may have begun before. Empty where there are no values,
    /// or none was higher before the lowest.
    public static Optional<SaturationFall> in(SlowSeries saturation, TimeSpan stretch) {
        float[] values = saturation.values();
        int lowest = -1;
        for (int i = saturation.indexFrom(stretch.startNanos()); i < saturation.indexFrom(stretch.endNanos()); i++) {
            if (!Float.isNaN(values[i]) && (lowest < 0 || values[i] < values[lowest])) {
                lowest = i;
            }
        }
        if (lowest < 0) {
            return Optional.empty();
        }
        int top = top(saturation, lowest);
        int end = lowest;
        while (end < values.length && values[end] == values[lowest]) {
            end++;
        }
        return top == lowest ? Optional.empty() : Optional.of(new SaturationFall((top + 1) * saturation.stepNanos(),
                new TimeSpan(lowest * saturation.stepNanos(), end * saturation.stepNanos()), values[top], values[lowest]));
    }

    /// Backwards from the lowest value: the last place of the level that it fell from.
    private static int top(SlowSeries saturation, int lowest) {
        float[] values = saturation.values();
        long level = Math.max(1, LEVEL_NANOS / saturation.stepNanos());
        int top = lowest;
        for (int i = lowest - 1; i >= 0 && top - i <= level && !Float.isNaN(values[i]); i--) {
            if (values[i] > values[top]) {
                top = i;
            }
        }
        return top;
    }
}
