package org.onbam.ui.dock;

import java.util.function.DoubleSupplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/// The dock's left edge: dragged it makes the dock wider or narrower, a double click gives it its own width again.
final class DockEdge extends Region {

    static final double GRIP = 5;

    private double from;
    private double at;

    /// @param width of the dock as it is now, logical px
    DockEdge(DockChoices choices, DoubleSupplier width) {
        setId("dock-edge");
        getStyleClass().add("dock-edge");
        setCursor(Cursor.H_RESIZE);
        setOnMousePressed(event -> {
            from = event.getScreenX();
            at = width.getAsDouble();
            event.consume();
        });
        setOnMouseDragged(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                choices.widthProperty().set(Math.max(1, at + from - event.getScreenX()));
            }
            event.consume();
        });
        setOnMouseReleased(event -> {
            boolean drawn = event.getScreenX() != from;
            if (drawn) {
                // What the window allowed, not how far the mouse went.
                choices.widthProperty().set(width.getAsDouble());
                choices.keep();
            }
            event.consume();
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                choices.widthProperty().set(0);
                choices.keep();
            }
            event.consume();
        });
    }
}
