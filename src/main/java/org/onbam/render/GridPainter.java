package org.onbam.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onbam.model.Recording;
import org.onbam.model.TimeSpan;

/// The paper under the traces: background, lines of time, lines between lanes, and hatching where there are no data.
final class GridPainter {

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

    private GridPainter() {
    }

    static void paint(PageRequest request, Recording recording, Raster out) {
        paintPaper(request, recording, out);
        for (TimeSpan span : withoutData(recording, request.viewport().span())) {
            hatch(request, span, out);
        }
    }

    private static void paintPaper(PageRequest request, Recording recording, Raster out) {
        int[] row = new int[out.width()];
        Arrays.fill(row, request.palette().background());
        int header = request.layout().headerPx();
        for (int y = 0; y < Math.min(header, out.height()); y++) {
            System.arraycopy(row, 0, out.pixels(), y * out.width(), out.width());
        }
        drawTimeLines(request, recording, row);
        for (int y = Math.max(0, header); y < out.height(); y++) {
            System.arraycopy(row, 0, out.pixels(), y * out.width(), out.width());
        }
        int line = Math.max(1, (int) Math.round(request.scale()));
        for (PageLayout.Lane lane : request.layout().lanes()) {
            Ink.fill(out, 0, lane.bottom() - line, out.width(), lane.bottom(), request.palette().laneLine());
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
            int x = (int) Math.floor(viewport.pxAt(t));
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

    private static void hatch(PageRequest request, TimeSpan span, Raster out) {
        int left = (int) Math.floor(request.viewport().pxAt(span.startNanos()));
        int right = (int) Math.ceil(request.viewport().pxAt(span.endNanos()));
        int top = request.layout().headerPx();
        Palette palette = request.palette();
        int from = Math.max(0, left);
        int to = Math.min(out.width(), Math.max(left + 1, right));
        Ink.fill(out, from, top, to, out.height(), palette.background());
        Ink.hatch(out, from, top, to, out.height(), palette.hatch(), request.scale());
    }
}
