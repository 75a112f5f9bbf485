package org.onbam.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;

/// Events as translucent bands on their lanes, capped at both ends, with a name where there is room for one.
///
/// Events too narrow for a band are ticks along the top of their lane; ticks of one colour that touch are one, so that
/// a night with thousands of them stays a picture and costs no more than its pixels.
final class EventBands {

    private static final double FILL = 0.13;
    private static final double FILL_SELECTED = 0.22;
    /// Below this logical width a band is slim.
    private static final double SLIM = 16;

    private final TextPainter text;

    EventBands(TextPainter text) {
        this.text = text;
    }

    /// An event on a run of neighbouring lanes, from `from` to before `to`.
    private record Band(ScoredEvent event, EventType type, int left, int right, int from, int to, int top, int bottom,
                        boolean selected, boolean first) {
    }

    /// What decides the lanes of an event.
    private record Mark(String type, String channel) {
    }

    void paint(PageRequest request, PageOverlay overlay, EventIndex index, Raster out) {
        List<Band> wide = new ArrayList<>();
        EventTicks ticks = new EventTicks(request);
        Map<Mark, int[]> lanes = new HashMap<>();
        index.visit(request.viewport().span(), (event, type) -> {
            if (event.span().durationNanos() > 0) {
                // thousands of events are of a few types on a few channels
                int[] on = lanes.computeIfAbsent(new Mark(event.type(), event.channel()),
                        mark -> EventLanes.lanesOf(event, overlay.vocabulary(), request.montage()));
                place(event, type, on, request, overlay, wide, ticks);
            }
        });
        ticks.paint(out);
        paintPlain(wide.stream().filter(b -> !b.selected()).toList(), request, out);
        wide.stream().filter(Band::selected).forEach(b -> paintSelected(b, request, out));
        paintNames(wide, request, overlay, out);
    }

    private static void place(ScoredEvent event, EventType type, int[] lanes, PageRequest request, PageOverlay overlay,
                              List<Band> wide, EventTicks ticks) {
        int left = (int) Math.floor(request.viewport().pxAt(event.span().startNanos()));
        int right = Math.max(left + 1, (int) Math.ceil(request.viewport().pxAt(event.span().endNanos())));
        boolean selected = overlay.selected().filter(event.id()::equals).isPresent();
        List<PageLayout.Lane> all = request.layout().lanes();
        for (int from = 0; from < lanes.length; ) {
            int to = from + 1;
            while (to < lanes.length && lanes[to] == lanes[to - 1] + 1) {
                to++;
            }
            if (selected || right - left >= 4 * request.scale()) {
                wide.add(new Band(event, type, left, right, lanes[from], lanes[to - 1] + 1, all.get(lanes[from]).top(),
                        all.get(lanes[to - 1]).bottom(), selected, from == 0));
            } else {
                ticks.add(lanes[from], type, left, right);
            }
            from = to;
        }
    }

    private static void paintPlain(List<Band> bands, PageRequest request, Raster out) {
        List<PageLayout.Lane> lanes = request.layout().lanes();
        BandRow[] rows = new BandRow[lanes.size()];
        for (Band band : bands) {
            int colour = request.palette().event(band.type());
            int cap = Math.max(1, (int) Math.round((isSlim(band, request) ? 1 : 2) * request.scale()));
            // the caps of many slim bands would hide the traces: they are faint, and a bar at the head carries colour and shape
            double strength = isSlim(band, request) ? 0.4 : 1;
            for (int lane = band.from(); lane < band.to(); lane++) {
                if (rows[lane] == null) {
                    rows[lane] = new BandRow(out.width());
                }
                rows[lane].add(band.left(), band.right(), colour, FILL);
                rows[lane].add(band.left(), band.left() + cap, colour, strength);
                rows[lane].add(band.right() - cap, band.right(), colour, strength);
            }
        }
        for (int lane = 0; lane < rows.length; lane++) {
            if (rows[lane] != null) {
                rows[lane].paint(out, lanes.get(lane).top(), lanes.get(lane).bottom());
            }
        }
        for (Band band : bands) {
            if (isSlim(band, request)) {
                int bar = Math.min((int) Math.round(6 * request.scale()), (band.bottom() - band.top()) / 4);
                ShapeInk.fill(out, band.type().look().shape(), band.left(), band.top(), band.right(), band.top() + bar,
                        request.palette().event(band.type()));
            }
        }
    }

