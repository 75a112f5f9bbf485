package org.onbam.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onbam.model.EventType;
import org.onbam.model.Montage;
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

    private final EventNames names;
    private List<Band> wide = List.of();
    private @Nullable EventTicks ticks;
    private BandRow[] rows = new BandRow[0];
    /// Of each kind of event, as far as they were asked for, for one montage.
    private int @Nullable [][] lanes = new int[0][];
    private @Nullable Montage montage;
    private EventIndex.@Nullable Kinds kinds;

    EventBands(TextPainter text) {
        this.names = new EventNames(text);
    }

    /// An event on a run of neighbouring lanes, from `from` to before `to`.
    ///
    /// @param first whether it is the event's uppermost
    record Band(ScoredEvent event, EventType type, int left, int right, int from, int to, int top, int bottom,
                boolean selected, boolean first) {
    }

    /// Finds where the events of a page lie; then lanes can be painted, and then the rest.
    void place(PageRequest request, PageOverlay overlay, EventIndex index) {
        List<Band> found = new ArrayList<>();
        EventTicks narrow = new EventTicks(request);
        forgetOtherLanes(request.montage(), index.kinds());
        index.visit(request.viewport().span(), (event, type, kind) -> {
            if (event.span().durationNanos() > 0) {
                if (lanes[kind] == null) {
                    lanes[kind] = EventLanes.lanesOf(event, overlay.vocabulary(), request.montage());
                }
                place(event, type, lanes[kind], request, overlay, found, narrow);
            }
        });
        wide = found;
        ticks = narrow;
        clearRows(request.layout().lanes().size(), request.viewport().widthPx());
        wide.stream().filter(band -> !band.selected()).forEach(band -> addToRows(band, request));
    }

    /// The bands of the page in hand, by onset.
    List<Band> wide() {
        return wide;
    }

    /// Ticks and bands of one lane, but for the selected one.
    void paintLane(int lane, PageRequest request, Raster out) {
        PageLayout.Lane place = request.layout().lanes().get(lane);
        if (ticks != null) {
            ticks.paint(lane, out);
        }
        rows[lane].paint(out, place.top(), place.bottom());
    }

    /// What lies over the bands: heads of slim ones, the selected one, names.
    void paintRest(PageRequest request, PageOverlay overlay, Raster out) {
        Columns all = new Columns(out, 0, out.width());
        for (Band band : wide) {
            if (!band.selected() && isSlim(band, request)) {
                int bar = Math.min((int) Math.round(6 * request.scale()), (band.bottom() - band.top()) / 4);
                ShapeInk.fill(all, band.type().look().shape(), band.left(), band.top(), band.right(), band.top() + bar,
                        request.palette().event(band.type()));
            }
        }
        wide.stream().filter(Band::selected).forEach(b -> paintSelected(b, overlay.selected().size() == 1, request, out));
        names.paint(wide, request, overlay, out);
    }

    private static void place(ScoredEvent event, EventType type, int[] lanes, PageRequest request, PageOverlay overlay,
                              List<Band> wide, EventTicks ticks) {
        int left = (int) Math.floor(request.viewport().pxAt(event.span().startNanos()));
        int right = Math.max(left + 1, (int) Math.ceil(request.viewport().pxAt(event.span().endNanos())));
        boolean selected = overlay.selected().contains(event.id());
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

    private void forgetOtherLanes(Montage now, EventIndex.Kinds known) {
        if (now != montage || known != kinds) {
            montage = now;
            kinds = known;
            lanes = new int[known.size()][];
        } else if (lanes.length < known.size()) {
            lanes = Arrays.copyOf(lanes, known.size());
        }
    }

    private void addToRows(Band band, PageRequest request) {
        int colour = request.palette().event(band.type());
        int cap = Math.max(1, (int) Math.round((isSlim(band, request) ? 1 : 2) * request.scale()));
        // the caps of many slim bands would hide the traces: they are faint, and a bar at the head carries colour and shape
        double strength = isSlim(band, request) ? 0.4 : 1;
        for (int lane = band.from(); lane < band.to(); lane++) {
            rows[lane].add(band.left(), band.right(), colour, FILL);
            rows[lane].add(band.left(), band.left() + cap, colour, strength);
            rows[lane].add(band.right() - cap, band.right(), colour, strength);
        }
    }

    private void clearRows(int lanes, int widthPx) {
        if (rows.length == lanes && Arrays.stream(rows).allMatch(row -> row.widthPx() == widthPx)) {
            for (BandRow row : rows) {
                row.clear();
            }
        } else {
            rows = Stream.generate(() -> new BandRow(widthPx)).limit(lanes).toArray(BandRow[]::new);
        }
    }

    private static boolean isSlim(Band band, PageRequest request) {
        return band.right() - band.left() < SLIM * request.scale();
    }

    private static void paintSelected(Band band, boolean handled, PageRequest request, Raster out) {
        int colour = request.palette().event(band.type());
        int cap = Math.max(1, (int) Math.round(3 * request.scale()));
        Ink.fill(out, band.left(), band.top(), band.right(), band.bottom(), colour, FILL_SELECTED);
        Ink.fill(out, band.left(), band.top(), band.left() + cap, band.bottom(), colour);
        Ink.fill(out, band.right() - cap, band.top(), band.right(), band.bottom(), colour);
        int line = EventPainter.line(request);
        Ink.fill(out, band.left(), band.top(), band.right(), band.top() + line, colour);
        Ink.fill(out, band.left(), band.bottom() - line, band.right(), band.bottom(), colour);
        if (handled) {
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
}
