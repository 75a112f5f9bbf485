package org.onbam.render;

import java.util.List;
import org.onbam.model.EpochGrid;
import org.onbam.model.Hypnogram;
import org.onbam.model.SleepStage;

/// The hypnogram: one thick line per stretch of a stage, in the stage's colour, joined by thin risers.
///
/// Rows from top to bottom are W, R, N1, N2, N3, as in AASM reports; R is thicker than the rest, as it is there. An unscored
/// epoch has no line and breaks the risers; it is never drawn as wake. Where several epochs share a pixel each still marks
/// its row.
final class HypnogramPainter {

    private static final List<SleepStage> ROWS = List.of(SleepStage.W, SleepStage.R, SleepStage.N1, SleepStage.N2,
            SleepStage.N3);
    private static final double THICK = 3;
    private static final double THICK_R = 5;

    private HypnogramPainter() {
    }

    /// How far beyond its epochs a stretch and its risers may reach, device px.
    static int reach(NightRequest.Frame frame) {
        return 2 + frame.line();
    }

    /// Draws on the ground in the columns; the rows' own lines too.
    static void paint(NightRequest request, NightLayout layout, Columns columns) {
        NightRequest.Frame frame = request.frame();
        for (int row = 0; row < ROWS.size(); row++) {
            int y = (int) Math.round(layout.rowMiddle(row)) - frame.line() / 2;
            columns.fill(layout.left(), y, frame.widthPx(), y + frame.line(), frame.palette().laneLine());
        }
        Hypnogram hypnogram = request.night().scoring().hypnogram();
        EpochGrid grid = request.night().scoring().grid();
        if (hypnogram.size() == 0) {
            return;
        }
        Viewport plot = frame.plot();
        int reach = reach(frame);
        int begin = grid.epochAt(Math.max(0, plot.nanosAt(columns.left() - layout.left() - reach)));
        int end = Math.min(hypnogram.size(), grid.epochAt(Math.max(0, plot.nanosAt(columns.right() - layout.left() + reach))) + 2);
        begin = Math.clamp(begin - 1, 0, hypnogram.size());
        for (int from = begin; from < end; ) {
            SleepStage stage = hypnogram.at(from);
            int to = from + 1;
            while (to < end && hypnogram.at(to) == stage) {
                to++;
            }
            if (stage != SleepStage.UNSCORED) {
                double left = layout.left() + plot.pxAt(grid.span(from).startNanos());
                double right = layout.left() + plot.pxAt(grid.span(to - 1).endNanos());
                SleepStage before = from == 0 ? SleepStage.UNSCORED : hypnogram.at(from - 1);
                if (before != SleepStage.UNSCORED && before != stage) {
                    riser(request, layout, before, stage, left, columns);
                }
                stretch(request, layout, stage, left, right, columns);
            }
            from = to;
        }
    }

    /// The letters of the rows in the gutter.
    static void label(NightRequest request, NightLayout layout, TextPainter text, Raster out) {
        double size = Math.min(10.5 * request.frame().scale(), (layout.hypnogramBottom() - layout.hypnogramTop()) / 5.0);
        for (int row = 0; row < ROWS.size(); row++) {
            double y = layout.rowMiddle(row);
            text.drawRight(out, ROWS.get(row).code(), TextPainter.Weight.SEMIBOLD, size,
                    layout.left() - 8 * request.frame().scale(), TextPainter.baselineBetween(y, y, size),
                    request.frame().palette().mutedText());
        }
    }

    private static void stretch(NightRequest request, NightLayout layout, SleepStage stage, double left, double right,
                                Columns columns) {
        double scale = request.frame().scale();
        int thick = (int) Math.max(2, Math.round((stage == SleepStage.R ? THICK_R : THICK) * scale));
        int y = (int) Math.round(layout.rowMiddle(ROWS.indexOf(stage)) - thick / 2.0);
        int from = Math.max(layout.left(), (int) Math.round(left));
        int end = Math.max((int) Math.round(left) + 1, (int) Math.round(right));
        columns.fill(from, y, end, y + thick, request.frame().palette().stage(stage));
    }

    private static void riser(NightRequest request, NightLayout layout, SleepStage before, SleepStage after, double x,
                              Columns columns) {
        int line = request.frame().line();
        double a = layout.rowMiddle(ROWS.indexOf(before));
        double b = layout.rowMiddle(ROWS.indexOf(after));
        int left = (int) Math.round(x) - line / 2;
        if (left >= layout.left()) {
            columns.fill(left, (int) Math.round(Math.min(a, b)), left + line, (int) Math.round(Math.max(a, b)),
                    request.frame().palette().epochLine());
        }
    }
}
