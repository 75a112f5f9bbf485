package org.onbam.render;

import java.util.Arrays;

/// One row of translucent ink for a lane, laid over all its rows at once.
///
/// The bands of events are the same in every row of a lane. Laid one by one, a thousand of them would cost a thousand
/// walks down the lane; laid over each other here first they cost one.
final class BandRow {

    /// Columns of equal ink that are laid by themselves, eight or sixteen at a time; the start costs what fewer would.
    private static final int LONG = 24;

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
        int y0 = Math.max(0, top);
        int y1 = Math.min(out.height(), bottom);
        for (int from = 0; from < added.length; ) {
            int to = endOfRun(from);
            if (to - from >= LONG) {
                for (int y = y0; y < y1 && remaining[from] < 256; y++) {
                    layOne(out.pixels(), y * out.width() + from, y * out.width() + to, added[from], remaining[from]);
                }
            } else {
                for (int next = endOfRun(to); next > to && next - to < LONG; next = endOfRun(to)) {
                    to = next;
                }
                for (int y = y0; y < y1; y++) {
                    lay(out.pixels(), y * out.width(), added, remaining, from, to);
                }
            }
            from = to;
        }
    }

    private int endOfRun(int from) {
        int to = from;
        while (to < added.length && added[to] == added[from] && remaining[to] == remaining[from]) {
            to++;
        }
        return to;
    }

    private static int lay(int under, int added, int remaining) {
        int rb = (under & 0xFF00FF) * remaining >>> 8 & 0xFF00FF;
        int g = (under & 0x00FF00) * remaining >>> 8 & 0x00FF00;
        return 0xFF000000 | rb + g + added;
    }

    private static void layOne(int[] pixels, int from, int to, int added, int remaining) {
        for (int i = from; i < to; i++) {
            pixels[i] = lay(pixels[i], added, remaining);
        }
    }

    private static void lay(int[] pixels, int row, int[] added, int[] remaining, int from, int to) {
        for (int x = from; x < to; x++) {
            pixels[row + x] = lay(pixels[row + x], added[x], remaining[x]);
        }
    }
}
