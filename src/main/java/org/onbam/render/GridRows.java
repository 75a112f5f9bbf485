package org.onbam.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onbam.model.Channel;
import org.onbam.model.Recording;
import org.onbam.model.TimeSpan;

/// The rows that the paper of a page is made of: background and lines of time, lines between lanes, and where it is hatched
/// because there are no data. All rows of a lane are the same. Immutable.
final class GridRows {

    /// Lines of one step.
    ///
    /// @param weight 0 for the finest lines to 2 for the strongest
    /// @param clock  whether they stand at round clock times, as on the axis, and not on the epochs' grid
    private record Lines(long seconds, int weight, boolean clock) {
    }

    /// What a page may carry, from short to long; it takes the first whose finest lines have room.
    private static final List<List<Lines>> TIERS = List.of(
            List.of(new Lines(1, 0, false), new Lines(5, 1, false), new Lines(30, 2, false)),
            List.of(new Lines(5, 0, false), new Lines(30, 2, false)),
            List.of(new Lines(30, 1, false), new Lines(300, 2, true)),
            List.of(new Lines(300, 0, true), new Lines(1800, 1, true), new Lines(3600, 2, true)),
            List.of(new Lines(3600, 1, true), new Lines(14_400, 2, true)),
            List.of(new Lines(86_400, 2, true)));
    private static final double ROOM = 9;

    private final PageRequest request;
    private final List<TimeSpan> withoutData;
    private final int[] header;
    private final int[] lane;
    private final int[] line;
    private final int[] groupLine;

    GridRows(PageRequest request, Recording recording) {
        this.request = request;
        this.withoutData = withoutData(recording, request.viewport().span());
        Palette palette = request.palette();
        header = filled(palette.background());
        lane = filled(palette.background());
        line = filled(palette.laneLine());
        groupLine = filled(palette.epochLine());
        drawTimeLines(request, recording, lane);
        for (TimeSpan span : withoutData) {
            for (int[] row : List.of(lane, line, groupLine)) {
                Arrays.fill(row, left(span), right(span), palette.background());
            }
        }
    }

    private int[] filled(int argb) {
        int[] row = new int[request.viewport().widthPx()];
        Arrays.fill(row, argb);
        return row;
    }

    private int left(TimeSpan span) {
        return Math.clamp((long) Math.floor(request.viewport().pxAt(span.startNanos())), 0, header.length);
    }

    private int right(TimeSpan span) {
        long right = (long) Math.ceil(request.viewport().pxAt(span.endNanos()));
        return Math.clamp(Math.max((long) Math.floor(request.viewport().pxAt(span.startNanos())) + 1, right), 0, header.length);
    }

    PageRequest request() {
        return request;
    }

    /// Of the strip over the lanes. Not to be written into, like all rows.
    int[] header() {
        return header;
    }

    /// Of a lane without events.
    int[] lane() {
        return lane;
    }

    /// Of the line under a lane: a stronger one where its group ends.
    int[] lineUnder(int index) {
        List<Channel> channels = request.montage().channels();
        boolean endsGroup = index + 1 < channels.size()
                && !channels.get(index).style().group().equals(channels.get(index + 1).style().group());
        return endsGroup ? groupLine : line;
    }

    /// Hatches some rows where there are no data.
    void hatch(Raster out, int top, int bottom) {
        for (TimeSpan span : withoutData) {
            Ink.hatch(out, left(span), Math.max(top, request.layout().headerPx()), right(span), bottom,
                    request.palette().hatch(), request.scale());
        }
    }

    /// One row of the page's background; finer lines first, so that coarser ones stand over them.
    private static void drawTimeLines(PageRequest request, Recording recording, int[] row) {
        double secondPx = TimeSpan.SECOND / request.viewport().nanosPerPx();
        int tier = 0;
        while (tier + 1 < TIERS.size() && TIERS.get(tier).getFirst().seconds() * secondPx < ROOM * request.scale()) {
            tier++;
        }
        long midnight = -new Clock(recording.start()).midnightOffsetNanos();
        for (Lines lines : TIERS.get(tier)) {
            drawLines(request, row, lines, lines.clock() ? midnight : request.epochOriginNanos());
        }
    }

    private static void drawLines(PageRequest request, int[] row, Lines lines, long origin) {
        Viewport viewport = request.viewport();
        Palette palette = request.palette();
        int colour = switch (lines.weight()) {
            case 0 -> palette.secondLine();
            case 1 -> palette.fiveSecondLine();
            default -> palette.epochLine();
        };
        int width = Math.max(1, (int) Math.round(request.scale()));
        long step = lines.seconds() * TimeSpan.SECOND;
        long k = Math.ceilDiv(viewport.span().startNanos() - origin, step);
        for (long t = origin + k * step; t < viewport.span().endNanos(); t += step) {
            // a moment on a column's edge begins that column on every page, whatever the last bit says
            int x = (int) Math.floor(viewport.pxAt(t) + 1e-6);
            Arrays.fill(row, Math.clamp(x, 0, row.length), Math.clamp(x + width, 0, row.length), colour);
        }
    }

    /// The parts of a page that no data exist for: gaps, and what lies before or after the recording.
    static List<TimeSpan> withoutData(Recording recording, TimeSpan page) {
        List<TimeSpan> spans = new ArrayList<>();
        if (page.startNanos() < 0) {
            spans.add(new TimeSpan(page.startNanos(), Math.min(0, page.endNanos())));
        }
        recording.gaps().stream().filter(page::overlaps).forEach(spans::add);
        if (page.endNanos() > recording.durationNanos()) {
            spans.add(new TimeSpan(Math.max(page.startNanos(), recording.durationNanos()), page.endNanos()));
        }
        return spans;
    }
}
