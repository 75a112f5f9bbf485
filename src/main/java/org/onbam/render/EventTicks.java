package org.onbam.render;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onbam.model.EventType;

/// Events too narrow for a band: which columns of which lane hold one, and of which type.
final class EventTicks {

    private final PageRequest request;
    private final @Nullable EventType[][] types;
    private final Map<EventType, Integer> colours = new IdentityHashMap<>();
    private int count;

    EventTicks(PageRequest request) {
        this.request = request;
        this.types = new EventType[request.layout().lanes().size()][];
    }

    void add(int lane, EventType type, int left, int right) {
        if (types[lane] == null) {
            types[lane] = new EventType[request.viewport().widthPx()];
        }
        int least = (int) Math.round(2 * request.scale());
        int from = Math.clamp(left, 0, types[lane].length);
        int to = Math.clamp(Math.max(right, left + least), from, types[lane].length);
        Arrays.fill(types[lane], from, to, type);
        colours.computeIfAbsent(type, request.palette()::event);
        count++;
    }

    void paint(int lane, Raster out) {
        if (types[lane] != null) {
            paintLane(request.layout().lanes().get(lane), types[lane], out);
        }
    }

    private void paintLane(PageLayout.Lane lane, @Nullable EventType[] columns, Raster out) {
        int tall = Math.min(lane.height() / 3, (int) Math.round(6 * request.scale()));
        Columns all = new Columns(out, 0, out.width());
        for (int from = 0; from < columns.length; ) {
            int to = from + 1;
            while (to < columns.length && columns[to] == columns[from]) {
                to++;
            }
            EventType type = columns[from];
            if (type != null) {
                int colour = colours.get(type);
                ShapeInk.fill(all, type.look().shape(), from, lane.top(), to, lane.top() + tall, colour);
                if (count < 200) {
                    Ink.fill(out, from, lane.top() + tall, to, lane.bottom(), colour, 0.3);
                }
            }
            from = to;
        }
    }
}
