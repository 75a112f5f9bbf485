package org.onbam.render;

import java.util.Arrays;

/// How far a trace reaches up and down within each sliver of a page: a pixel column, or a half or quarter of one.
///
/// The trace is the line through its samples, so a sliver's extent takes in the samples in it and the line's crossings
/// of its two edges. Neighbouring slivers therefore share a point: nothing gapes between columns, and nothing is
/// widened. A break is only where the caller lifts the pen.
///
/// Extents are heights in 256ths of a pixel, downwards from the first row that the lane may ink: whole numbers, because
/// the processor finds the extremes of these in a third of the time, and no eye sees a 256th.
final class TraceExtents {

    /// Slivers kept beyond either edge, so that the brush and the neighbouring page see the same line.
    static final int MARGIN = 8;
    /// Heights in a pixel.
    static final int PIXEL = 256;
    /// Beyond every page; the difference of two such heights is still a number.
    private static final int FAR = 1 << 26;
    private static final long FIXED = 1L << 32;

    private int[] tops = new int[0];
    private int[] bottoms = new int[0];
    private int[] heights = new int[0];
    private int slivers;
    private float centre;
    private float perUnit;
    private float atCentre;
    private boolean down;
    private int lastHeight;
    private int lastSliver;

    /// Starts a new trace.
    void reset(int count, TracePen.Lane lane) {
        slivers = count;
        int length = count + 2 * MARGIN;
        if (tops.length < length) {
            tops = new int[length];
            bottoms = new int[length];
        }
        Arrays.fill(tops, 0, length, 2 * FAR);
        Arrays.fill(bottoms, 0, length, -2 * FAR);
        // values are taken from the lane's middle on, so that an offset of volts costs no microvolts
        centre = (float) lane.centre();
        perUnit = (float) (-lane.pxPerUnit() * PIXEL);
        atCentre = (float) ((lane.yOfCentre() - lane.clipTop()) * PIXEL);
        down = false;
    }

    int slivers() {
        return slivers;
    }

    /// Least height of each sliver, that of sliver 0 at [#MARGIN]; below its bottom where there is no trace. Not a
    /// copy.
    int[] tops() {
        return tops;
    }

    int[] bottoms() {
        return bottoms;
    }

    void lift() {
        down = false;
    }

    private int height(float value) {
        return Math.clamp((int) ((value - centre) * perUnit + atCentre), -FAR, FAR);
    }

    /// The heights of samples, behind that of the sample before them if the pen is down.
    ///
    /// @return number of the sample that `heights[0]` stands for
    private int scale(float[] samples, int base, int from, int to) {
        int before = down ? 1 : 0;
        if (heights.length < to - from + 1) {
            heights = new int[to - from + 1];
        }
        heights[0] = lastHeight;
        scale(samples, from - base, to - from, heights, before, centre, perUnit, atCentre);
        return from - before;
    }

    /// All in arguments: the compiler makes vector code of it.
    private static void scale(float[] samples, int from, int count, int[] heights, int at, float centre, float perUnit,
                              float atCentre) {
        for (int i = 0; i < count; i++) {
            int height = (int) ((samples[from + i] - centre) * perUnit + atCentre);
            heights[at + i] = Math.max(-FAR, Math.min(FAR, height));
        }
    }

    /// Adds evenly spaced samples, joined by lines, also to those added before, which they follow at the same distance.
    ///
    /// @param base number of the first sample of the array, by which the others here are counted
    /// @param from first sample to add
    /// @param to   the one after the last
    /// @param x0   place of sample 0, in slivers
    /// @param dx   distance between samples, in slivers
    void addLine(float[] samples, int base, int from, int to, double x0, double dx) {
        if (from >= to) {
            return;
        }
        int first = scale(samples, base, from, to);
        line(heights, to - first, x0 + first * dx, 1 / dx);
        lastHeight = heights[to - first - 1];
        lastSliver = (int) Math.floor(x0 + (to - 1) * dx);
        down = true;
    }

