package org.onbam.ui.montage;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.TraceColour;
import org.onbam.ui.shell.Tip;

/// The inks a trace can have, each as it is on the present ground.
final class Swatches extends HBox {

    private final TakenToggle taken;

    Swatches(Messages messages, Consumer<TraceColour> chosen) {
        this.taken = new TakenToggle(now -> chosen.accept((TraceColour) now.getUserData()));
        setId("lane-colour");
        getStyleClass().add("swatches");
        for (TraceColour colour : TraceColour.values()) {
            String name = colour.name().toLowerCase(Locale.ROOT);
            Region ink = new Region();
            ink.getStyleClass().add("swatch-ink");
            ToggleButton button = new ToggleButton("", ink);
            button.setId("lane-colour-" + name.replace('_', '-'));
            button.getStyleClass().setAll("toggle-button", "swatch");
            button.setTooltip(Tip.of(messages.text("lane.colour." + name)));
            button.setAccessibleText(messages.text("lane.colour." + name));
            button.setUserData(colour);
            taken.add(button);
            getChildren().add(button);
        }
    }

    /// @param kind of the channel, whose own ink is the first
    void show(TraceColour now, ChannelKind kind) {
        for (Node button : getChildren()) {
            TraceColour colour = (TraceColour) button.getUserData();
            String token = colour == TraceColour.BY_KIND ? "trace-" + kind.name() : "ink-" + colour.name();
            ((ToggleButton) button).getGraphic().setStyle("-fx-background-color: -onbam-"
                    + token.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        taken.show(toggle -> toggle.getUserData() == now);
    }
}
