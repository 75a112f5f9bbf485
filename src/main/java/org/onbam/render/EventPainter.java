package org.onbam.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SignalReadException;

/// Draws a page with its scoring: the bands of events under the traces; names, links, the epoch header, the current epoch,
/// selection and cursor over them.
///
/// With traces drawn now, or before, so that a key press redraws none. One thread at a time.
public final class EventPainter {

    private final TextPainter text = new TextPainter();
    private final EpochHeader header = new EpochHeader(text);
    private final EventBands bands = new EventBands(text);
    private final LinkPainter links = new LinkPainter();
    private final Paper paper = new Paper();
    private @Nullable EventIndex last;

    /// Draws a page from traces that were drawn before: as [#draw] but for the last bit of a colour.
    ///
    /// @param traces of this page; left as they are
    /// @param out    receives the page with everything on it; same size
    public void paint(PageRequest request, PageOverlay overlay, TraceLayer traces, Raster out) {
        EventIndex index = index(overlay);
        paper.start(traces.grid());
        bands.place(request, overlay, index);
        bands.lay(request, paper);
        traces.over(paper, out);
        paintAbove(request, overlay, index, out);
    }

    /// Draws a page, its traces and the scoring.
    ///
    /// @throws SignalReadException after everything has been drawn, if some lane could not be read
    public void draw(PageRequest request, PageOverlay overlay, TraceRenderer traces, Raster out) throws SignalReadException {
        EventIndex index = index(overlay);
        paper.start(traces.grid(request));
        bands.place(request, overlay, index);
        bands.lay(request, paper);
        try {
            traces.render(request, paper, out);
        } finally {
            paintAbove(request, overlay, index, out);
        }
    }

    /// What lies over the traces.
    private void paintAbove(PageRequest request, PageOverlay overlay, EventIndex index, Raster out) {
        for (int lane = 0; lane < request.layout().lanes().size(); lane++) {
            if (request.montage().channels().get(lane).isMissing()) {
                paintMissing(request.layout().lanes().get(lane), request, overlay, out);
            }
        }
        header.paint(request, overlay, index, out);
        links.paint(bands.wide(), request, overlay, out);
        bands.paintRest(request, overlay, out);
        paintPoints(request, overlay, index, out);
        paintCurrentEpoch(request, overlay, out);
        overlay.selection().ifPresent(selection -> paintSelection(request, selection, out));
        overlay.cursorNanos().ifPresent(nanos -> {
            int x = (int) Math.floor(request.viewport().pxAt(nanos));
            Ink.fill(out, x, request.layout().headerPx(), x + line(request), out.height(),
                    request.palette().mutedText(), 0.8);
        });
    }

    private EventIndex index(PageOverlay overlay) {
        EventIndex index = last == null ? EventIndex.of(overlay.scoring().events(), overlay.vocabulary())
                : last.next(overlay.scoring().events(), overlay.vocabulary());
        last = index;
        return index;
    }

    static int line(PageRequest request) {
        return Math.max(1, (int) Math.round(request.scale()));
    }

    /// In the lane of a channel that the recording lacks, whose gutter has its name, stands why it is empty.
    private void paintMissing(PageLayout.Lane lane, PageRequest request, PageOverlay overlay, Raster out) {
        double size = 11 * request.scale();
        if (lane.height() >= 1.4 * size) {
            text.draw(out, overlay.messages().text("render.lane.missing"), TextPainter.Weight.REGULAR, size,
                    12 * request.scale(), TextPainter.baselineBetween(lane.top(), lane.bottom(), size),
                    request.palette().mutedText());
        }
    }

    /// Moments such as lights off: a line over the whole height with a flag at its head.
    private void paintPoints(PageRequest request, PageOverlay overlay, EventIndex index, Raster out) {
        List<ScoredEvent> points = new ArrayList<>();
        index.visit(request.viewport().span(), place -> {
            boolean point = index.startNanos(place) == index.endNanos(place) || index.type(place).isPoint();
            if (point && request.viewport().span().contains(index.startNanos(place))) {
                points.add(index.event(place));
            }
        });
        Chip chip = new Chip(text, request.scale());
        double free = Double.NEGATIVE_INFINITY;
        for (ScoredEvent event : points) {
            EventType type = overlay.vocabulary().typeOf(event);
            int colour = request.palette().event(type);
            int x = (int) Math.floor(request.viewport().pxAt(event.span().startNanos()));
            boolean selected = overlay.selected().contains(event.id());
            int top = request.layout().headerPx();
            Ink.fill(out, x, top, x + (selected ? 2 : 1) * line(request), out.height(), colour, selected ? 1 : 0.7);
            String label = type.shortName(overlay.messages());
            if (x >= free) {
                double width = chip.width(label);
                double left = x + width > out.width() ? x - width : x;
                chip.draw(out, label, left, top, colour);
                free = left + width;
            }
        }
    }

    private void paintCurrentEpoch(PageRequest request, PageOverlay overlay, Raster out) {
        EpochGrid grid = overlay.scoring().grid();
        if (overlay.currentEpoch() < 0 || overlay.currentEpoch() >= grid.count()) {
            return;
        }
        TimeSpan span = grid.span(overlay.currentEpoch());
        if (!span.overlaps(request.viewport().span())) {
            return;
        }
        int thick = Math.max(1, (int) Math.round(1.5 * request.scale()));
        int left = Math.max(-thick, (int) Math.floor(request.viewport().pxAt(span.startNanos())));
        int right = Math.min(out.width() + thick, (int) Math.ceil(request.viewport().pxAt(span.endNanos())));
        if (right - left < 6 * thick) {
            Ink.fill(out, left, request.layout().headerPx(), Math.max(right, left + 2 * thick), out.height(),
                    request.palette().accent(), 0.35);
            return;
        }
        Ink.frame(out, left, request.layout().headerPx(), right, out.height(), thick, request.palette().accent());
    }

    private void paintSelection(PageRequest request, PageOverlay.Selection selection, Raster out) {
        PageLayout layout = request.layout();
        boolean whole = selection.lane() < 0 || selection.lane() >= layout.lanes().size();
        int top = whole ? layout.headerPx() : layout.lanes().get(selection.lane()).top();
        int bottom = whole ? out.height() : layout.lanes().get(selection.lane()).bottom();
        int left = (int) Math.floor(request.viewport().pxAt(selection.span().startNanos()));
        int right = Math.max(left + 1, (int) Math.ceil(request.viewport().pxAt(selection.span().endNanos())));
        int colour = selection.type().map(request.palette()::event).orElse(request.palette().accent());
        Ink.fill(out, left, top, right, bottom, colour, 0.14);
        Ink.frame(out, left, top, right, bottom, line(request), colour);
    }
}
