package org.onbam.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;

/// A command on one line, as palette and settings list it: its name, where its keys hold, and at the right its keys.
/// FX thread only.
public final class CommandRow extends HBox {

    private final Label name = new Label();
    private final Label place = new Label();
    private final HBox keys = new HBox();

    public CommandRow() {
        place.getStyleClass().add("command-place");
        keys.getStyleClass().add("keys");
        keys.setAlignment(Pos.CENTER_RIGHT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(name, place, gap, keys);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("command-line");
    }

    /// @param shown what stands for the keys: caps, or what sets them
    public void show(Command command, Messages messages, List<? extends Node> shown) {
        name.setText(command.name(messages));
        place.setText(messages.text(command.context().nameKey()));
        keys.getChildren().setAll(shown);
    }

    /// Says something where the place of the keys stood.
    void say(String text) {
        place.setText(text);
    }
}
