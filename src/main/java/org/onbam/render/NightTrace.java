package org.onbam.render;

import java.util.Arrays;
import org.onbam.signal.SlowSeries;

/// A slow number of the night strip with the range of its lane. Immutable.
///
/// @param lane   where it stands
/// @param series its values over the night
/// @param bottom value at the foot of the lane
/// @param top    value at its head
/// @param guide  value with a thin line across, such as 90 % of SpO2; `NaN` for none
public record NightTrace(NightLane lane, SlowSeries series, double bottom, double top, double guide) {

    /// One value in a thousand at either end is an artefact that would flatten the rest.
    private static final double EXTREMES = 0.001;
    private static final double STEP = 10;

    public NightTrace {
        if (!(bottom < top)) {
            throw new IllegalArgumentException("night trace from " + bottom + " to " + top);
        }
    }

    /// SpO2 in percent: to 100, from 80 or as many tens lower as the night went; a line at 90.
    public static NightTrace saturation(SlowSeries series) {
        return new NightTrace(NightLane.SATURATION, series, Math.clamp(floor(quantile(series, EXTREMES)), 30, 80), 100, 90);
    }

    /// Beats a minute: 50 to 90, or as many tens wider as the night went.
    public static NightTrace heartRate(SlowSeries series) {
        return new NightTrace(NightLane.HEART_RATE, series, Math.clamp(floor(quantile(series, EXTREMES)), 20, 50),
                Math.clamp(-floor(-quantile(series, 1 - EXTREMES)), 90, 250), Double.NaN);
    }

    private static double floor(double value) {
        return Double.isNaN(value) ? STEP * STEP : STEP * Math.floor(value / STEP);
    }

    private static double quantile(SlowSeries series, double part) {
        float[] sorted = series.values().clone();
        Arrays.sort(sorted);
        // NaN sorts last
        int count = sorted.length;
        while (count > 0 && Float.isNaN(sorted[count - 1])) {
            count--;
        }
        return count == 0 ? Double.NaN : sorted[(int) Math.round(part * (count - 1))];
    }
}
