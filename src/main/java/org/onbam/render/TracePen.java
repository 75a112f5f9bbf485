package org.onbam.render;

/// Inks the extents of a trace with a square brush, anti-aliased in both directions by the slivers of each column.
final class TracePen {

    private float[] tops = new float[0];
    private float[] bottoms = new float[0];

    /// Where a lane's values lie and what it may cover.
    ///
    /// @param yOfZero height of value 0, in px
    /// @param pxPerUnit px upwards per unit; negative turns the trace over
    /// @param clipTop first row that may be inked
    /// @param clipBottom row after the last
    /// @param snapped whether flat lines are moved to the middle of a pixel row, as suits steps
    record Lane(double yOfZero, double pxPerUnit, int clipTop, int clipBottom, boolean snapped) {

        float y(float value) {
            double y = yOfZero - value * pxPerUnit;
            return (float) (snapped ? Math.floor(y) + 0.5 : y);
        }
    }

    /// @param perColumn slivers in a pixel column
    /// @param widthPx   of the line
    void draw(TraceExtents extents, int perColumn, Lane lane, double widthPx, int argb, Raster out) {
        spread(extents, perColumn, lane, widthPx);
        int columns = Math.min(out.width(), extents.slivers() / perColumn);
        int clipTop = Math.max(0, lane.clipTop());
        int clipBottom = Math.min(out.height(), lane.clipBottom());
        for (int x = 0; x < columns; x++) {
            inkColumn(x, perColumn, clipTop, clipBottom, argb, out);
        }
    }

    /// Turns values into heights and widens every sliver by half the brush to all sides.
    private void spread(TraceExtents extents, int perColumn, Lane lane, double widthPx) {
        int slivers = extents.slivers();
        if (tops.length < slivers) {
            tops = new float[slivers];
            bottoms = new float[slivers];
        }
        int reach = Math.min(TraceExtents.MARGIN - 1, Math.max(0, (int) Math.round((widthPx * perColumn - 1) / 2)));
        float half = (float) (widthPx / 2);
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
                tops[s] = Float.POSITIVE_INFINITY;
                bottoms[s] = Float.NEGATIVE_INFINITY;
                continue;
            }
            float a = lane.y(low);
            float b = lane.y(high);
            tops[s] = Math.min(a, b) - half;
            bottoms[s] = Math.max(a, b) + half;
        }
    }

    private void inkColumn(int x, int perColumn, int clipTop, int clipBottom, int argb, Raster out) {
        int from = x * perColumn;
        float top = Float.POSITIVE_INFINITY;
        float bottom = Float.NEGATIVE_INFINITY;
        float fullTop = Float.NEGATIVE_INFINITY;
        float fullBottom = Float.POSITIVE_INFINITY;
        for (int s = from; s < from + perColumn; s++) {
            top = Math.min(top, tops[s]);
            bottom = Math.max(bottom, bottoms[s]);
            fullTop = Math.max(fullTop, tops[s]);
            fullBottom = Math.min(fullBottom, bottoms[s]);
        }
        if (!(bottom > clipTop && top < clipBottom)) {
            return;
        }
        int first = (int) Math.max(clipTop, Math.floor(top));
        int end = (int) Math.min(clipBottom, Math.ceil(bottom));
        int[] pixels = out.pixels();
        int at = first * out.width() + x;
        for (int y = first; y < end; y++, at += out.width()) {
            if (y >= fullTop && y + 1 <= fullBottom) {
                pixels[at] = argb;
            } else {
                pixels[at] = Ink.blend(pixels[at], argb, coverage(from, perColumn, y));
            }
        }
    }

    /// How much of a pixel the slivers of its column cover, 0..256.
    private int coverage(int from, int perColumn, int y) {
        float sum = 0;
        for (int s = from; s < from + perColumn; s++) {
            float covered = Math.min(bottoms[s], y + 1) - Math.max(tops[s], y);
            if (covered > 0) {
                sum += covered;
            }
        }
        return (int) (256 * sum / perColumn + 0.5f);
    }
}
