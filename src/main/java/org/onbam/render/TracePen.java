package org.onbam.render;

/// Inks the extents of a trace with a square brush, anti-aliased in both directions by the slivers of each column.
///
/// A pixel's coverage is the part of its height that each sliver of its column covers, summed: no branch depends on the
/// trace but the length of the column, and the cost is the pixels touched.
final class TracePen {

    private static final int PIXEL = TraceExtents.PIXEL;

    private int[] tops = new int[0];
    private int[] bottoms = new int[0];

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

    /// @param perColumn slivers in a pixel column: 1, 2 or 4
    /// @param widthPx   of the line
    /// @param lane      the one that the extents were made for
    void draw(TraceExtents extents, int perColumn, Lane lane, double widthPx, int argb, Raster out) {
        int rows = Math.min(out.height(), lane.clipBottom()) - lane.clipTop();
        if (rows <= 0) {
            return;
        }
        spread(extents, perColumn, lane, widthPx, rows * PIXEL);
        int columns = Math.min(out.width(), extents.slivers() / perColumn);
        int at = lane.clipTop() * out.width();
        switch (perColumn) {
            case 1 -> inkOnes(columns, argb, out.pixels(), at, out.width());
            case 2 -> inkTwos(columns, argb, out.pixels(), at, out.width());
            case 4 -> inkFours(columns, argb, out.pixels(), at, out.width());
            default -> throw new IllegalArgumentException(perColumn + " slivers in a column");
        }
    }

    /// Widens every sliver by half the brush to all sides and cuts it off at the clip. A sliver without ink has its top
    /// below its bottom.
    private void spread(TraceExtents extents, int perColumn, Lane lane, double widthPx, int most) {
        int slivers = extents.slivers();
        // rounded down: a brush widened sideways blackens noise, and eyes rest on thin lines for hours
        int reach = Math.min(TraceExtents.MARGIN - 1, Math.max(0, (int) ((widthPx * perColumn - 1) / 2)));
        if (tops.length < slivers + 2 * reach) {
            tops = new int[slivers + 2 * reach];
            bottoms = new int[slivers + 2 * reach];
        }
        int half = (int) Math.round(widthPx * PIXEL / 2);
        int from = TraceExtents.MARGIN - reach;
        int snap = lane.snapped() ? -PIXEL : -1;
        int middle = lane.snapped() ? PIXEL / 2 : 0;
        widen(extents.tops(), from, slivers + 2 * reach, snap, middle - half, most, tops);
        widen(extents.bottoms(), from, slivers + 2 * reach, snap, middle + half, most, bottoms);
        for (int k = 0; k < 2 * reach; k++) {
            spread(tops, bottoms, slivers + 2 * reach - 1 - k);
        }
    }

    private static void widen(int[] from, int at, int count, int snap, int by, int most, int[] to) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(0, Math.min(most, (from[at + i] & snap) + by));
        }
    }

    // in place, since a sliver only looks to its right
    private static void spread(int[] tops, int[] bottoms, int count) {
        for (int i = 0; i < count; i++) {
            tops[i] = Math.min(tops[i], tops[i + 1]);
            bottoms[i] = Math.max(bottoms[i], bottoms[i + 1]);
        }
    }

    /// How much of the pixel from height `row` on lies between two heights, 0..256.
    private static int cover(int top, int bottom, int row) {
        return Math.max(0, Math.min(bottom, row + PIXEL) - Math.max(top, row));
    }

    private void inkOnes(int columns, int argb, int[] pixels, int start, int width) {
        for (int x = 0; x < columns; x++) {
            int top = tops[x];
            int bottom = bottoms[x];
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

    private void inkTwos(int columns, int argb, int[] pixels, int start, int width) {
        for (int x = 0; x < columns; x++) {
            int t0 = tops[2 * x];
            int t1 = tops[2 * x + 1];
            int b0 = bottoms[2 * x];
            int b1 = bottoms[2 * x + 1];
            int bottom = Math.max(b0, b1);
            int row = Math.min(t0, t1) & -PIXEL;
            int at = start + (row >> 8) * width + x;
            for (; row < bottom; row += PIXEL, at += width) {
                // blended even where nothing or everything is covered: the processor guesses wrong which it is
                pixels[at] = Ink.blend(pixels[at], argb, cover(t0, b0, row) + cover(t1, b1, row) >> 1);
            }
        }
    }

    private void inkFours(int columns, int argb, int[] pixels, int start, int width) {
        for (int x = 0; x < columns; x++) {
            int t0 = tops[4 * x];
            int t1 = tops[4 * x + 1];
            int t2 = tops[4 * x + 2];
            int t3 = tops[4 * x + 3];
            int b0 = bottoms[4 * x];
            int b1 = bottoms[4 * x + 1];
            int b2 = bottoms[4 * x + 2];
            int b3 = bottoms[4 * x + 3];
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
