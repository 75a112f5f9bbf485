package org.onbam.render;

import java.util.Arrays;
import org.onbam.model.EventFamily;

/// Events too narrow for a band: which columns of which lane hold one, and of which family.
final class EventTicks {

    private final PageRequest request;
    private final byte[][] families;
    private int count;

    EventTicks(PageRequest request) {
        this.request = request;
        this.families = new byte[request.layout().lanes().size()][];
    }

    void add(int lane, int family, int left, int right) {
        if (families[lane] == null) {
            families[lane] = new byte[request.viewport().widthPx()];
        }
        int least = (int) Math.round(2 * request.scale());
        int from = Math.clamp(left, 0, families[lane].length);
        int to = Math.clamp(Math.max(right, left + least), from, families[lane].length);
        Arrays.fill(families[lane], from, to, (byte) (family + 1));
        count++;
    }

    void paint(int lane, Raster out) {
        if (families[lane] != null) {
            paintLane(request.layout().lanes().get(lane), families[lane], out);
        }
    }

    private void paintLane(PageLayout.Lane lane, byte[] columns, Raster out) {
        int tall = Math.min(lane.height() / 3, (int) Math.round(6 * request.scale()));
        for (int from = 0; from < columns.length; ) {
            int to = from + 1;
            while (to < columns.length && columns[to] == columns[from]) {
                to++;
            }
            if (columns[from] != 0) {
                int colour = request.palette().event(EventFamily.values()[columns[from] - 1]);
                Ink.fill(out, from, lane.top(), to, lane.top() + tall, colour);
                if (count < 200) {
                    Ink.fill(out, from, lane.top() + tall, to, lane.bottom(), colour, 0.3);
                }
            }
            from = to;
        }
    }
}
