package org.onbam.ui.measure;

import java.util.OptionalLong;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.onbam.ui.page.PageSurface;

/// The line of the crosshair through all lanes of a page, and its clock time in the page's head. FX thread.
final class CrosshairDrawing {

    private static final double GAP = 5;

    private final MeasureText text;
    private final Region line = Hairline.of("measure-line");
    private final Label time = new Label();
    private final Group node = new Group(line, time);

    CrosshairDrawing(MeasureText text) {
        this.text = text;
        node.setAutoSizeChildren(false);
        time.getStyleClass().add("measure-chip");
        time.setManaged(false);
    }

    Node node() {
        return node;
    }

    /// @param named whether its time is said here: in the pane that is used
    void draw(PageSurface page, OptionalLong at, boolean named) {
        line.setVisible(false);
        time.setVisible(false);
        if (at.isPresent() && page.span().contains(at.getAsLong())) {
            Hairline.upright(line, page, at.getAsLong(), 0, page.height(), 1);
            time.setVisible(named && line.isVisible());
            if (time.isVisible()) {
                time.setText(text.clock(at.getAsLong()));
                time.applyCss();
                double width = Math.ceil(time.prefWidth(-1));
                double right = line.getLayoutX() + GAP;
                double x = right + width <= page.width() ? right : line.getLayoutX() - GAP - width;
                time.resizeRelocate(Math.round(x), 2, width, page.headerHeight() - 4);
            }
        }
    }
}
