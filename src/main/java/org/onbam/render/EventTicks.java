package org.onbam.render;

import java.util.Arrays;

/// Events too narrow for a band: which columns of which lane hold one, and in which colour.
final class EventTicks {

    private final PageRequest request;
    private final int[][] colours;
    private int count;

    EventTicks(PageRequest request) {
        this.request = request;
        this.colours = new int[request.layout().lanes().size()][];
    }

    void add(int lane, int colour, int left, int right) {
        if (colours[lane] == null) {
            colours[lane] = new int[request.viewport().widthPx()];
        }
        int least = (int) Math.round(2 * request.scale());
        int from = Math.clamp(left, 0, colours[lane].length);
        int to = Math.clamp(Math.max(right, left + least), from, colours[lane].length);
        Arrays.fill(colours[lane], from, to, colour);
        count++;
    }

    void paint(Raster out) {
        for (int lane = 0; lane < colours.length; lane++) {
            if (colours[lane] != null) {
                paintLane(request.layout().lanes().get(lane), colours[lane], out);
            }
        }
    }

    private void paintLane(PageLayout.Lane lane, int[] columns, Raster out) {
        int tall = Math.min(lane.height() / 3, (int) Math.round(6 * request.scale()));
        for (int from = 0; from < columns.length; ) {
            int to = from + 1;
            while (to < columns.length && columns[to] == columns[from]) {
                to++;
            }
            if (columns[from] != 0) {
                int colour = columns[from];
                Ink.fill(out, from, lane.top(), to, lane.top() + tall, colour);
                if (count < 200) {
                    Ink.fill(out, from, lane.top() + tall, to, lane.bottom(), colour, 0.3);
                }
            }
            from = to;
        }
    }
}
