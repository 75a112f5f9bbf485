package org.onbam.render;

/// Inks the extents of a trace with a square brush, anti-aliased in both directions by the slivers of each column.
///
/// A pixel's coverage is the part of its height that each sliver of its column covers, summed: no branch depends on the
/// trace but the length of the column, and the cost is the pixels touched.
final class TracePen {

    private static final int PIXEL = TraceExtents.PIXEL;

    /// Where a lane's values lie and what it may cover.
    ///
    /// @param centre     value in the lane's middle
    /// @param yOfCentre  its height, in px
    /// @param pxPerUnit  px upwards per unit; negative turns the trace over
    /// @param clipTop    first row that may be inked
    /// @param clipBottom row after the last
    /// @param snapped    whether flat lines are moved to the middle of a pixel row, as suits steps
    record Lane(double centre, double yOfCentre, double pxPerUnit, int clipTop, int clipBottom, boolean snapped) {
    }

    /// @param extents   worked in: they hold no extents afterwards
    /// @param perColumn slivers in a pixel column: 1, 2 or 4
    /// @param widthPx   of the line
    /// @param lane      the one that the extents were made for
    void draw(TraceExtents extents, int perColumn, Lane lane, double widthPx, int argb, Raster out) {
        int rows = Math.min(out.height(), lane.clipBottom()) - lane.clipTop();
        if (rows <= 0) {
            return;
        }
        int first = spread(extents, perColumn, lane, widthPx, rows * PIXEL);
        int columns = Math.min(out.width(), extents.slivers() / perColumn);
        int at = lane.clipTop() * out.width();
        int[] tops = extents.tops();
        int[] bottoms = extents.bottoms();
        switch (perColumn) {
            case 1 -> inkOnes(tops, bottoms, first, columns, argb, out.pixels(), at, out.width());
            case 2 -> inkTwos(tops, bottoms, first, columns, argb, out.pixels(), at, out.width());
            case 4 -> inkFours(tops, bottoms, first, columns, argb, out.pixels(), at, out.width());
            default -> throw new IllegalArgumentException(perColumn + " slivers in a column");
        }
    }

    /// Widens every sliver by half the brush to all sides and cuts it off at the clip. A sliver without ink has its top
    /// below its bottom.
    ///
    /// Works in place and in one array at a time: of such loops the compiler makes vector code, having no second array
    /// in which a value might have changed.
    ///
    /// @return index of sliver 0 in the arrays
    private static int spread(TraceExtents extents, int perColumn, Lane lane, double widthPx, int most) {
        // rounded down: a brush widened sideways blackens noise, and eyes rest on thin lines for hours
        int reach = Math.min(TraceExtents.MARGIN - 1, Math.max(0, (int) ((widthPx * perColumn - 1) / 2)));
        int half = (int) Math.round(widthPx * PIXEL / 2);
        int from = TraceExtents.MARGIN - reach;
        int end = TraceExtents.MARGIN + extents.slivers() + reach;
        int snap = lane.snapped() ? -PIXEL : -1;
        int middle = lane.snapped() ? PIXEL / 2 : 0;
        widen(extents.tops(), from, end, snap, middle - half, most);
        widen(extents.bottoms(), from, end, snap, middle + half, most);
        for (int k = 1; k <= 2 * reach; k++) {
            least(extents.tops(), from, end - k);
            greatest(extents.bottoms(), from, end - k);
        }
        return from;
    }

    private static void widen(int[] values, int from, int end, int snap, int by, int most) {
        for (int i = from; i < end; i++) {
            values[i] = Math.max(0, Math.min(most, (values[i] & snap) + by));
        }
    }

    // a sliver looks to its right, and all are moved by the reach
    private static void least(int[] values, int from, int end) {
        for (int i = from; i < end; i++) {
            values[i] = Math.min(values[i], values[i + 1]);
        }
    }

    private static void greatest(int[] values, int from, int end) {
        for (int i = from; i < end; i++) {
            values[i] = Math.max(values[i], values[i + 1]);
        }
    }

    /// How much of the pixel from height `row` on lies between two heights, 0..256.
    private static int cover(int top, int bottom, int row) {
        return Math.max(0, Math.min(bottom, row + PIXEL) - Math.max(top, row));
    }

    private static void inkOnes(int[] tops, int[] bottoms, int first, int columns, int argb, int[] pixels, int start,
                                int width) {
        for (int x = 0; x < columns; x++) {
            int top = tops[first + x];
            int bottom = bottoms[first + x];
            if (top < bottom) {
                int row = top & -PIXEL;
                int at = start + (row >> 8) * width + x;
                pixels[at] = Ink.blend(pixels[at], argb, cover(top, bottom, row));
                at += width;
                // the column between its ends is covered wholly
                for (row += PIXEL; row + PIXEL <= bottom; row += PIXEL, at += width) {
                    pixels[at] = argb;
                }
                if (row < bottom) {
                    pixels[at] = Ink.blend(pixels[at], argb, bottom - row);
                }
            }
        }
    }

    private static void inkTwos(int[] tops, int[] bottoms, int first, int columns, int argb, int[] pixels, int start,
                                int width) {
        for (int x = 0; x < columns; x++) {
            int t0 = tops[first + 2 * x];
            int t1 = tops[first + 2 * x + 1];
            int b0 = bottoms[first + 2 * x];
            int b1 = bottoms[first + 2 * x + 1];
            int bottom = Math.max(b0, b1);
            int row = Math.min(t0, t1) & -PIXEL;
            int at = start + (row >> 8) * width + x;
            for (; row < bottom; row += PIXEL, at += width) {
                // blended even where nothing or everything is covered: the processor guesses wrong which it is
                pixels[at] = Ink.blend(pixels[at], argb, cover(t0, b0, row) + cover(t1, b1, row) >> 1);
            }
        }
    }

    private static void inkFours(int[] tops, int[] bottoms, int first, int columns, int argb, int[] pixels, int start,
                                int width) {
        for (int x = 0; x < columns; x++) {
            int t0 = tops[first + 4 * x];
            int t1 = tops[first + 4 * x + 1];
            int t2 = tops[first + 4 * x + 2];
            int t3 = tops[first + 4 * x + 3];
            int b0 = bottoms[first + 4 * x];
            int b1 = bottoms[first + 4 * x + 1];
            int b2 = bottoms[first + 4 * x + 2];
            int b3 = bottoms[first + 4 * x + 3];
            int bottom = Math.max(Math.max(b0, b1), Math.max(b2, b3));
            int row = Math.min(Math.min(t0, t1), Math.min(t2, t3)) & -PIXEL;
            int at = start + (row >> 8) * width + x;
            for (; row < bottom; row += PIXEL, at += width) {
                int covered = cover(t0, b0, row) + cover(t1, b1, row) + cover(t2, b2, row) + cover(t3, b3, row);
                pixels[at] = Ink.blend(pixels[at], argb, covered >> 2);
            }
        }
    }
}
