package org.onbam.ui.montage;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.TraceColour;

/// The inks a trace can have, each as it is on the present ground.
final class Swatches extends HBox {

    private final ToggleGroup group = new ToggleGroup();
    private boolean showing;

    Swatches(Messages messages, Consumer<TraceColour> chosen) {
        setId("lane-colour");
        getStyleClass().add("swatches");
        for (TraceColour colour : TraceColour.values()) {
            String name = colour.name().toLowerCase(Locale.ROOT);
            Region ink = new Region();
            ink.getStyleClass().add("swatch-ink");
            ToggleButton button = new ToggleButton("", ink);
            button.setId("lane-colour-" + name.replace('_', '-'));
            button.getStyleClass().setAll("toggle-button", "swatch");
            button.setTooltip(new Tooltip(messages.text("lane.colour." + name)));
            button.setAccessibleText(messages.text("lane.colour." + name));
            button.setUserData(colour);
            button.setToggleGroup(group);
            getChildren().add(button);
        }
        // As with segments: the arrow keys choose without an action.
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (showing) {
                return;
            }
            if (now == null) {
                before.setSelected(true);
            } else if (before != now) {
                chosen.accept((TraceColour) now.getUserData());
            }
        });
    }

    /// @param kind of the channel, whose own ink is the first
    void show(TraceColour now, ChannelKind kind) {
        showing = true;
        for (Toggle toggle : group.getToggles()) {
            TraceColour colour = (TraceColour) toggle.getUserData();
            String token = colour == TraceColour.BY_KIND ? "trace-" + kind.name() : "ink-" + colour.name();
            ((ToggleButton) toggle).getGraphic().setStyle("-fx-background-color: -onbam-"
                    + token.toLowerCase(Locale.ROOT).replace('_', '-'));
            toggle.setSelected(colour == now);
        }
        showing = false;
    }
}
