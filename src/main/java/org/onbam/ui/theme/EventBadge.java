package org.onbam.ui.theme;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import org.onbam.model.EventType;
import org.onbam.render.Palette;

/// The square with the letters and colour of an event type; types of foreign codes show a dot.
public final class EventBadge extends Label {

    private static final double SIZE = 18;
    private static final CornerRadii CORNERS = new CornerRadii(4);

    public EventBadge() {
        this(SIZE);
    }

    /// @param sizePx its width and height; below 17 its letters are small
    public EventBadge(double sizePx) {
        getStyleClass().add("event-badge");
        if (sizePx < SIZE - 1) {
            getStyleClass().add("small");
        }
        setMinSize(sizePx, sizePx);
        setPrefSize(sizePx, sizePx);
        setMaxSize(sizePx, sizePx);
    }

    public void show(EventType type, Palette palette) {
        String letters = type.letter().isEmpty() ? "·" : type.letter();
        setText(letters);
        getStyleClass().remove("two");
        if (letters.length() > 1) {
            getStyleClass().add("two");
        }
        int colour = palette.event(type);
        setBackground(new Background(new BackgroundFill(PaletteColor.of(colour), CORNERS, Insets.EMPTY)));
        // by style, since a style sheet's colour of labels goes before a value
        setStyle("-fx-text-fill: " + PaletteColor.css(palette.textOn(colour)));
    }
}
