package org.onbam.render;

import org.onbam.model.EpochGrid;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// The strip over the lanes: stage, number and clock of every epoch in view.
///
/// As epochs grow narrower it gives up first the clock, then the number, then the letter; over a night it is a ribbon of
/// stage colours with a clock time wherever there is room.
final class EpochHeader {

    private final TextPainter text;

    EpochHeader(TextPainter text) {
        this.text = text;
    }

    void paint(PageRequest request, PageOverlay overlay, Raster out) {
        EpochGrid grid = overlay.scoring().grid();
        TimeSpan view = request.viewport().span();
        if (request.layout().headerPx() < 1) {
            return;
        }
        Ink.fill(out, 0, 0, out.width(), request.layout().headerPx(), request.palette().background());
        if (grid.count() == 0 || !grid.span().overlaps(view)) {
            return;
        }
        double epochPx = grid.epochNanos() / request.viewport().nanosPerPx();
        int first = grid.epochAt(view.startNanos());
        int last = grid.epochAt(view.endNanos() - 1);
        if (epochPx < 22 * request.scale()) {
            paintRibbon(request, overlay, first, last, out);
            return;
        }
        for (int epoch = first; epoch <= last; epoch++) {
            paintEpoch(request, overlay, epoch, out);
        }
    }

    private void paintEpoch(PageRequest request, PageOverlay overlay, int epoch, Raster out) {
        double scale = request.scale();
        Palette palette = request.palette();
        TimeSpan span = overlay.scoring().grid().span(epoch);
        double left = Math.max(0, request.viewport().pxAt(span.startNanos()));
        double right = Math.min(out.width(), request.viewport().pxAt(span.endNanos()));
        int header = request.layout().headerPx();
        boolean current = epoch == overlay.currentEpoch();
        if (left > 0) {
            int x = (int) left;
            Ink.fill(out, x, header / 3, x + Math.max(1, (int) Math.round(scale)), header, palette.epochLine());
        }
        Chip chip = new Chip(text, scale);
        SleepStage stage = overlay.scoring().hypnogram().at(epoch);
        double x = left + 5 * scale;
        double top = Math.round((header - chip.height()) / 2);
        if (x + chip.width(stage.code()) <= right) {
            drawStage(out, chip, stage, x, top, palette);
            x += chip.width(stage.code()) + 7 * scale;
        }
        double size = 11.5 * scale;
        double baseline = TextPainter.baselineBetween(top, top + chip.height(), size);
        String number = String.valueOf(epoch + 1);
        double numberWidth = text.width(number, TextPainter.Weight.SEMIBOLD, size);
        if (x + numberWidth + 3 * scale > right) {
            return;
        }
        text.draw(out, number, TextPainter.Weight.SEMIBOLD, size, x, baseline,
                current ? palette.accent() : palette.text());
        x += numberWidth + 7 * scale;
        String clock = new Clock(overlay.start()).seconds(span.startNanos());
        if (x + text.width(clock, TextPainter.Weight.REGULAR, size) + 6 * scale <= right) {
            text.draw(out, clock, TextPainter.Weight.REGULAR, size, x, baseline, palette.mutedText());
        }
    }

    private void drawStage(Raster out, Chip chip, SleepStage stage, double x, double top, Palette palette) {
        if (stage == SleepStage.UNSCORED) {
            Ink.round(out, x, top, x + chip.width(stage.code()), top + chip.height(), 3 * chip.scale(),
                    palette.fiveSecondLine());
            text.draw(out, stage.code(), TextPainter.Weight.SEMIBOLD, 10.5 * chip.scale(), x + 5 * chip.scale(),
                    TextPainter.baselineBetween(top, top + chip.height(), 10.5 * chip.scale()), palette.mutedText());
        } else {
            chip.draw(out, stage.code(), x, top, palette.stage(stage));
        }
    }

    private void paintRibbon(PageRequest request, PageOverlay overlay, int first, int last, Raster out) {
        double scale = request.scale();
        Palette palette = request.palette();
        Viewport viewport = request.viewport();
        EpochGrid grid = overlay.scoring().grid();
        int header = request.layout().headerPx();
        int thick = (int) Math.round(4 * scale);
        for (int epoch = first; epoch <= last; epoch++) {
            SleepStage stage = overlay.scoring().hypnogram().at(epoch);
            if (stage != SleepStage.UNSCORED) {
                int left = (int) Math.round(viewport.pxAt(grid.span(epoch).startNanos()));
                int right = (int) Math.round(viewport.pxAt(grid.span(epoch).endNanos()));
                Ink.fill(out, left, header - thick, Math.max(left + 1, right), header, palette.stage(stage));
            }
        }
        ClockTicks ticks = ClockTicks.of(viewport, new Clock(overlay.start()), 90 * scale);
        double size = 11 * scale;
        double baseline = TextPainter.baselineBetween(0, header - thick, size);
        for (long t : ticks.times()) {
            double x = viewport.pxAt(t);
            String label = ticks.label(t);
            if (x + text.width(label, TextPainter.Weight.REGULAR, size) + 5 * scale < out.width()) {
                Ink.fill(out, (int) x, header / 4, (int) x + Math.max(1, (int) Math.round(scale)), header - thick,
                        palette.epochLine());
                text.draw(out, label, TextPainter.Weight.REGULAR, size, x + 5 * scale, baseline, palette.mutedText());
            }
        }
    }
}
