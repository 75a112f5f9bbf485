package org.onbam.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One row of translucent ink for a lane, laid over all its rows at once. Used again for page after page.
///
/// The bands of events are the same in every row of a lane. Laid one by one, a thousand of them would cost a thousand
/// walks down the lane; laid over each other here first they cost one.
final class BandRow {

    /// Columns without ink that are worth a walk of their own on either side: the start of a loop costs as many.
    private static final int GAP = 64;
    /// Columns of one ink that are worth a loop of their own: 0.11 ns a pixel, but 1.3 in the first and last hundred.
    private static final int LONG = 256;
    private static final long OPAQUE = 0xFF000000L;
    private static final long NO_INK = 256L << 32 | OPAQUE;

    /// What is added to each pixel: colours already weighted in the lower half, and in the upper how much of the pixel
    /// remains, 0..256. As long numbers, since of a loop over these and the pixels the compiler makes vector code, and of
    /// one over two arrays of whole numbers, which might be the same, it does not: 0.21 and 1.3 ns a pixel.
    private final long[] ink;
    private final List<Run> runs = new ArrayList<>();
    private int left;
    private int right;

    BandRow(int widthPx) {
        ink = new long[widthPx];
        right = widthPx;
        clear();
    }

    int widthPx() {
        return ink.length;
    }

    /// Takes all ink away.
    void clear() {
        Arrays.fill(ink, Math.min(left, right), right, NO_INK);
        left = ink.length;
        right = 0;
    }

    /// Lays a colour over what is in some columns.
    ///
    /// @param alpha 0..1
    void add(int from, int to, int argb, double alpha) {
        int coverage = (int) Math.round(alpha * 256);
        int start = Math.max(0, from);
        int end = Math.min(ink.length, to);
        for (int x = start; x < end; x++) {
            int added = Ink.blend((int) ink[x], argb, coverage) & 0xFFFFFF;
            int remaining = (int) (ink[x] >>> 32) * (256 - coverage) >> 8;
            ink[x] = (long) remaining << 32 | OPAQUE | added;
        }
        if (start < end) {
            left = Math.min(left, start);
            right = Math.max(right, end);
        }
    }

    /// Lays the row over the rows of a lane.
    void paint(Raster out, int top, int bottom) {
        int y0 = Math.max(0, top);
        int y1 = Math.min(out.height(), bottom);
        findRuns();
        for (int y = y0; y < y1; y++) {
            int row = y * out.width();
            for (Run run : runs) {
                if (run.even()) {
                    lay(out.pixels(), row + run.from(), row + run.to(), (int) ink[run.from()], (int) (ink[run.from()] >>> 32));
                } else {
                    lay(out.pixels(), row, ink, run.from(), run.to());
                }
            }
        }
    }

    /// Columns that one loop lays.
    ///
    /// @param even whether all have the same ink
    private record Run(int from, int to, boolean even) {
    }

    private void findRuns() {
        runs.clear();
        for (int from = inked(left); from < right; ) {
            int to = endOfInk(from);
            int next = inked(to);
            while (next < right && next - to < GAP) {
                to = endOfInk(next);
                next = inked(to);
            }
            split(from, to);
            from = next;
        }
    }

    private void split(int from, int to) {
        int rest = from;
        for (int start = from; start < to; ) {
            int end = start + 1;
            while (end < to && ink[end] == ink[start]) {
                end++;
            }
            if (end - start >= LONG) {
                addRun(rest, start, false);
                addRun(start, end, true);
                rest = end;
            }
            start = end;
        }
        addRun(rest, to, false);
    }

    private void addRun(int from, int to, boolean even) {
        if (from < to) {
            runs.add(new Run(from, to, even));
        }
    }

    /// The first column from one on that has ink.
    private int inked(int from) {
        int x = from;
        while (x < right && ink[x] == NO_INK) {
            x++;
        }
        return x;
    }

    private int endOfInk(int from) {
        int x = from;
        while (x < right && ink[x] != NO_INK) {
            x++;
        }
        return x;
    }

    private static void lay(int[] pixels, int row, long[] ink, int from, int to) {
        for (int x = from; x < to; x++) {
            int under = pixels[row + x];
            int remaining = (int) (ink[x] >>> 32);
            pixels[row + x] = ((under & 0xFF00FF) * remaining >>> 8 & 0xFF00FF) + ((under >>> 8 & 0xFF) * remaining & 0x00FF00)
                    + (int) ink[x];
        }
    }

    private static void lay(int[] pixels, int from, int to, int added, int remaining) {
        for (int i = from; i < to; i++) {
            int under = pixels[i];
            pixels[i] = ((under & 0xFF00FF) * remaining >>> 8 & 0xFF00FF) + ((under >>> 8 & 0xFF) * remaining & 0x00FF00) + added;
        }
    }
}
