package org.onbam.ui.montage;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Surroundings;

/// The editor's side with montages at the left, the channels of the shown one in the middle, the chosen channel at the
/// right.
final class ChannelsSide extends HBox implements AutoCloseable {

    private final PlanColumn montages;
    private final ChannelColumn channels;
    private final ChannelDetails details;

    ChannelsSide(LaneEditing lanes, NightPlans plans, Surroundings around) {
        Messages messages = around.app().messages();
        this.montages = new PlanColumn(lanes, plans, around);
        this.channels = new ChannelColumn(lanes, plans, messages);
        channels.chooseLane(lanes.lane());
        this.details = new ChannelDetails(lanes, plans, messages, channels.chosen());
        getStyleClass().add("editor-columns");
        HBox.setHgrow(details, Priority.ALWAYS);
        getChildren().setAll(montages, channels, details);
    }

    /// Where a keyboard begins.
    Node first() {
        return channels.first();
    }

    @Override
    public void close() {
        details.close();
        channels.close();
        montages.close();
    }
}
