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
import org.onbam.render.TraceRenderer;
import org.onbam.signal.SignalReadException;
import org.onbam.ui.page.RasterView.Painting;

/// Draws pages on the painter thread: signals once a page, labels at every change, the neighbours ahead of time.
///
/// Signals of the last few pages are kept (each a raster of the page's size), so that a key press repaints labels alone
/// and a page turn to a neighbour finds it drawn. Confined to the painter
/// thread but for [#of] and [#isShownInPart].
final class PagePicture {

    /// This page, the two that come next, and the one just left.
    private static final int KEPT = 4;

    private final TraceRenderer traces;
    private final EventPainter events = new EventPainter();
    private final Map<PageRequest, Raster> kept = new LinkedHashMap<>(8, 0.75f, true);
    private volatile boolean shownInPart;
    /// Why lanes of the page last drawn are hatched.
    private @Nullable SignalReadException unreadable;

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
                Raster signals = signals(page, out);
                shownInPart = !kept.containsKey(page);
                events.paint(page, overlay, signals, out);
                if (unreadable != null) {
                    throw unreadable;
                }
            }

            @Override
            public void idle(BooleanSupplier isIdle) throws UserException {
                for (PageRequest neighbour : neighbours) {
                    if (isIdle.getAsBoolean()) {
                        signals(neighbour, new Size(neighbour));
                    }
                }
            }
        };
    }

    private record Size(int width, int height) {

        Size(PageRequest page) {
            this(page.viewport().widthPx(), page.layout().heightPx());
        }
    }

    private Raster signals(PageRequest page, Raster like) throws UserException {
        return signals(page, new Size(like.width(), like.height()));
    }

    private Raster signals(PageRequest page, Size size) throws UserException {
        Raster found = kept.get(page);
        unreadable = null;
        if (found == null) {
            found = spare(size);
            try {
                traces.render(page, found);
                if (traces.isComplete()) {
                    kept.put(page, found);
                }
            } catch (SignalReadException e) {
                // The page is drawn, with the lanes in question hatched: it is shown, then the reason told.
                unreadable = e;
            }
        }
        return found;
    }

    /// A raster to draw into: that of the page longest unused once enough are kept, or a new one.
    private Raster spare(Size size) {
        if (kept.size() >= KEPT) {
            var eldest = kept.entrySet().iterator();
            Raster raster = eldest.next().getValue();
            eldest.remove();
            if (raster.width() == size.width() && raster.height() == size.height()) {
                return raster;
            }
        }
        return new Raster(size.width(), size.height());
    }
}
