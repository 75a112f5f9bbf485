package org.onbam.render;

import java.util.Arrays;

/// One row of translucent ink for a lane, laid over all its rows at once.
///
/// The bands of events are the same in every row of a lane. Laid one by one, a thousand of them would cost a thousand walks
/// down the lane; laid over each other here first they cost one.
final class BandRow {

    /// Columns without ink that are passed over; fewer are cheaper to lay than to step around.
    private static final int STEP = 32;

    /// What is added to each pixel: colours already weighted, and above them how much of the pixel remains, 0..256.
    private final int[] added;
    private final int[] remaining;

    BandRow(int widthPx) {
        added = new int[widthPx];
        remaining = new int[widthPx];
        Arrays.fill(remaining, 256);
    }

    /// Lays a colour over what is in some columns.
    ///
    /// @param alpha 0..1
    void add(int left, int right, int argb, double alpha) {
        int coverage = (int) Math.round(alpha * 256);
        for (int x = Math.max(0, left); x < Math.min(added.length, right); x++) {
            added[x] = Ink.blend(added[x], argb, coverage) & 0xFFFFFF;
            remaining[x] = remaining[x] * (256 - coverage) >> 8;
        }
    }

    /// Lays the row over the rows of a lane.
    void paint(Raster out, int top, int bottom) {
        for (int from = 0; from < added.length; ) {
            if (remaining[from] == 256) {
                from++;
                continue;
            }
            int to = from + 1;
            for (int x = to; x < Math.min(added.length, to + STEP); x++) {
                to = remaining[x] < 256 ? x + 1 : to;
            }
            for (int y = Math.max(0, top); y < Math.min(out.height(), bottom); y++) {
                lay(out.pixels(), y * out.width(), added, remaining, from, Math.min(to, out.width()));
            }
            from = to;
        }
    }

    private static void lay(int[] pixels, int row, int[] added, int[] remaining, int from, int to) {
        for (int x = from; x < to; x++) {
            int under = pixels[row + x];
            int rb = (under & 0xFF00FF) * remaining[x] >>> 8 & 0xFF00FF;
            int g = (under & 0x00FF00) * remaining[x] >>> 8 & 0x00FF00;
            pixels[row + x] = 0xFF000000 | rb + g + added[x];
        }
    }
}
