package org.onbam.scoring.snap;

import java.util.Optional;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.SaturationDrop;
import org.onbam.scoring.night.SaturationTrack;

/// One fall of the saturation: where it begins, and the stretch in which it is lowest.
///
/// An event drawn from `onsetNanos` to the end of `nadir` has this nadir by [SaturationTrack#ofDesaturation], and this drop or
/// more: there the baseline may also be a higher value in the 5 s before.
///
/// @param onsetNanos end of the last value before the fall
/// @param nadir      from the first lowest value to where the saturation rises again
/// @param drop       from the value before the fall to the lowest
public record SaturationFall(long onsetNanos, TimeSpan nadir, SaturationDrop drop) {

    /// PROPOSAL: a value that holds for longer than this is no part of a fall but the level it began from.
    private static final long LEVEL_NANOS = 10 * TimeSpan.SECOND;

    /// The deepest fall whose lowest value lies in a stretch; it may have begun before. Empty where no value is valid, or
    /// none was higher before the lowest.
    public static Optional<SaturationFall> in(SaturationTrack saturation, TimeSpan stretch) {
        int lowest = saturation.lowestIn(stretch);
        if (lowest < 0) {
            return Optional.empty();
        }
        int top = top(saturation, lowest);
        int end = lowest;
        while (end < saturation.size() && saturation.at(end) == saturation.at(lowest)) {
            end++;
        }
        return top == lowest ? Optional.empty() : Optional.of(new SaturationFall((top + 1) * saturation.stepNanos(),
                new TimeSpan(lowest * saturation.stepNanos(), end * saturation.stepNanos()),
                new SaturationDrop(saturation.at(top), saturation.at(lowest))));
    }

    /// Backwards from the lowest value, as far as none is lower or missing: the last place of the level that it fell from.
    private static int top(SaturationTrack saturation, int lowest) {
        long level = Math.max(1, LEVEL_NANOS / saturation.stepNanos());
        int top = lowest;
        for (int i = lowest - 1; i >= 0 && top - i <= level && saturation.at(i) >= saturation.at(lowest); i--) {
            if (saturation.at(i) > saturation.at(top)) {
                top = i;
            }
        }
        return top;
    }
}
