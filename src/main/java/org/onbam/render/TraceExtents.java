package org.onbam.render;

import java.util.Arrays;

/// How far a trace reaches up and down within each sliver of a page: a pixel column, or a half or quarter of one.
///
/// The trace is the line through its samples, so a sliver's extent takes in the samples in it and the line's crossings of
/// its two edges. Neighbouring slivers therefore share a point: nothing gapes between columns, and nothing is widened.
/// A break is only where the caller lifts the pen.
final class TraceExtents {

    /// Slivers kept beyond either edge, so that the brush and the neighbouring page see the same line.
    static final int MARGIN = 8;

    private float[] lows = new float[0];
    private float[] highs = new float[0];
    private int slivers;
    private boolean down;
    private double lastX;
    private float lastValue;

    /// Starts a new trace.
    void reset(int count) {
        slivers = count;
        if (lows.length < count + 2 * MARGIN) {
            lows = new float[count + 2 * MARGIN];
            highs = new float[count + 2 * MARGIN];
        }
        Arrays.fill(lows, 0, count + 2 * MARGIN, Float.POSITIVE_INFINITY);
        Arrays.fill(highs, 0, count + 2 * MARGIN, Float.NEGATIVE_INFINITY);
        down = false;
    }

    int slivers() {
        return slivers;
    }

    /// Infinite where there is no trace.
    float low(int sliver) {
        return lows[sliver + MARGIN];
    }

    float high(int sliver) {
        return highs[sliver + MARGIN];
    }

    void lift() {
        down = false;
    }

    /// Adds evenly spaced samples, joined to those before by lines.
    ///
    /// @param x0 place of sample 0 of the array, in slivers
    /// @param dx distance between samples, in slivers
    void addLine(float[] samples, int from, int to, double x0, double dx) {
        double perSliver = 1 / dx;
        int i = from;
        while (i < to) {
            double x = x0 + i * dx;
            int sliver = (int) Math.floor(x);
            float low = samples[i];
            float high = low;
            if (down) {
                float edge = connect(x, (low - lastValue) * perSliver);
                low = edge < low ? edge : low;
                high = edge > high ? edge : high;
            }
            int end = Math.clamp((long) Math.ceil((sliver + 1 - x0) * perSliver), i + 1, to);
            for (int k = i + 1; k < end; k++) {
                float v = samples[k];
                low = v < low ? v : low;
                high = v > high ? v : high;
            }
            include(sliver, low, high);
            lastX = x0 + (end - 1) * dx;
            lastValue = samples[end - 1];
            down = true;
            i = end;
        }
    }

    /// Adds samples that hold until the next one.
    void addSteps(float[] samples, int from, int to, double x0, double dx) {
        for (int i = from; i < to; i++) {
            double x = x0 + i * dx;
            int sliver = (int) Math.floor(x);
            if (down) {
                connect(x, 0);
                include(sliver, lastValue, lastValue);
            }
            include(sliver, samples[i], samples[i]);
            lastX = x;
            lastValue = samples[i];
            down = true;
        }
    }

    /// Holds the last value up to a place.
    void holdUntil(double x) {
        if (down && x > lastX) {
            connect(x, 0);
            include((int) Math.ceil(x) - 1, lastValue, lastValue);
        }
    }

    /// Adds a bucket whose samples lie within one sliver or nearly so.
    void addBucket(double x, float low, float high) {
        int sliver = (int) Math.floor(x);
        if (down && (int) Math.floor(lastX) != sliver) {
            joinBuckets(sliver, low, high);
        }
        include(sliver, low, high);
        lastX = x;
        down = true;
    }

    /// Between buckets only the extents are known: where they do not overlap, the line between them crosses the space, half
    /// of it in either sliver.
    private void joinBuckets(int sliver, float low, float high) {
        int before = (int) Math.floor(lastX);
        float lowBefore = lowAt(before);
        float highBefore = highAt(before);
        float from = low > highBefore ? highBefore : high < lowBefore ? lowBefore : Float.NaN;
        if (Float.isNaN(from)) {
            for (int s = before + 1; s < sliver; s++) {
                include(s, Math.max(low, lowBefore), Math.min(high, highBefore));
            }
            return;
        }
        float to = low > highBefore ? low : high;
        float middle = (from + to) / 2;
        include(before, Math.min(from, middle), Math.max(from, middle));
        for (int s = before + 1; s < sliver; s++) {
            include(s, middle, middle);
        }
        include(sliver, Math.min(to, middle), Math.max(to, middle));
    }

    private float lowAt(int sliver) {
        return lows[Math.clamp(sliver + MARGIN, 0, slivers + 2 * MARGIN - 1)];
    }

    private float highAt(int sliver) {
        return highs[Math.clamp(sliver + MARGIN, 0, slivers + 2 * MARGIN - 1)];
    }

    /// The line from the last sample to one at `x`, up to the sliver that it enters last.
    ///
    /// @return its height at the edge of that sliver; the last value where it stays in one sliver
    private float connect(double x, double slope) {
        int from = Math.max((int) Math.floor(lastX), -MARGIN - 1);
        int to = Math.min((int) Math.floor(x), slivers + MARGIN);
        if (from >= to) {
            return lastValue;
        }
        float edge = (float) (lastValue + (from + 1 - lastX) * slope);
        include(from, Math.min(lastValue, edge), Math.max(lastValue, edge));
        // nothing else lies between two samples: the line goes up or down through these slivers and is all there is
        float[] entries = slope > 0 ? lows : highs;
        float[] exits = slope > 0 ? highs : lows;
        for (int s = from + 1; s < to; s++) {
            entries[s + MARGIN] = edge;
            edge = (float) (lastValue + (s + 1 - lastX) * slope);
            exits[s + MARGIN] = edge;
        }
        return edge;
    }

    private void include(int sliver, float low, float high) {
        int at = sliver + MARGIN;
        if (at >= 0 && at < slivers + 2 * MARGIN) {
            lows[at] = Math.min(lows[at], low);
            highs[at] = Math.max(highs[at], high);
        }
    }
}
