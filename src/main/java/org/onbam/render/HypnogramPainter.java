package org.onbam.render;

import java.util.List;
import org.onbam.model.EpochGrid;
import org.onbam.model.Hypnogram;
import org.onbam.model.SleepStage;

/// The hypnogram: one thick line per stretch of a stage, in the stage's colour, joined by thin risers.
///
/// Rows from top to bottom are W, R, N1, N2, N3, as in AASM reports. An unscored epoch has no line and breaks the risers; it
/// is never drawn as wake. Where several epochs share a pixel each still marks its row.
final class HypnogramPainter {

    private static final List<SleepStage> ROWS = List.of(SleepStage.W, SleepStage.R, SleepStage.N1, SleepStage.N2,
            SleepStage.N3);

    private HypnogramPainter() {
    }

    static void paint(NightRequest request, NightLayout layout, Viewport viewport, TextPainter text, Raster out) {
        paintRows(request, layout, text, out);
        Hypnogram hypnogram = request.scoring().hypnogram();
        EpochGrid grid = request.scoring().grid();
        for (int from = 0; from < hypnogram.size(); ) {
            SleepStage stage = hypnogram.at(from);
            int to = from + 1;
            while (to < hypnogram.size() && hypnogram.at(to) == stage) {
                to++;
            }
            if (stage != SleepStage.UNSCORED) {
                double left = layout.left() + viewport.pxAt(grid.span(from).startNanos());
                double right = layout.left() + viewport.pxAt(grid.span(to - 1).endNanos());
                if (from > 0 && hypnogram.at(from - 1) != SleepStage.UNSCORED) {
                    riser(request, layout, hypnogram.at(from - 1), stage, left, out);
                }
                paintStretch(request, layout, stage, left, right, out);
            }
            from = to;
        }
    }

    private static void paintRows(NightRequest request, NightLayout layout, TextPainter text, Raster out) {
        double size = 10.5 * request.scale();
        int line = Math.max(1, (int) Math.round(request.scale()));
        for (int row = 0; row < ROWS.size(); row++) {
            int y = (int) Math.round(layout.rowMiddle(row));
            Ink.fill(out, layout.left(), y - line / 2, out.width(), y - line / 2 + line, request.palette().laneLine());
            text.drawRight(out, ROWS.get(row).code(), TextPainter.Weight.SEMIBOLD, size, layout.left() - 8 * request.scale(),
                    TextPainter.baselineBetween(y, y, size), request.palette().mutedText());
        }
    }

    private static void paintStretch(NightRequest request, NightLayout layout, SleepStage stage, double left, double right,
                                     Raster out) {
        double thick = Math.max(2, Math.round(3 * request.scale()));
        int y = (int) Math.round(layout.rowMiddle(ROWS.indexOf(stage)) - thick / 2);
        int from = Math.max(layout.left(), (int) Math.round(left));
        Ink.fill(out, from, y, Math.max(from + 1, (int) Math.round(right)), y + (int) thick,
                request.palette().stage(stage));
    }

    private static void riser(NightRequest request, NightLayout layout, SleepStage before, SleepStage after, double x,
                              Raster out) {
        int line = Math.max(1, (int) Math.round(request.scale()));
        double a = layout.rowMiddle(ROWS.indexOf(before));
        double b = layout.rowMiddle(ROWS.indexOf(after));
        int left = (int) Math.round(x) - line / 2;
        if (left >= layout.left()) {
            Ink.fill(out, left, (int) Math.round(Math.min(a, b)), left + line, (int) Math.round(Math.max(a, b)),
                    request.palette().epochLine());
        }
    }
}
