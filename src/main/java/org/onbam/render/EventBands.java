package org.onbam.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;

/// Events as translucent bands on their lanes, capped at both ends, with a name where there is room for one.
///
/// Events too narrow for a band are ticks along the top of their lane; ticks of one colour that touch are one, so that a
/// night with thousands of them stays a picture and costs no more than its pixels.
final class EventBands {

    private static final double FILL = 0.13;
    private static final double FILL_SELECTED = 0.22;
    /// Below this logical width a band is slim.
    private static final double SLIM = 16;

    private final TextPainter text;

    EventBands(TextPainter text) {
        this.text = text;
    }

    /// An event on a run of neighbouring lanes.
    private record Band(ScoredEvent event, EventType type, int left, int right, int top, int bottom, boolean selected,
                        boolean first) {
    }

    /// What decides the lanes of an event.
    private record Mark(String type, String channel) {
    }

    void paint(PageRequest request, PageOverlay overlay, Raster out) {
        List<Band> wide = new ArrayList<>();
        Ticks ticks = new Ticks(request);
        Map<Mark, int[]> lanes = new HashMap<>();
        for (ScoredEvent event : overlay.scoring().events()) {
            if (event.span().startNanos() >= request.viewport().span().endNanos()) {
                break;
            }
            if (event.span().overlaps(request.viewport().span()) && event.span().durationNanos() > 0) {
                // thousands of events are of a few types on a few channels
                int[] on = lanes.computeIfAbsent(new Mark(event.type(), event.channel()),
                        mark -> EventLanes.lanesOf(event, overlay.vocabulary(), request.montage()));
                place(event, on, request, overlay, wide, ticks);
            }
        }
        ticks.paint(out);
        wide.stream().filter(b -> !b.selected()).forEach(b -> fill(b, request, out));
        wide.stream().filter(Band::selected).forEach(b -> fill(b, request, out));
        paintNames(wide, request, overlay, out);
    }

    private static void place(ScoredEvent event, int[] lanes, PageRequest request, PageOverlay overlay, List<Band> wide,
                              Ticks ticks) {
        EventType type = overlay.vocabulary().typeOf(event);
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
                wide.add(new Band(event, type, left, right, all.get(lanes[from]).top(), all.get(lanes[to - 1]).bottom(),
                        selected, from == 0));
            } else {
                ticks.add(lanes[from], type.family().ordinal(), left, right);
            }
            from = to;
        }
    }

    private static void fill(Band band, PageRequest request, Raster out) {
        int colour = request.palette().event(band.type().family());
        boolean slim = !band.selected() && band.right() - band.left() < SLIM * request.scale();
        int cap = Math.max(1, (int) Math.round((band.selected() ? 3 : slim ? 1 : 2) * request.scale()));
        Ink.fill(out, band.left(), band.top(), band.right(), band.bottom(), colour,
                band.selected() ? FILL_SELECTED : FILL);
        // the caps of many slim bands would hide the traces: they are faint, and a bar at the head carries the colour
        double strength = slim ? 0.4 : 1;
        Ink.fill(out, band.left(), band.top(), band.left() + cap, band.bottom(), colour, strength);
        Ink.fill(out, band.right() - cap, band.top(), band.right(), band.bottom(), colour, strength);
        if (slim) {
            int bar = Math.min((int) Math.round(4 * request.scale()), (band.bottom() - band.top()) / 4);
            Ink.fill(out, band.left(), band.top(), band.right(), band.top() + bar, colour);
        }
        if (band.selected()) {
            int line = EventPainter.line(request);
            Ink.fill(out, band.left(), band.top(), band.right(), band.top() + line, colour);
            Ink.fill(out, band.left(), band.bottom() - line, band.right(), band.bottom(), colour);
            handle(out, band.left() + cap / 2.0, band, request, colour);
            handle(out, band.right() - cap / 2.0, band, request, colour);
        }
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

    /// Names from left to right; where a name would cover another, it goes a line lower, or is left out when the lane is full.
    private void paintNames(List<Band> bands, PageRequest request, PageOverlay overlay, Raster out) {
        Chip chip = new Chip(text, request.scale());
        List<double[]> taken = new ArrayList<>();
        for (Band band : bands) {
            if (!band.first()) {
                continue;
            }
            int left = Math.max(0, band.left());
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
                chip.draw(out, name, x, y, request.palette().event(band.type().family()));
                return;
            }
        }
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    }

    /// The longest of name and duration, name, letter that fits.
    private String fitting(Band band, PageOverlay overlay, Chip chip, double room) {
        String name = shortName(band.type(), overlay);
        String letter = band.type().letter();
        String seconds = String.format(Locale.ROOT, "%.1f", band.event().span().durationSeconds());
        String duration = overlay.messages().text("render.event.seconds", seconds);
        List<String> choices = new ArrayList<>(List.of(name + " · " + duration, name));
        if (!letter.isEmpty()) {
            choices.addAll(0, List.of(letter + "  " + name + " · " + duration, letter + "  " + name));
            choices.add(letter);
        }
        return choices.stream().filter(c -> chip.width(c) <= room).findFirst().orElse("");
    }

    /// The short name of a type; a type the vocabulary does not know by its own text.
    static String shortName(EventType type, PageOverlay overlay) {
        String key = "vocabulary." + type.code() + ".short";
        return overlay.messages().has(key) ? overlay.messages().text(key) : type.edfText();
    }

    /// Which columns of which lane hold a narrow event of which family.
    private static final class Ticks {

        private final PageRequest request;
        private final byte[][] families;
        private int count;

        Ticks(PageRequest request) {
            this.request = request;
            this.families = new byte[request.layout().lanes().size()][];
        }

        void add(int lane, int family, int left, int right) {
            if (families[lane] == null) {
                families[lane] = new byte[request.viewport().widthPx()];
            }
            int least = (int) Math.round(2 * request.scale());
            int from = Math.clamp(left, 0, families[lane].length);
            int to = Math.clamp(Math.max(right, left + least), from, families[lane].length);
            Arrays.fill(families[lane], from, to, (byte) (family + 1));
            count++;
        }

        void paint(Raster out) {
            for (int lane = 0; lane < families.length; lane++) {
                if (families[lane] != null) {
                    paintLane(request.layout().lanes().get(lane), families[lane], out);
                }
            }
        }

        private void paintLane(PageLayout.Lane lane, byte[] columns, Raster out) {
            int tall = Math.min(lane.height() / 3, (int) Math.round(6 * request.scale()));
            for (int from = 0; from < columns.length; ) {
                int to = from + 1;
                while (to < columns.length && columns[to] == columns[from]) {
                    to++;
                }
                if (columns[from] != 0) {
                    int colour = request.palette().event(EventFamily.values()[columns[from] - 1]);
                    Ink.fill(out, from, lane.top(), to, lane.top() + tall, colour);
                    if (count < 200) {
                        Ink.fill(out, from, lane.top() + tall, to, lane.bottom(), colour, 0.3);
                    }
                }
                from = to;
            }
        }
    }
}
