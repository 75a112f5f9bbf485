package org.onbam.ui.page;

import java.util.OptionalLong;
import javafx.scene.layout.Region;
import org.onbam.model.TimeSpan;
import org.onbam.render.Viewport;

/// What ties two panes together, laid over the picture of one: a line at the time under the pointer, and a band where the
/// other pane's shorter page lies. Nodes and not pixels, so that a movement of the mouse repaints no page.
final class PaneMarks extends Region {

    private final Region cursor = new Region();
    private final Region band = new Region();
    private OptionalLong cursorNanos = OptionalLong.empty();
    private TimeSpan other = new TimeSpan(0, 0);
    private Viewport viewport = new Viewport(new TimeSpan(0, 1), 1);
    private double scale = 1;

    PaneMarks() {
        cursor.getStyleClass().add("pane-cursor");
        band.getStyleClass().add("pane-band");
        getChildren().addAll(band, cursor);
        setMouseTransparent(true);
        setManaged(false);
    }

    /// @param now   the time across the picture, in device pixels
    /// @param scale device pixels per logical pixel
    void show(Viewport now, double scale) {
        this.viewport = now;
        this.scale = scale;
        place();
    }

    void showCursor(OptionalLong nanos) {
        cursorNanos = nanos;
        place();
    }

    /// @param page the other pane's page; of no length to mark nothing
    void showOther(TimeSpan page) {
        other = page;
        place();
    }

    private void place() {
        boolean pointed = cursorNanos.isPresent() && viewport.span().contains(cursorNanos.getAsLong());
        cursor.setVisible(pointed);
        if (pointed) {
            double line = Math.max(1, Math.round(scale)) / scale;
            cursor.resizeRelocate(Math.floor(viewport.pxAt(cursorNanos.getAsLong())) / scale, 0, line, getHeight());
        }
        boolean marked = other.durationNanos() > 0 && other.durationNanos() < viewport.span().durationNanos()
                && other.overlaps(viewport.span());
        band.setVisible(marked);
        if (marked) {
            double left = Math.max(0, Math.floor(viewport.pxAt(other.startNanos()))) / scale;
            double right = Math.min(viewport.widthPx(), Math.ceil(viewport.pxAt(other.endNanos()))) / scale;
            band.resizeRelocate(left, 0, Math.max(1, right - left), getHeight());
        }
    }

    @Override
    protected void layoutChildren() {
        place();
    }
}