    private static boolean isSlim(Band band, PageRequest request) {
        return band.right() - band.left() < SLIM * request.scale();
    }

    private static void paintSelected(Band band, PageRequest request, Raster out) {
        int colour = request.palette().event(band.type());
        int cap = Math.max(1, (int) Math.round(3 * request.scale()));
        Ink.fill(out, band.left(), band.top(), band.right(), band.bottom(), colour, FILL_SELECTED);
        Ink.fill(out, band.left(), band.top(), band.left() + cap, band.bottom(), colour);
        Ink.fill(out, band.right() - cap, band.top(), band.right(), band.bottom(), colour);
        int line = EventPainter.line(request);
        Ink.fill(out, band.left(), band.top(), band.right(), band.top() + line, colour);
        Ink.fill(out, band.left(), band.bottom() - line, band.right(), band.bottom(), colour);
        handle(out, band.left() + cap / 2.0, band, request, colour);
        handle(out, band.right() - cap / 2.0, band, request, colour);
    }

    private static void handle(Raster out, double x, Band band, PageRequest request, int colour) {
        double half = 4 * request.scale();
        double tall = Math.min(9 * request.scale(), (band.bottom() - band.top()) / 3.0);
        double middle = (band.top() + band.bottom()) / 2.0;
        Ink.round(out, x - half, middle - tall, x + half, middle + tall, half, colour);
        double inner = half - 1.5 * request.scale();
        Ink.round(out, x - inner, middle - tall + half - inner, x + inner, middle + tall - half + inner, inner,
                request.palette().background());
    }

    /// Names from left to right; where a name would cover another, it goes a line lower, or is left out when the lane
    /// is full.
    private void paintNames(List<Band> bands, PageRequest request, PageOverlay overlay, Raster out) {
        Chip chip = new Chip(text, request.scale());
        List<double[]> taken = new ArrayList<>();
        for (Band band : bands) {
            if (!band.first()) {
                continue;
            }
            int left = Math.max(0, band.left());
            // bands come by onset: what ends before this one is in nobody's way any more
            taken.removeIf(box -> box[2] <= left);
            int room = Math.min(out.width(), band.right()) - left - (int) Math.round(3 * request.scale());
            String name = fitting(band, overlay, chip, room);
            if (!name.isEmpty()) {
                drawName(band, name, left + Math.round(2 * request.scale()), chip, taken, request, out);
            }
        }
    }

    private static void drawName(Band band, String name, double x, Chip chip, List<double[]> taken, PageRequest request,
                                 Raster out) {
        double gap = Math.round(2 * request.scale());
        double width = chip.width(name);
        for (double y = band.top() + gap; y + chip.height() <= band.bottom(); y += chip.height() + 1) {
            double[] box = {x, y, x + width, y + chip.height()};
            if (taken.stream().noneMatch(t -> overlap(t, box))) {
                taken.add(box);
                chip.draw(out, name, x, y, request.palette().event(band.type()));
                return;
            }
        }
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    }

    /// The longest of letter, name and duration that fits, down to the letter. Most of a thousand events have room for
    /// nothing, and that is found without writing a word.
    private String fitting(Band band, PageOverlay overlay, Chip chip, double room) {
        if (room <= chip.width("")) {
            return "";
        }
        String letter = band.type().letter();
        String name = band.type().shortName(overlay.messages());
        if (chip.width(name) > room) {
            return !letter.isEmpty() && chip.width(letter) <= room ? letter : "";
        }
        String seconds = String.format(Locale.ROOT, "%.1f", band.event().span().durationSeconds());
        String timed = name + " · " + overlay.messages().text("render.event.seconds", seconds);
        List<String> choices = letter.isEmpty() ? List.of(timed)
                : List.of(letter + "  " + timed, letter + "  " + name, timed);
        return choices.stream().filter(c -> chip.width(c) <= room).findFirst().orElse(name);
    }
}
