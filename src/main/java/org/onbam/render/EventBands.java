package org.onbam.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onbam.model.EventType;
import org.onbam.model.Montage;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// Events as translucent bands on their lanes, capped at both ends, with a name where there is room for one.
///
/// Bands lie under the traces, which keep their colour; names, and bands that are selected, lie over them. Events too
/// narrow for a band are ticks along the top of their lane; ticks of one colour that touch are one, so that a night with
/// thousands of them stays a picture and costs no more than its pixels.
final class EventBands {

    private static final double FILL = 0.13;
    private static final double FILL_SELECTED = 0.22;
    /// Below this logical width a band is slim.
    private static final double SLIM = 16;

    private final EventNames names;
    private List<Band> wide = List.of();
    private @Nullable EventTicks ticks;
    /// The lanes of each kind of event, as far as they were asked for, for one montage: runs of neighbours, each its first
    /// lane and the one after its last.
    private int @Nullable [][] runs = new int[0][];
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

    /// Finds where the events of a page lie; then they can be laid under its traces, and then what lies over these.
    void place(PageRequest request, PageOverlay overlay, EventIndex index) {
        List<Band> found = new ArrayList<>();
        EventTicks narrow = new EventTicks(request);
        forgetOtherRuns(request.montage(), index.kinds());
        TimeSpan page = request.viewport().span();
        double nanosPerPx = request.viewport().nanosPerPx();
        index.visit(page, place -> {
            if (index.startNanos(place) < index.endNanos(place)) {
                int left = (int) Math.floor((index.startNanos(place) - page.startNanos()) / nanosPerPx);
                int right = (int) Math.ceil((index.endNanos(place) - page.startNanos()) / nanosPerPx);
                place(place, left, Math.max(left + 1, right), index, request, overlay, found, narrow);
            }
        });
        wide = found;
        ticks = narrow;
    }

    /// The bands of the page in hand, by onset.
    List<Band> wide() {
        return wide;
    }

    /// Lays all but the selected ones on the paper.
    void lay(PageRequest request, Paper paper) {
        if (ticks != null) {
            ticks.lay(paper);
        }
        for (Band band : wide) {
            if (!band.selected()) {
                lay(band, request, paper);
            }
        }
    }

    /// What lies over the traces: heads of narrow and slim ones, the selected ones, names.
    void paintRest(PageRequest request, PageOverlay overlay, Raster out) {
        if (ticks != null) {
            ticks.paint(out);
        }
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

    private void place(int place, int left, int right, EventIndex index, PageRequest request, PageOverlay overlay,
                       List<Band> wide, EventTicks ticks) {
        int kind = index.kind(place);
        EventType type = index.type(place);
        if (runs[kind] == null) {
            runs[kind] = runsOf(EventLanes.lanesOf(index.event(place), overlay.vocabulary(), request.montage()));
        }
        int[] on = runs[kind];
        // thousands of narrow events lie all over the memory: none is fetched without need
        boolean selected = !overlay.selected().isEmpty() && overlay.selected().contains(index.event(place).id());
        boolean isWide = selected || right - left >= 4 * request.scale();
        for (int i = 0; i < on.length; i += 2) {
            if (isWide) {
                List<PageLayout.Lane> all = request.layout().lanes();
                wide.add(new Band(index.event(place), type, left, right, on[i], on[i + 1], all.get(on[i]).top(),
                        all.get(on[i + 1] - 1).bottom(), selected, i == 0));
            } else {
                ticks.add(on[i], kind, type, left, right);
            }
        }
    }

    /// Of ascending lanes, each run of neighbours: its first and the one after its last.
    private static int[] runsOf(int[] lanes) {
        int[] runs = new int[2 * lanes.length];
        int count = 0;
        for (int i = 0; i < lanes.length; i++) {
            if (i == 0 || lanes[i] != lanes[i - 1] + 1) {
                runs[count++] = lanes[i];
                runs[count++] = lanes[i];
            }
            runs[count - 1] = lanes[i] + 1;
        }
        return Arrays.copyOf(runs, count);
    }

    private void forgetOtherRuns(Montage now, EventIndex.Kinds known) {
        if (now != montage || known != kinds) {
            montage = now;
            kinds = known;
            runs = new int[known.size()][];
        } else if (runs.length < known.size()) {
            runs = Arrays.copyOf(runs, known.size());
        }
    }

    private static void lay(Band band, PageRequest request, Paper paper) {
        int colour = request.palette().event(band.type());
        int cap = Math.max(1, (int) Math.round((isSlim(band, request) ? 1 : 2) * request.scale()));
        // many slim bands would turn the page into caps: they are faint, and a bar at the head carries colour and shape
        double strength = isSlim(band, request) ? 0.4 : 1;
        for (int lane = band.from(); lane < band.to(); lane++) {
            paper.fill(lane, band.left(), band.right(), colour, FILL);
            paper.fill(lane, band.left(), band.left() + cap, colour, strength);
            paper.fill(lane, band.right() - cap, band.right(), colour, strength);
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
