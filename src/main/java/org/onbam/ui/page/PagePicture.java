package org.onbam.ui.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.onbam.message.UserException;
import org.onbam.render.EventPainter;
import org.onbam.render.PageOverlay;
import org.onbam.render.PageRequest;
import org.onbam.render.Raster;
import org.onbam.render.TraceLayer;
import org.onbam.render.TraceRenderer;
import org.onbam.signal.SignalReadException;
import org.onbam.ui.page.RasterView.Painting;

/// Draws pages on the painter thread: a page first seen at once into the picture, its signals and its neighbours' when
/// there is time.
///
/// Signals of the last few pages are kept (each a [TraceLayer] of the page's size), so that a key press repaints labels
/// alone and a page turn to a neighbour finds it drawn. Signals first and then paper and labels with them would take a
/// page turn to anywhere else a quarter longer. Confined to the painter thread but for [#of] and [#isShownInPart].
final class PagePicture {

    /// This page, the two that come next, and the one just left.
    private static final int KEPT = 4;

    private final TraceRenderer traces;
    private final EventPainter events = new EventPainter();
    private final Map<PageRequest, TraceLayer> kept = new LinkedHashMap<>(8, 0.75f, true);
    private volatile boolean shownInPart;

    PagePicture(TraceRenderer traces) {
        this.traces = traces;
    }

    /// Whether the page last painted lacks what the overview had not reached. Any thread.
    boolean isShownInPart() {
        return shownInPart;
    }

    /// @param neighbours pages to draw ahead while nothing else is asked for
    Painting of(PageRequest page, PageOverlay overlay, List<PageRequest> neighbours) {
        return new Painting() {
            @Override
            public void paint(Raster out) throws UserException {
                @Nullable TraceLayer signals = kept.get(page);
                if (signals == null) {
                    drawAfresh(page, overlay, out);
                } else {
                    shownInPart = false;
                    events.paint(page, overlay, signals, out);
                }
            }

            @Override
            public void idle(BooleanSupplier isIdle) {
                if (!shownInPart) {
                    keep(page);
                }
                for (PageRequest neighbour : neighbours) {
                    if (isIdle.getAsBoolean()) {
                        keep(neighbour);
                    }
                }
            }
        };
    }

    /// A page that cannot be read is drawn with the lanes in question hatched, and shown before the reason is told.
    private void drawAfresh(PageRequest page, PageOverlay overlay, Raster out) throws SignalReadException {
        shownInPart = true;
        events.draw(page, overlay, traces, out);
        shownInPart = !traces.isComplete();
    }

    private void keep(PageRequest page) {
        if (kept.get(page) != null) {
            return;
        }
        TraceLayer layer = spare(page.viewport().widthPx(), page.layout().heightPx());
        try {
            traces.render(page, layer);
            if (traces.isComplete()) {
                kept.put(page, layer);
            }
        } catch (SignalReadException e) {
            // the reason is told when this page is really asked for, and then it is read anew
        }
    }

    /// A layer to draw into: that of the page longest unused once enough are kept, or a new one.
    private TraceLayer spare(int width, int height) {
        if (kept.size() >= KEPT) {
            var eldest = kept.entrySet().iterator();
            TraceLayer layer = eldest.next().getValue();
            eldest.remove();
            if (layer.width() == width && layer.height() == height) {
                return layer;
            }
        }
        return new TraceLayer(width, height);
    }
}
