package org.onbam.scoring.snap;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.snap.SnapPoint.Kind;
import org.onbam.signal.SlowSeries;

/// All falls of the saturation in a stretch, as places to draw to: where each begins, where it is lowest, and where the
/// lowest values end.
///
/// Turning points of at least [#LEAST]: a fall is over once the saturation has risen by as much from its lowest value.
public final class SaturationFalls {

    /// PROPOSAL: percent. AASM VIII counts falls of 3 and 4 %; one that turns out a little shallower can still be drawn to.
    private static final float LEAST = 2;

    private SaturationFalls() {
    }

    /// @param saturation in percent; `NaN` where there is none, which ends a fall
    /// @return by time, fall by fall
    public static List<SnapPoint> of(SlowSeries saturation, TimeSpan stretch) {
        List<SnapPoint> points = new ArrayList<>();
        Fall fall = new Fall(saturation);
        int end = saturation.indexFrom(stretch.endNanos());
        for (int i = saturation.indexFrom(stretch.startNanos()); i < end; i++) {
            fall.take(i, points);
        }
        fall.end(points);
        return points;
    }

    private static final class Fall {

        private final float[] values;
        private final long stepNanos;
        /// The last place of the highest value before, and the first and last place of the lowest since; -1 for none.
        private int top = -1;
        private int low = -1;
        private int lowEnd = -1;

        Fall(SlowSeries saturation) {
            this.values = saturation.values();
            this.stepNanos = saturation.stepNanos();
        }

        void take(int i, List<SnapPoint> points) {
            float value = values[i];
            if (Float.isNaN(value)) {
                end(points);
                top = -1;
            } else if (top < 0 || value >= values[top] && low < 0) {
                top = i;
            } else if (low < 0 || value < values[low]) {
                low = i;
                lowEnd = i;
            } else if (value == values[low] && lowEnd == i - 1) {
                lowEnd = i;
            } else if (value >= values[top] || value - values[low] >= LEAST) {
                end(points);
                top = i;
            }
        }

        /// Tells of the fall under way, if it is deep enough.
        void end(List<SnapPoint> points) {
            if (top >= 0 && low >= 0 && values[top] - values[low] >= LEAST) {
                points.add(new SnapPoint((top + 1) * stepNanos, Kind.FALL));
                points.add(new SnapPoint(low * stepNanos, Kind.NADIR));
                if (lowEnd > low) {
                    points.add(new SnapPoint((lowEnd + 1) * stepNanos, Kind.NADIR));
                }
            }
            low = -1;
        }
    }
}
