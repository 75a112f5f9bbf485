package org.onbam.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;

/// Thin curves from the end of a breathing event or leg movement to the beginning of the desaturation and of the arousal
/// that it brought about, in the effect's colour: strong where one of both is selected, else faint.
///
/// A page without links costs nothing, one of a night with links a look-up a band. What it looks up is made anew only when
/// links change, and not at other edits. One thread at a time.
final class LinkPainter {

    private static final double FAINT = 0.45;
    /// Bands that are slimmer, in logical pixels, have no room for ends: on long pages links would be all there is.
    private static final double ROOM = 8;
    private static final double DOT = 2.2;
    /// A piece of the curve, in logical pixels.
    private static final double STEP = 5;

    private List<EventLink> known = List.of();
    private Map<EventId, List<EventId>> effects = Map.of();

    /// @param bands of the page
    void paint(List<EventBands.Band> bands, PageRequest request, PageOverlay overlay, Raster out) {
        List<EventLink> links = overlay.scoring().links();
        if (links.isEmpty()) {
            return;
        }
        know(links);
        List<Drawn> chosen = new ArrayList<>();
        for (EventBands.Band cause : bands) {
            List<EventId> due = cause.first() ? effects.getOrDefault(cause.event().id(), List.of()) : List.of();
            for (EventId effect : due) {
                band(bands, effect).ifPresent(to -> {
                    Drawn drawn = new Drawn(cause, to);
                    if (cause.selected() || to.selected()) {
                        chosen.add(drawn);
                    } else if (drawn.hasRoom(ROOM * request.scale())) {
                        drawn.paint(request, 1, FAINT, out);
                    }
                });
            }
        }
        // over those that are not
        chosen.forEach(drawn -> drawn.paint(request, 1.7, 1, out));
    }

    private void know(List<EventLink> links) {
        if (links != known) {
            Map<EventId, List<EventId>> next = new HashMap<>();
            links.forEach(link -> next.computeIfAbsent(link.cause(), cause -> new ArrayList<>(2)).add(link.effect()));
            effects = next;
            known = links;
        }
    }

    private static Optional<EventBands.Band> band(List<EventBands.Band> bands, EventId id) {
        for (EventBands.Band band : bands) {
            if (band.first() && band.event().id().equals(id)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }

    private record Drawn(EventBands.Band cause, EventBands.Band effect) {

        boolean hasRoom(double least) {
            return cause.right() - cause.left() >= least && effect.right() - effect.left() >= least;
        }

        /// Upright where it leaves and where it arrives, between the facing edges of both bands, or a little inside them
        /// where their lanes touch.
        void paint(PageRequest request, double width, double alpha, Raster out) {
            boolean down = effect.top() >= cause.top();
            int from = down ? cause.bottom() : cause.top();
            int to = down ? effect.top() : effect.bottom();
            double y0 = from + (down ? -1 : 1) * inset(cause, request);
            double y1 = to + (down ? 1 : -1) * inset(effect, request);
            double x0 = cause.right() - 0.5;
            double x1 = effect.left() + 0.5;
            int colour = request.palette().event(effect.type());
            double half = width * request.scale() / 2;
            curve(x0, y0, x1, y1, half, STEP * request.scale(), colour, alpha, out);
            double dot = DOT * request.scale() * Math.sqrt(width);
            Ink.disc(out, x0, y0, dot, colour, alpha);
            Ink.disc(out, x1, y1, dot, colour, alpha);
        }

        private static double inset(EventBands.Band band, PageRequest request) {
            return Math.min(7 * request.scale(), (band.bottom() - band.top()) / 4.0);
        }

        private static void curve(double x0, double y0, double x1, double y1, double half, double step, int colour,
                                  double alpha, Raster out) {
            int pieces = (int) Math.clamp(Math.ceil((Math.abs(x1 - x0) + Math.abs(y1 - y0)) / step), 1, 400);
            double middle = (y0 + y1) / 2;
            double fromX = x0;
            double fromY = y0;
            for (int i = 1; i <= pieces; i++) {
                double t = i / (double) pieces;
                double u = 1 - t;
                // a cubic whose handles stand upright over its ends, at half the height
                double toX = u * u * (u + 3 * t) * x0 + t * t * (t + 3 * u) * x1;
                double toY = u * u * u * y0 + 3 * u * t * middle + t * t * t * y1;
                Ink.stroke(out, fromX, fromY, toX, toY, half, colour, alpha);
                fromX = toX;
                fromY = toY;
            }
        }
    }
}
