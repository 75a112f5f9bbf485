package org.onbam.scoring.snap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.snap.SnapPoint.Kind;

/// Where breaths begin in a stretch of airflow or effort, inspiration upwards.
///
/// AASM VIII: an event lasts from the nadir that precedes the first clearly reduced breath to the beginning of the first
/// breath that is as large as before. So both are places to draw to: the trough before a breath, and where the signal
/// crosses its median upwards. Breaths of less than a fifth of the usual size have none: within an apnea nothing draws.
public final class Breaths {

    private static final double REACH = 0.1;

    private Breaths() {
    }

    /// @param samples    in any unit, without gaps; left as they are
    /// @param firstNanos time of the first sample
    /// @param rateHz     samples a second
    /// @return in the order of time
    public static List<SnapPoint> of(float[] samples, long firstNanos, double rateHz) {
        List<SnapPoint> points = new ArrayList<>();
        if (samples.length < 2) {
            return points;
        }
        float[] sorted = samples.clone();
        Arrays.sort(sorted);
        double middle = sorted[sorted.length / 2];
        // From the 5th to the 95th percentile: one cough does not make all breaths small.
        double size = (double) sorted[sorted.length * 95 / 100] - sorted[sorted.length * 5 / 100];
        double reach = REACH * size;
        if (!(reach > 0)) {
            return points;
        }
        boolean below = false;
        int trough = 0;
        int low = 0;
        for (int i = 0; i < samples.length; i++) {
            double value = samples[i] - middle;
            if (value < -reach) {
                trough = !below || samples[i] < samples[trough] ? i : trough;
                below = true;
            }
            if (value <= 0) {
                low = i;
            }
            if (value > reach && below) {
                points.add(at(trough, firstNanos, rateHz));
                double share = (middle - samples[low]) / ((double) samples[low + 1] - samples[low]);
                points.add(at(low + share, firstNanos, rateHz));
                below = false;
            }
        }
        return points;
    }

    private static SnapPoint at(double index, long firstNanos, double rateHz) {
        return new SnapPoint(firstNanos + Math.round(index / rateHz * TimeSpan.SECOND), Kind.BREATH);
    }
}
