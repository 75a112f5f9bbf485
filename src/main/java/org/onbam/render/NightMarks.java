package org.onbam.render;

import org.onbam.model.EpochGrid;
import org.onbam.model.TimeSpan;

/// Where the scorer is in the night: the page, the current epoch, epochs that are selected. Laid over a drawn night.
final class NightMarks {

    private static final double LEAST_PAGE = 5;
    private static final double CARET = 5;

    private NightMarks() {
    }

    static void paint(NightRequest request, NightLayout layout, Raster out) {
        paintSelection(request, layout, out);
        paintPage(request, layout, out);
        paintEpoch(request, layout, out);
    }

    private static double x(NightRequest.Frame frame, long nanos) {
        return frame.gutterPx() + frame.plot().pxAt(nanos);
    }

    private static void paintSelection(NightRequest request, NightLayout layout, Raster out) {
        NightRequest.Marks marks = request.marks();
        EpochGrid grid = request.night().scoring().grid();
        if (marks.first() < marks.end() && marks.end() <= grid.count()) {
            NightRequest.Frame frame = request.frame();
            int left = Math.max(frame.gutterPx(), (int) Math.floor(x(frame, grid.span(marks.first()).startNanos())));
            int right = (int) Math.ceil(x(frame, grid.span(marks.end() - 1).endNanos()));
            int accent = frame.palette().accent();
            Ink.fill(out, left, layout.hypnogramTop(), right, layout.hypnogramBottom(), accent, 0.28);
            Ink.fill(out, left, layout.hypnogramTop(), right, layout.hypnogramTop() + 2 * frame.line(), accent);
        }
    }

    private static void paintPage(NightRequest request, NightLayout layout, Raster out) {
        NightRequest.Frame frame = request.frame();
        TimeSpan page = request.marks().page();
        int thick = frame.px(1.5);
        double start = x(frame, page.startNanos());
        double end = x(frame, page.endNanos());
        double widen = Math.max(0, (LEAST_PAGE * frame.scale() - (end - start)) / 2);
        int left = Math.max(frame.gutterPx(), (int) Math.round(start - widen));
        int right = Math.min(out.width(), (int) Math.round(end + widen));
        // a page of the whole night needs no mark
        if (right > left && right - left < 0.98 * frame.plot().widthPx()) {
            int top = layout.hypnogramTop() / 2;
            Ink.fill(out, left, top, right, layout.axisTop(), frame.palette().accent(), 0.16);
            Ink.frame(out, left, top, right, layout.axisTop(), thick, frame.palette().accent());
        }
    }

    /// A caret on the axis under the epoch: on a long page it tells which one the keys act on.
    private static void paintEpoch(NightRequest request, NightLayout layout, Raster out) {
        EpochGrid grid = request.night().scoring().grid();
        int epoch = request.marks().epoch();
        if (epoch < 0 || epoch >= grid.count()) {
            return;
        }
        NightRequest.Frame frame = request.frame();
        TimeSpan span = grid.span(epoch);
        double middle = x(frame, span.startNanos() / 2 + span.endNanos() / 2);
        int tall = frame.px(CARET);
        for (int y = 0; y < tall; y++) {
            int left = (int) Math.round(middle - y - frame.scale() / 2);
            int right = (int) Math.round(middle + y + frame.scale() / 2);
            if (left >= frame.gutterPx()) {
                Ink.fill(out, left, layout.axisTop() + y, Math.max(left + 1, right), layout.axisTop() + y + 1,
                        frame.palette().accent());
            }
        }
    }
}
