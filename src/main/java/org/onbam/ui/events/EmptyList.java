package org.onbam.ui.events;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;

/// What stands in the place of rows: how to mark events, or that the filter lets none through.
final class EmptyList extends VBox {

    private final Messages messages;
    private final Label said = new Label();
    private final Hyperlink all;

    EmptyList(Messages messages, Runnable showAll) {
        this.messages = messages;
        this.all = new Hyperlink(messages.text("events.empty.all"));
        all.setId("events-show-all");
        all.setOnAction(event -> showAll.run());
        said.setId("events-empty");
        said.setWrapText(true);
        said.getStyleClass().add("dock-hint");
        setAlignment(Pos.CENTER);
        getChildren().setAll(said);
        show(false);
    }

    /// @param filtered whether there are events, all of them filtered out
    void show(boolean filtered) {
        said.setText(messages.text(filtered ? "events.empty.filtered" : "events.empty"));
        if (filtered != getChildren().contains(all)) {
            if (filtered) {
                getChildren().add(all);
            } else {
                getChildren().remove(all);
            }
        }
    }
}
