package org.onbam.ui.measure;

import javafx.scene.layout.Region;
import org.onbam.ui.page.PageSurface;

/// Thin lines and boxes on a page, laid on whole device pixels. FX thread.
final class Hairline {

    private Hairline() {
    }

    static Region of(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        region.setVisible(false);
        return region;
    }

    /// Lays an upright line at a time, or hides it where the page does not show that.
    ///
    /// @param wide in device pixels
    static void upright(Region line, PageSurface page, long nanos, double top, double bottom, int wide) {
        double x = page.x(nanos);
        boolean seen = x >= -0.5 && x <= page.width() + 0.5;
        line.setVisible(seen);
        if (seen) {
            double width = wide / page.scale();
            double left = Math.clamp(Math.floor(x * page.scale()) / page.scale() - (wide - 1) / 2 / page.scale(), 0,
                    Math.max(0, page.width() - width));
            line.resizeRelocate(left, top, width, Math.max(0, bottom - top));
        }
    }

    /// Lays a box between two times, as much of it as the page shows; hides it where that is nothing.
    static void box(Region box, PageSurface page, long fromNanos, long toNanos, double top, double bottom) {
        double left = Math.max(0, page.x(fromNanos));
        double right = Math.min(page.width(), page.x(toNanos));
        boolean seen = right > left && bottom > top;
        box.setVisible(seen);
        if (seen) {
            box.resizeRelocate(left, top, right - left, bottom - top);
        }
    }

    /// A height on whole device pixels.
    static double snapped(PageSurface page, double y) {
        return Math.floor(y * page.scale()) / page.scale();
    }
}
