package org.onbam.ui.events;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import org.onbam.model.EventType;
import org.onbam.render.Palette;

/// The square with the letter and colour of an event type; types without a letter of their own show a dot.
final class EventBadge extends Label {

    private static final double SIZE = 18;
    private static final CornerRadii CORNERS = new CornerRadii(4);

    EventBadge() {
        getStyleClass().add("event-badge");
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    void show(EventType type, Palette palette) {
        setText(type.letter().isEmpty() ? "·" : type.letter());
        int argb = palette.event(type.family());
        setBackground(new Background(new BackgroundFill(
                Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF), CORNERS, Insets.EMPTY)));
    }
}