    /// From sliver to sliver: to the height at the right edge, and over the samples on the way. The place of an edge
    /// among the samples is counted in 2^-32 of their distance, which over a page adds up to a millionth.
    private void line(int[] h, int count, double x0, double perSliver) {
        int sliver = Math.max(-MARGIN, (int) Math.floor(x0));
        long step = (long) (perSliver * FIXED);
        long edge = (long) ((sliver - x0) * perSliver * FIXED);
        int next = ceil(edge);
        if (next >= count || sliver >= slivers + MARGIN) {
            return;
        }
        int top = next <= 0 ? h[0] : crossing(h, next, edge);
        int bottom = top;
        next = Math.max(next, 1);
        // the first and the last sliver may hold something already, those between cannot
        int at = sliver + MARGIN;
        int first = at;
        for (; at < slivers + 2 * MARGIN; at++) {
            edge += step;
            int end = Math.min(count, ceil(edge));
            for (; next < end; next++) {
                top = Math.min(top, h[next]);
                bottom = Math.max(bottom, h[next]);
            }
            if (next == count) {
                break;
            }
            int crossing = crossing(h, next, edge);
            top = Math.min(top, crossing);
            bottom = Math.max(bottom, crossing);
            if (at == first) {
                include(sliver, top, bottom);
            } else {
                tops[at] = top;
                bottoms[at] = bottom;
            }
            top = crossing;
            bottom = crossing;
        }
        include(at - MARGIN, top, bottom);
    }

    private static int ceil(long fixed) {
        return (int) (fixed + FIXED - 1 >> 32);
    }

    /// Height of the line at a place between samples `next - 1` and `next`.
    private static int crossing(int[] h, int next, long place) {
        int before = h[next - 1];
        long part = place - (next - 1) * FIXED >> 16;
        return before + (int) (part * (h[next] - before) >> 16);
    }

    /// Adds samples that hold until the next one; otherwise as [#addLine].
    void addSteps(float[] samples, int base, int from, int to, double x0, double dx) {
        for (int i = from; i < to; i++) {
            int sliver = (int) Math.floor(x0 + i * dx);
            if (down) {
                hold(sliver);
            }
            lastHeight = height(samples[i - base]);
            lastSliver = sliver;
            include(sliver, lastHeight, lastHeight);
            down = true;
        }
    }

    /// Holds the last value up to a place.
    void holdUntil(double x) {
        if (down) {
            hold((int) Math.ceil(x) - 1);
        }
    }

    private void hold(int to) {
        for (int s = Math.max(lastSliver, -MARGIN); s <= Math.min(to, slivers + MARGIN - 1); s++) {
            include(s, lastHeight, lastHeight);
        }
    }

    /// Adds the buckets of one sliver, or some of them, of which only the extents are known.
    ///
    /// Where the first does not overlap what the sliver before holds, the line between them crosses the space, half of
    /// it in either sliver.
    ///
    /// @param firstLow least value of the first bucket
    /// @param low      least value of all
    void addBuckets(int sliver, float firstLow, float firstHigh, float low, float high) {
        if (down && lastSliver < sliver) {
            int a = height(firstLow);
            int b = height(firstHigh);
            join(sliver, Math.min(a, b), Math.max(a, b));
        }
        int a = height(low);
        int b = height(high);
        include(sliver, Math.min(a, b), Math.max(a, b));
        lastSliver = sliver;
        down = true;
    }

    private void join(int sliver, int top, int bottom) {
        int before = Math.clamp(lastSliver + MARGIN, 0, slivers + 2 * MARGIN - 1);
        int topBefore = tops[before];
        int bottomBefore = bottoms[before];
        if (topBefore > bottomBefore) {
            return;
        }
        if (top > bottomBefore || bottom < topBefore) {
            int from = top > bottomBefore ? bottomBefore : topBefore;
            int to = top > bottomBefore ? top : bottom;
            int middle = (from + to) / 2;
            include(lastSliver, Math.min(from, middle), Math.max(from, middle));
            fillBetween(sliver, middle, middle);
            include(sliver, Math.min(to, middle), Math.max(to, middle));
        } else {
            fillBetween(sliver, Math.max(top, topBefore), Math.min(bottom, bottomBefore));
        }
    }

    private void fillBetween(int sliver, int top, int bottom) {
        for (int s = Math.max(lastSliver + 1, -MARGIN); s < Math.min(sliver, slivers + MARGIN); s++) {
            include(s, top, bottom);
        }
    }

    private void include(int sliver, int top, int bottom) {
        int at = sliver + MARGIN;
        if (at >= 0 && at < slivers + 2 * MARGIN) {
            tops[at] = Math.min(tops[at], top);
            bottoms[at] = Math.max(bottoms[at], bottom);
        }
    }
}
