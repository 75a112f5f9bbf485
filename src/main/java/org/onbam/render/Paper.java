package org.onbam.render;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lies under the traces of a page: its [GridRows], with the bands of events laid on them.
///
/// A band is the same in every row of a lane, so it is laid on one row, and a page with a thousand events costs hardly
/// more than one without any. Traces are drawn over it and keep their colour. Used for page after page; belongs to one thread at a
/// time.
final class Paper {

    /// Receives rows from `top` to before `bottom`, all alike.
    @FunctionalInterface
    interface Rows {
        void alike(int top, int bottom, int[] pixels);
    }

    private @Nullable GridRows grid;
    /// Of each lane with ink, its row.
    private int[][] rows = new int[0][];
    private boolean[] inked = new boolean[0];

    /// A new page, without events.
    void start(GridRows page) {
        grid = page;
        int lanes = page.request().layout().lanes().size();
        if (rows.length < lanes) {
            rows = Arrays.copyOf(rows, lanes);
            inked = new boolean[lanes];
        }
        Arrays.fill(inked, false);
    }

    /// Lays a colour on some columns of a lane.
    ///
    /// @param alpha 0..1
    void fill(int lane, int from, int to, int argb, double alpha) {
        int[] row = inked(lane);
        Ink.fill(row, Math.max(0, from), Math.min(row.length, to), argb, (int) Math.round(alpha * 256));
    }

    private int[] inked(int lane) {
        int[] plain = grid().lane();
        if (!inked[lane]) {
            inked[lane] = true;
            if (rows[lane] == null || rows[lane].length != plain.length) {
                rows[lane] = new int[plain.length];
            }
            System.arraycopy(plain, 0, rows[lane], 0, plain.length);
        }
        return rows[lane];
    }

    /// Lays the paper from one row to before another.
    void lay(int from, int to, Raster out) {
        each(from, to, (top, bottom, pixels) -> {
            for (int y = top; y < bottom; y++) {
                System.arraycopy(pixels, 0, out.pixels(), y * out.width(), out.width());
            }
        });
        grid().hatch(out, from, to);
    }

    /// Tells the rows from one to before another, from the top down.
    void each(int from, int to, Rows receiver) {
        PageRequest request = grid().request();
        int thick = Math.max(1, (int) Math.round(request.scale()));
        List<PageLayout.Lane> places = request.layout().lanes();
        int y = Math.max(0, from);
        int lane = 0;
        while (y < to) {
            while (lane < places.size() && y >= places.get(lane).bottom()) {
                lane++;
            }
            int end;
            int[] row;
            if (y < request.layout().headerPx()) {
                end = request.layout().headerPx();
                row = grid().header();
            } else if (lane == places.size()) {
                end = to;
                row = grid().lane();
            } else {
                PageLayout.Lane place = places.get(lane);
                boolean isLine = y >= place.bottom() - thick;
                end = isLine ? place.bottom() : place.bottom() - thick;
                row = isLine ? grid().lineUnder(lane) : inked[lane] ? rows[lane] : grid().lane();
            }
            end = Math.min(end, to);
            receiver.alike(y, end, row);
            y = end;
        }
    }

    private GridRows grid() {
        if (grid == null) {
            throw new IllegalStateException("no page was started");
        }
        return grid;
    }
}
