package org.onbam.render;

import org.onbam.signal.SlowSeries;

/// A slow number over a whole night, such as SpO2, as its least and greatest value in equal parts of the recording.
///
/// Immutable: the arrays are copied in. A part without data is `NaN`.
public final class NightTrace {

    private static final int PARTS = 2000;

    private final String label;
    private final int argb;
    private final double bottom;
    private final double top;
    private final float[] lows;
    private final float[] highs;

    /// @param argb   colour of the line
    /// @param bottom value at the foot of its lane
    /// @param top    value at its head
    /// @param lows   least value of each part, from the recording's start to its end
    /// @param highs  greatest value of each part
    public NightTrace(String label, int argb, double bottom, double top, float[] lows, float[] highs) {
        if (lows.length != highs.length || lows.length == 0 || bottom == top) {
            throw new IllegalArgumentException("night trace of " + lows.length + " and " + highs.length
                    + " parts from " + bottom + " to " + top);
        }
        this.label = label;
        this.argb = argb;
        this.bottom = bottom;
        this.top = top;
        this.lows = lows.clone();
        this.highs = highs.clone();
    }

    /// As the least and greatest values of a series in 2,000 equal parts of the night.
    public NightTrace(String label, int argb, double bottom, double top, SlowSeries series, long nightNanos) {
        this(label, argb, bottom, top, extremes(series, nightNanos, false), extremes(series, nightNanos, true));
    }

    private static float[] extremes(SlowSeries series, long nightNanos, boolean highest) {
        float[] parts = new float[PARTS];
        java.util.Arrays.fill(parts, Float.NaN);
        for (int i = 0; i < series.values().length; i++) {
            int part = (int) Math.clamp((double) i * series.stepNanos() / nightNanos * PARTS, 0, PARTS - 1);
            float value = series.values()[i];
            if (!Float.isNaN(value) && (Float.isNaN(parts[part]) || highest == value > parts[part])) {
                parts[part] = value;
            }
        }
        return parts;
    }

    String label() {
        return label;
    }

    int argb() {
        return argb;
    }

    double bottom() {
        return bottom;
    }

    double top() {
        return top;
    }

    int parts() {
        return lows.length;
    }

    float low(int part) {
        return lows[part];
    }

    float high(int part) {
        return highs[part];
    }
}
