package org.onbam.render;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.Notes;

/// The strip over the lanes: stage, number and clock of every epoch in view, and whether there is a note on it.
///
/// As epochs grow narrower it gives up first the clock, then the number; on pages of many minutes it is a ribbon of stage
/// colours with clock times, and the code of a stage wherever a stretch of it has room.
final class EpochHeader {

    /// Below this logical width an epoch has no room for its chip and number.
    private static final double NARROW = 48;
    private static final double SIZE = 11;

    private final TextPainter text;

    EpochHeader(TextPainter text) {
        this.text = text;
    }

    void paint(PageRequest request, PageOverlay overlay, EventIndex events, Raster out) {
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
        if (epochPx < NARROW * request.scale()) {
            paintRibbon(request, overlay, first, last, out);
            return;
        }
        for (int epoch = first; epoch <= last; epoch++) {
            paintEpoch(request, overlay, epoch, out);
            paintNote(request, grid.span(epoch), events, out);
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

    /// At the right of an epoch that has a note of its own stands the note's letter.
    private void paintNote(PageRequest request, TimeSpan epoch, EventIndex events, Raster out) {
        events.visit(epoch, place -> {
            ScoredEvent event = events.event(place);
            EventType type = events.type(place);
            if (Notes.isNote(event) && event.span().equals(epoch) && !type.letter().isEmpty()) {
                Chip chip = new Chip(text, request.scale());
                double right = Math.min(out.width(), request.viewport().pxAt(epoch.endNanos()));
                chip.draw(out, type.letter(), right - chip.width(type.letter()) - 3 * request.scale(),
                        Math.round((request.layout().headerPx() - chip.height()) / 2), request.palette().event(type));
            }
        });
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
        int thick = (int) Math.round(4 * request.scale());
        List<double[]> taken = paintTimes(request, overlay, thick, out);
        EpochGrid grid = overlay.scoring().grid();
        Viewport viewport = request.viewport();
        int header = request.layout().headerPx();
        for (int from = first; from <= last; ) {
            SleepStage stage = overlay.scoring().hypnogram().at(from);
            int to = from + 1;
            while (to <= last && overlay.scoring().hypnogram().at(to) == stage) {
                to++;
            }
            if (stage != SleepStage.UNSCORED) {
                int left = (int) Math.round(viewport.pxAt(grid.span(from).startNanos()));
                int right = (int) Math.round(viewport.pxAt(grid.span(to - 1).endNanos()));
                Ink.fill(out, left, header - thick, Math.max(left + 1, right), header, request.palette().stage(stage));
                paintCode(request, stage, Math.max(0, left), Math.min(out.width(), right), thick, taken, out);
            }
            from = to;
        }
    }

    private void paintCode(PageRequest request, SleepStage stage, int left, int right, int thick, List<double[]> taken,
                           Raster out) {
        double size = SIZE * request.scale();
        double width = text.width(stage.code(), TextPainter.Weight.SEMIBOLD, size) + 6 * request.scale();
        double x = left;
        for (double[] time : taken) {
            if (x < time[1] && time[0] < x + width) {
                x = time[1];
            }
        }
        if (x + width <= right) {
            text.draw(out, stage.code(), TextPainter.Weight.SEMIBOLD, size, x + 3 * request.scale(),
                    TextPainter.baselineBetween(0, request.layout().headerPx() - thick, size), request.palette().text());
        }
    }

    /// @return the stretches that the times take
    private List<double[]> paintTimes(PageRequest request, PageOverlay overlay, int thick, Raster out) {
        double scale = request.scale();
        int header = request.layout().headerPx();
        double size = SIZE * scale;
        double baseline = TextPainter.baselineBetween(0, header - thick, size);
        List<double[]> taken = new ArrayList<>();
        ClockTicks ticks = ClockTicks.of(request.viewport(), new Clock(overlay.start()), 90 * scale);
        for (long t : ticks.times()) {
            double x = request.viewport().pxAt(t);
            String label = ticks.label(t);
            double end = x + 5 * scale + text.width(label, TextPainter.Weight.REGULAR, size);
            if (end + 2 * scale < out.width()) {
                Ink.fill(out, (int) x, header / 4, (int) x + Math.max(1, (int) Math.round(scale)), header - thick,
                        request.palette().epochLine());
                text.draw(out, label, TextPainter.Weight.REGULAR, size, x + 5 * scale, baseline,
                        request.palette().mutedText());
                taken.add(new double[] {x - 3 * scale, end + 4 * scale});
            }
        }
        return taken;
    }
}
