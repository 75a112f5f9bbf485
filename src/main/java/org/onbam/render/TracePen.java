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
    /// sides. A sliver without ink has its top below its bottom.
    private void spread(TraceExtents extents, int perColumn, Lane lane, double widthPx, int clipTop, int clipBottom) {
        int slivers = extents.slivers();
        // rounded down: a brush widened sideways blackens noise, and eyes rest on thin lines for hours
        int reach = Math.min(TraceExtents.MARGIN - 1, Math.max(0, (int) ((widthPx * perColumn - 1) / 2)));
        int count = slivers + 2 * reach;
        if (tops.length < count) {
            tops = new int[count];
            bottoms = new int[count];
        }
        double above = clipTop + widthPx / 2;
        double below = clipTop - widthPx / 2;
        int most = (clipBottom - clipTop) * FULL;
        boolean upright = lane.pxPerUnit() > 0;
        for (int i = 0; i < count; i++) {
            float low = extents.low(i - reach);
            float high = extents.high(i - reach);
            int top = (int) ((lane.y(upright ? high : low) - above) * FULL);
            int bottom = (int) ((lane.y(upright ? low : high) - below) * FULL);
            boolean empty = !(low <= high);
            tops[i] = empty ? Integer.MAX_VALUE : Math.max(0, Math.min(most, top));
            bottoms[i] = empty ? 0 : Math.max(0, Math.min(most, bottom));
        }
        // in place, since a sliver only looks to its right
        for (int i = 0; reach > 0 && i < slivers; i++) {
            int top = tops[i];
            int bottom = bottoms[i];
            for (int k = i + 1; k <= i + 2 * reach; k++) {
                top = Math.min(top, tops[k]);
                bottom = Math.max(bottom, bottoms[k]);
            }
            tops[i] = top;
            bottoms[i] = bottom;
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
        int end = bottom + FULL - 1 >> 8;
        int shift = Integer.numberOfTrailingZeros(perColumn);
        int[] pixels = out.pixels();
        int at = (clipTop + first) * out.width() + x;
        int sum = 0;
        for (int row = first; row < end; row++, at += out.width()) {
            sum += edges[row];
            edges[row] = 0;
            // blended even where nothing or everything is covered: the processor guesses wrong which it is
            pixels[at] = Ink.blend(pixels[at], argb, sum >> shift);
        }
        edges[end] = 0;
    }
}
