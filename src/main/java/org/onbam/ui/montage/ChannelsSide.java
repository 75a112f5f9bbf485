package org.onbam.ui.montage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.ui.shell.Surroundings;

/// The editor's side with montages at the left, the channels of the shown one in the middle, the chosen channel at the
/// right.
final class ChannelsSide extends HBox implements AutoCloseable {

    private final LaneEditing lanes;
    private final NightPlans plans;
    private final Messages messages;
    private final PlanColumn montages;
    private final ChannelColumn channels;
    private final TextField name = new TextField();
    private final TextField group = new TextField();
    private final Label why = new Label();
    private final ChannelForm form;
    private final Subscription follows;

    ChannelsSide(LaneEditing lanes, NightPlans plans, Surroundings around) {
        this.lanes = lanes;
        this.plans = plans;
        this.messages = around.app().messages();
        this.montages = new PlanColumn(lanes, plans, around);
        this.channels = new ChannelColumn(lanes, plans, messages);
        this.form = new ChannelForm(lanes, messages, plans::references, lanes.lane());
        getStyleClass().add("editor-columns");
        VBox details = details();
        HBox.setHgrow(details, Priority.ALWAYS);
        getChildren().setAll(montages, channels, details);
        this.follows = Subscription.combine(
                channels.laneProperty().subscribe(lane -> show(lane.intValue())),
                lanes.montageProperty().subscribe(now -> show(channels.laneProperty().get())));
        channels.choose(lanes.lane());
    }

    /// Where a keyboard begins.
    Node first() {
        return channels.first();
    }

    private VBox details() {
        field(name, "channel-name", () -> lanes.change(channels.laneProperty().get(),
                channel -> name.getText().isBlank() ? channel : channel.withName(name.getText().strip())));
        field(group, "channel-group", () -> lanes.change(channels.laneProperty().get(),
                channel -> channel.withStyle(channel.style().withGroup(group.getText().strip()))));
        why.setId("channel-why");
        why.getStyleClass().add("hint");
        why.setWrapText(true);
        FormGrid grid = new FormGrid(messages);
        grid.getStyleClass().add("channel-names");
        grid.row("lane.editor.name", name);
        grid.row("lane.editor.group", group);
        ScrollPane scroll = new ScrollPane(new VBox(why, grid, form));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox box = new VBox(scroll);
        box.getStyleClass().add("editor-details");
        return box;
    }

    private static void field(TextField field, String id, Runnable take) {
        field.setId(id);
        TypedText.of(field, take);
    }

    private void show(int lane) {
        lanes.channel(lane).ifPresent(channel -> show(lane, channel));
    }

    private void show(int lane, Channel channel) {
        if (!name.isFocused()) {
            name.setText(channel.name());
        }
        if (!group.isFocused()) {
            group.setText(channel.style().group());
        }
        why.setText(plans.matched(lanes).map(matched -> messages.text(matched.lanes().get(lane).why())).orElse(""));
        form.show(lane);
    }

    @Override
    public void close() {
        follows.unsubscribe();
        form.close();
        channels.close();
        montages.close();
    }
}
