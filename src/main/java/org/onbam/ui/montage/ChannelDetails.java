package org.onbam.ui.montage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.montage.MatchedLane;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.Presence;
import org.onbam.montage.StandardMontages;

/// The editor's side with the chosen channel: what was found for it and why, its name and group, what becomes of it in a
/// recording that lacks it, and all that a lane's popover sets. A channel that takes no room is edited like one on the page.
final class ChannelDetails extends VBox implements AutoCloseable {

    private final LaneEditing lanes;
    private final NightPlans plans;
    private final Messages messages;
    private final ObservableValue<ChannelRow> chosen;
    private final Label why = new Label();
    private final TextField name = new TextField();
    private final ValueBox<String> group;
    private final Segments<Presence> presence;
    private final StackPane looks = new StackPane();
    private final ChannelForm form;
    private final InvalidationListener changed = (Observable change) -> show();
    private final Subscription follows;
    private Optional<AbsentChannel> absent = Optional.empty();
    private Optional<ChannelForm> absentForm = Optional.empty();

    /// @param chosen the line of the list of channels
    ChannelDetails(LaneEditing lanes, NightPlans plans, Messages messages, ObservableValue<ChannelRow> chosen) {
        this.lanes = lanes;
        this.plans = plans;
        this.messages = messages;
        this.chosen = chosen;
        this.form = new ChannelForm(lanes, messages, plans::references, Math.max(0, chosen.getValue().lane()));
        this.group = ValueBox.field("channel-group", List.of(), each -> each.isEmpty() ? messages.text("lane.none") : each,
                this::typedGroup, next -> change(channel -> channel.withStyle(channel.style().withGroup(next))));
        this.presence = new Segments<>("channel-presence", List.of(Presence.REQUIRED, Presence.OPTIONAL),
                each -> messages.text("lane.editor.presence." + each.name().toLowerCase(Locale.ROOT)), this::take);
        name.setId("channel-name");
        TypedText.of(name, () -> change(
                channel -> name.getText().isBlank() ? channel : channel.withName(name.getText().strip())));
        group.setMaxWidth(Double.MAX_VALUE);
        group.setPromptText(messages.text("lane.editor.group.new"));
        why.setId("channel-why");
        why.getStyleClass().add("hint");
        why.setWrapText(true);
        getStyleClass().add("editor-details");
        getChildren().setAll(scrolled());
        plans.list().addListener(changed);
        this.follows = Subscription.combine(chosen.subscribe(now -> show()), lanes.montageProperty().subscribe(now -> show()));
    }

    private ScrollPane scrolled() {
        FormGrid grid = new FormGrid(messages);
        grid.getStyleClass().add("channel-names");
        grid.row("lane.editor.name", name);
        grid.row("lane.editor.group", group);
        grid.row("lane.editor.presence", presence);
        ScrollPane scroll = new ScrollPane(new VBox(why, grid, looks));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    // --- what is shown ----------------------------------------------------------------------------------------

    private void show() {
        ChannelRow row = chosen.getValue();
        Optional<MatchedLane> matched = plans.matched(lanes).flatMap(found -> found.at(row.place()));
        why.setText(matched.map(lane -> messages.text(lane.why())).orElse(""));
        if (!row.isAbsent()) {
            lanes.channel(row.lane()).ifPresent(this::showNames);
            looks.getChildren().setAll(form);
            form.show(row.lane());
        } else {
            matched.map(MatchedLane::channel).ifPresent(this::showAbsent);
        }
        Optional<Presence> planned = matched.flatMap(lane -> plan()).filter(plan -> !StandardMontages.isMade(plan.id()))
                .map(plan -> plan.channels().get(row.place()).presence());
        presence.setVisible(planned.isPresent());
        presence.setManaged(planned.isPresent());
        planned.ifPresent(presence::show);
    }

    private void showAbsent(Channel channel) {
        showNames(channel);
        if (absent.isEmpty()) {
            AbsentChannel edited = new AbsentChannel(channel, this::changeAbsent);
            absent = Optional.of(edited);
            absentForm = Optional.of(new ChannelForm(edited.editing(), messages, plans::references, 0));
        }
        absent.get().show(channel);
        absentForm.ifPresent(looks.getChildren()::setAll);
    }

    private void showNames(Channel channel) {
        if (!name.isFocused()) {
            name.setText(channel.name());
        }
        List<String> groups = Stream.concat(Stream.of(""), Stream.concat(lanes.wholeProperty().get().channels().stream(),
                Stream.of(channel)).map(each -> each.style().group()).filter(each -> !each.isEmpty()).distinct()).toList();
        group.offer(groups);
        if (!group.getEditor().isFocused()) {
            group.show(channel.style().group());
        }
    }

    // --- what is done -----------------------------------------------------------------------------------------

    private Optional<MontagePlan> plan() {
        return plans.matched(lanes).map(found -> found.plan());
    }

    private String typedGroup(String typed) {
        return typed.strip().equalsIgnoreCase(messages.text("lane.none")) ? "" : typed.strip();
    }

    private void change(UnaryOperator<Channel> next) {
        if (chosen.getValue().isAbsent()) {
            absent.ifPresent(edited -> edited.editing().change(0, next));
        } else {
            lanes.change(chosen.getValue().lane(), next);
        }
    }

    private void changeAbsent(Channel before, Channel after) {
        int place = chosen.getValue().place();
        plans.flush();
        plan().filter(plan -> !before.equals(after)).ifPresent(plan -> plans.change(lanes,
                plan.with(place, plan.channels().get(place).withChanges(before, after))));
    }

    private void take(Presence next) {
        int place = chosen.getValue().place();
        plans.flush();
        plan().ifPresent(plan -> plans.change(lanes, plan.with(place, plan.channels().get(place).withPresence(next))));
    }

    @Override
    public void close() {
        plans.list().removeListener(changed);
        follows.unsubscribe();
        form.close();
        absentForm.ifPresent(ChannelForm::close);
    }
}
