package org.onbam.render;

/// Inks the extents of a trace with a square brush, anti-aliased in both directions by the slivers of each column.
///
/// A column is inked by its edges: every sliver adds where it begins and subtracts where it ends, and one pass down the
/// column sums up how much of each pixel is covered. The cost is the pixels touched, however many slivers.
final class TracePen {

    /// Coverage of a whole pixel by one sliver of a column of one; slivers of finer columns count for less.
    private static final int FULL = 256;

    private int[] tops = new int[0];
    private int[] bottoms = new int[0];
    private int[] edges = new int[0];

    /// Where a lane's values lie and what it may cover.
    ///
    /// @param yOfZero    height of value 0, in px
    /// @param pxPerUnit  px upwards per unit; negative turns the trace over
    /// @param clipTop    first row that may be inked
    /// @param clipBottom row after the last
    /// @param snapped    whether flat lines are moved to the middle of a pixel row, as suits steps
    record Lane(double yOfZero, double pxPerUnit, int clipTop, int clipBottom, boolean snapped) {

        double y(float value) {
            double y = yOfZero - value * pxPerUnit;
            return snapped ? Math.floor(y) + 0.5 : y;
        }
    }

    /// @param perColumn slivers in a pixel column, a power of two
    /// @param widthPx   of the line
    void draw(TraceExtents extents, int perColumn, Lane lane, double widthPx, int argb, Raster out) {
        int clipTop = Math.max(0, lane.clipTop());
        int clipBottom = Math.min(out.height(), lane.clipBottom());
        if (clipTop >= clipBottom) {
            return;
        }
        spread(extents, perColumn, lane, widthPx, clipTop, clipBottom);
        if (edges.length < clipBottom - clipTop + 2) {
            edges = new int[clipBottom - clipTop + 2];
        }
        int columns = Math.min(out.width(), extents.slivers() / perColumn);
        for (int x = 0; x < columns; x++) {
            inkColumn(x, perColumn, clipTop, argb, out);
        }
    }

    /// Turns values into heights below the clip's top, in 256ths of a pixel, and widens every sliver by half the brush to all
    /// sides. A sliver without ink has its top at its bottom.
    private void spread(TraceExtents extents, int perColumn, Lane lane, double widthPx, int clipTop, int clipBottom) {
        int slivers = extents.slivers();
        if (tops.length < slivers) {
            tops = new int[slivers];
            bottoms = new int[slivers];
        }
        // rounded down: a brush widened sideways blackens noise, and eyes rest on thin lines for hours
        int reach = Math.min(TraceExtents.MARGIN - 1, Math.max(0, (int) ((widthPx * perColumn - 1) / 2)));
        double half = widthPx / 2;
        int most = (clipBottom - clipTop) * FULL;
        for (int s = 0; s < slivers; s++) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int k = s - reach; k <= s + reach; k++) {
                float l = extents.low(k);
                float h = extents.high(k);
                low = l < low ? l : low;
                high = h > high ? h : high;
            }
            if (low > high) {
                tops[s] = 0;
                bottoms[s] = 0;
                continue;
            }
            double a = lane.y(low) - clipTop;
            double b = lane.y(high) - clipTop;
            tops[s] = Math.clamp((long) (((a < b ? a : b) - half) * FULL), 0, most);
            bottoms[s] = Math.clamp((long) (((a < b ? b : a) + half) * FULL), 0, most);
        }
    }

    private void inkColumn(int x, int perColumn, int clipTop, int argb, Raster out) {
        int from = x * perColumn;
        int top = Integer.MAX_VALUE;
        int bottom = 0;
        for (int s = from; s < from + perColumn; s++) {
            int t = tops[s];
            int b = bottoms[s];
            if (t < b) {
                top = t < top ? t : top;
                bottom = b > bottom ? b : bottom;
                // the row an edge lies in is covered from the edge on, the rows after it wholly
                int row = t >> 8;
                int part = t & 255;
                edges[row] += FULL - part;
                edges[row + 1] += part;
                row = b >> 8;
                part = b & 255;
                edges[row] -= FULL - part;
                edges[row + 1] -= part;
            }
        }
        if (top >= bottom) {
            return;
        }
        int first = top >> 8;
        int last = bottom >> 8;
        int shift = Integer.numberOfTrailingZeros(perColumn);
        int[] pixels = out.pixels();
        int at = (clipTop + first) * out.width() + x;
        int sum = 0;
        for (int row = first; row <= last; row++, at += out.width()) {
            sum += edges[row];
            edges[row] = 0;
            int coverage = sum >> shift;
            if (coverage >= FULL) {
                pixels[at] = argb;
            } else if (coverage > 0) {
                pixels[at] = Ink.blend(pixels[at], argb, coverage);
            }
        }
        edges[last + 1] = 0;
    }
}
