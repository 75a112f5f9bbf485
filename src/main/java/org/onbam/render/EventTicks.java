package org.onbam.render;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onbam.model.EventType;

/// Events too narrow for a band: which columns of which lane hold one, and of which kind.
final class EventTicks {

    /// Where there are fewer on a page, each has a pale line down its lane.
    private static final int FEW = 200;

    /// Receives columns of a lane that hold one kind of event.
    @FunctionalInterface
    private interface Run {
        void columns(int from, int to, EventType type, int argb);
    }

    private final PageRequest request;
    private final int least;
    /// By lane and column, one more than the number of the kind; 0 where nothing is.
    private final int @Nullable [][] kinds;
    private @Nullable EventType[] types = new EventType[16];
    private int[] colours = new int[16];
    private int count;

    EventTicks(PageRequest request) {
        this.request = request;
        this.least = (int) Math.round(2 * request.scale());
        this.kinds = new int[request.layout().lanes().size()][];
    }

    /// @param kind number of the kind of event, 0..
    void add(int lane, int kind, EventType type, int left, int right) {
        int[] columns = kinds[lane];
        if (columns == null) {
            columns = new int[request.viewport().widthPx()];
            kinds[lane] = columns;
        }
        int from = Math.clamp(left, 0, columns.length);
        int to = Math.clamp(Math.max(right, left + least), from, columns.length);
        for (int x = from; x < to; x++) {
            columns[x] = kind + 1;
        }
        know(kind, type);
        count++;
    }

    private void know(int kind, EventType type) {
        if (kind >= types.length) {
            types = Arrays.copyOf(types, 2 * kind);
            colours = Arrays.copyOf(colours, 2 * kind);
        }
        if (types[kind] == null) {
            types[kind] = type;
            colours[kind] = request.palette().event(type);
        }
    }

    /// The pale lines under the traces.
    void lay(Paper paper) {
        for (int lane = 0; lane < kinds.length && count < FEW; lane++) {
            int on = lane;
            eachRun(lane, (from, to, type, argb) -> paper.fill(on, from, to, argb, 0.3));
        }
    }

    /// The heads over the traces.
    void paint(Raster out) {
        Columns all = new Columns(out, 0, out.width());
        List<PageLayout.Lane> lanes = request.layout().lanes();
        for (int lane = 0; lane < kinds.length; lane++) {
            int top = lanes.get(lane).top();
            int tall = Math.min(lanes.get(lane).height() / 3, (int) Math.round(6 * request.scale()));
            eachRun(lane, (from, to, type, argb) ->
                    ShapeInk.fill(all, type.look().shape(), from, top, to, top + tall, argb));
        }
    }

    private void eachRun(int lane, Run run) {
        int[] columns = kinds[lane];
        if (columns == null) {
            return;
        }
        for (int from = 0; from < columns.length; ) {
            int to = from + 1;
            while (to < columns.length && columns[to] == columns[from]) {
                to++;
            }
            EventType type = columns[from] == 0 ? null : types[columns[from] - 1];
            if (type != null) {
                run.columns(from, to, type, colours[columns[from] - 1]);
            }
            from = to;
        }
    }
}
