package org.onbam.render;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The traces of a page on nothing, drawn ahead, to be laid over paper whose events may change: a key press then redraws no
/// trace.
///
/// A raster whose pixels say how much of them is ink (premultiplied alpha), and the rows of the page's paper. Mutable; owned
/// by one thread at a time.
public final class TraceLayer {

    private final Raster ink;
    private @Nullable GridRows grid;
    /// A row of paper as long numbers: see [#over(int[], int, long[], int[])].
    private long[] under = new long[0];

    public TraceLayer(int width, int height) {
        ink = new Raster(width, height);
    }

    public int width() {
        return ink.width();
    }

    public int height() {
        return ink.height();
    }

    /// A new page, on which nothing is drawn yet but the hatching where there are no data.
    ///
    /// @return to draw on
    Raster start(GridRows page) {
        grid = page;
        ink.fill(0);
        page.hatch(ink, 0, ink.height());
        return ink;
    }

    /// The rows of the page it was last drawn for.
    ///
    /// @throws IllegalStateException if it was drawn for none
    GridRows grid() {
        if (grid == null) {
            throw new IllegalStateException("no page was drawn");
        }
        return grid;
    }

    /// Lays the traces over paper.
    ///
    /// @param out of the same size
    void over(Paper paper, Raster out) {
        if (out.width() != ink.width() || out.height() != ink.height()) {
            throw new IllegalArgumentException("traces of " + ink.width() + " x " + ink.height() + " into "
                    + out.width() + " x " + out.height());
        }
        paper.each(0, out.height(), (top, bottom, pixels) -> {
            take(pixels);
            for (int y = top; y < bottom; y++) {
                int row = y * out.width();
                over(ink.pixels(), row, under, out.pixels());
            }
        });
    }

    private void take(int[] pixels) {
        if (under.length != pixels.length) {
            under = new long[pixels.length];
        }
        Arrays.setAll(under, x -> pixels[x]);
    }

    /// Of a loop over two arrays of whole numbers, one of which might be the other, the compiler makes vector code only
    /// where it goes through both in step: the row of paper is of long numbers.
    private static void over(int[] ink, int row, long[] paper, int[] out) {
        for (int x = 0; x < paper.length; x++) {
            int over = ink[row + x];
            int covered = over >>> 24;
            int rest = 256 - covered - (covered >>> 7);
            int below = (int) paper[x];
            out[row + x] = 0xFF000000 | (over & 0xFFFFFF) + ((below & 0xFF00FF) * rest >>> 8 & 0xFF00FF)
                    + ((below & 0x00FF00) * rest >>> 8 & 0x00FF00);
        }
    }
}
