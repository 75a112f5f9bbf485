package org.onbam.render;

import java.util.Arrays;
import java.util.List;
import org.onbam.model.Recording;
import org.onbam.model.TimeSpan;

/// The paper under the traces: background, lines of time, lines between lanes, and hatching where there are no data.
final class GridPainter {

    /// Steps of time lines, in seconds; a page takes the finest three that leave room between lines.
    private static final long[] STEPS = {1, 5, 30, 60, 300, 600, 1800, 3600, 7200, 14400};

    private GridPainter() {
    }

    static void paint(PageRequest request, Recording recording, Raster out) {
        paintPaper(request, out);
        for (TimeSpan span : withoutData(recording, request.viewport().span())) {
            hatch(request, span, out);
        }
    }

    private static void paintPaper(PageRequest request, Raster out) {
        int[] row = new int[out.width()];
        Arrays.fill(row, request.palette().background());
        int header = request.layout().headerPx();
        for (int y = 0; y < Math.min(header, out.height()); y++) {
            System.arraycopy(row, 0, out.pixels(), y * out.width(), out.width());
        }
        drawTimeLines(request, row);
        for (int y = Math.max(0, header); y < out.height(); y++) {
            System.arraycopy(row, 0, out.pixels(), y * out.width(), out.width());
        }
        int line = Math.max(1, (int) Math.round(request.scale()));
        for (PageLayout.Lane lane : request.layout().lanes()) {
            Ink.fill(out, 0, lane.bottom() - line, out.width(), lane.bottom(), request.palette().laneLine());
        }
    }

    /// One row of the page's background; finer lines first, so that coarser ones stand over them.
    private static void drawTimeLines(PageRequest request, int[] row) {
        Viewport viewport = request.viewport();
        double secondPx = TimeSpan.SECOND / viewport.nanosPerPx();
        Palette palette = request.palette();
        int[] colours = {palette.secondLine(), palette.fiveSecondLine(), palette.epochLine()};
        int first = 0;
        while (first + 3 < STEPS.length && STEPS[first] * secondPx < 9 * request.scale()) {
            first++;
        }
        for (int i = 0; i < 3; i++) {
            long step = STEPS[first + i] * TimeSpan.SECOND;
            // an epoch's line is the strongest whatever the page; longer steps than an epoch count from the same origin
            int colour = STEPS[first + i] == 30 ? palette.epochLine() : colours[i];
            drawLines(request, row, step, i == 0 && STEPS[first] == 30 ? palette.fiveSecondLine() : colour);
        }
    }

    private static void drawLines(PageRequest request, int[] row, long step, int colour) {
        Viewport viewport = request.viewport();
        int line = Math.max(1, (int) Math.round(request.scale()));
        long origin = request.epochOriginNanos();
        long k = Math.ceilDiv(viewport.span().startNanos() - origin, step);
        for (long t = origin + k * step; t < viewport.span().endNanos(); t += step) {
            int x = (int) Math.floor(viewport.pxAt(t));
            Arrays.fill(row, Math.clamp(x, 0, row.length), Math.clamp(x + line, 0, row.length), colour);
        }
    }

    /// The parts of a page that no data exist for: gaps, and what lies before or after the recording.
    static List<TimeSpan> withoutData(Recording recording, TimeSpan page) {
        List<TimeSpan> spans = new java.util.ArrayList<>();
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
