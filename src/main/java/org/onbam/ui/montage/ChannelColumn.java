package org.onbam.ui.montage;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.montage.MatchedLane;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.PlannedChannel;
import org.onbam.montage.StandardMontages;
import org.onbam.ui.shell.IconButton;

/// A montage's channels, also those that this recording lacks. They are added, taken away and moved here: by buttons, by
/// dragging, with Alt+Up and Alt+Down, with Delete.
final class ChannelColumn extends VBox implements AutoCloseable {

    private final LaneEditing lanes;
    private final NightPlans plans;
    private final PlanHeading heading;
    private final ListView<ChannelRow> list = new ListView<>();
    private final AddChannel add;
    private final Button remove;
    private final Label made = new Label();
    private final ObjectProperty<ChannelRow> chosen = new SimpleObjectProperty<>(new ChannelRow(0, -1));
    private final InvalidationListener changed = (Observable change) -> refresh();
    private final Subscription follows;
    private boolean showing;

    ChannelColumn(LaneEditing lanes, NightPlans plans, Messages messages) {
        this.lanes = lanes;
        this.plans = plans;
        this.heading = new PlanHeading(lanes, plans, messages);
        this.add = new AddChannel(plans, messages, this::add);
        this.remove = new IconButton("channel-remove", "fth-trash-2", messages.text("lane.editor.channel.remove"),
                this::removeChosen);
        getStyleClass().add("editor-channels");
        list.setId("channel-list");
        list.setCellFactory(view -> new ChannelCell(this::channel, this::move, messages));
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !showing) {
                chosen.set(row);
                lanes.touch(row.lane());
                enable();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        made.getStyleClass().add("hint");
        made.setWrapText(true);
        made.setText(messages.text("lane.editor.made"));
        made.managedProperty().bind(made.visibleProperty());
        getChildren().setAll(heading, list, made, new HBox(2, add,
                new IconButton("channel-up", "fth-arrow-up", messages.text("lane.editor.channel.up"), () -> moveChosen(-1)),
                new IconButton("channel-down", "fth-arrow-down", messages.text("lane.editor.channel.down"), () -> moveChosen(1)),
                remove));
        plans.list().addListener(changed);
        this.follows = lanes.wholeProperty().subscribe(now -> refresh());
    }

    Node first() {
        return list;
    }

    ObservableValue<ChannelRow> chosen() {
        return chosen;
    }

    /// Chooses the line of a lane on the page.
    void chooseLane(int lane) {
        choose(list.getItems().stream().map(ChannelRow::lane).toList().indexOf(lane));
    }

    private void choose(int row) {
        if (list.getItems().isEmpty()) {
            return;
        }
        int next = Math.clamp(row, 0, list.getItems().size() - 1);
        showing = true;
        list.getSelectionModel().clearAndSelect(next);
        showing = false;
        chosen.set(list.getItems().get(next));
        list.scrollTo(Math.max(0, next - 4));
        enable();
    }

    private Optional<MontagePlan> plan() {
        return plans.asPlanned(lanes).map(MatchedMontage::plan);
    }

    /// What a line is about, as it would be on the page.
    private Optional<Channel> channel(ChannelRow row) {
        List<Channel> channels = lanes.wholeProperty().get().channels();
        if (row.isAbsent()) {
            return plans.matched(lanes).flatMap(matched -> matched.at(row.place())).map(MatchedLane::channel);
        }
        return row.lane() < channels.size() ? Optional.of(channels.get(row.lane())) : Optional.empty();
    }

    private void refresh() {
        heading.refresh();
        if (plan().isPresent() && plans.matched(lanes).isEmpty()) {
            // The plan has changed and the page follows in a moment: what is chosen stays until then.
            return;
        }
        int at = list.getItems().indexOf(chosen.get());
        List<ChannelRow> rows = ChannelRow.of(lanes.wholeProperty().get(), plans.matched(lanes));
        if (!list.getItems().equals(rows)) {
            at = at < 0 ? 0 : at;
            showing = true;
            list.getItems().setAll(rows);
            showing = false;
        }
        list.refresh();
        choose(at);
        made.setVisible(isMade());
        add.setDisable(isMade());
    }

    private boolean isMade() {
        return plan().map(plan -> StandardMontages.isMade(plan.id())).orElse(true);
    }

    private void enable() {
        long shown = list.getItems().stream().filter(row -> !row.isAbsent()).count();
        remove.setDisable(isMade() || !chosen.get().isAbsent() && shown < 2);
    }

    // --- what is done -----------------------------------------------------------------------------------------

    private void add(PlannedChannel channel) {
        plans.flush();
        plan().ifPresent(plan -> plans.change(lanes,
                plan.add(Math.clamp(chosen.get().place() + 1, 0, plan.channels().size()), channel)));
    }

    private void removeChosen() {
        plans.flush();
        int place = chosen.get().place();
        plan().filter(plan -> !remove.isDisabled() && place >= 0 && place < plan.channels().size())
                .ifPresent(plan -> plans.change(lanes, plan.remove(place)));
    }

    private void moveChosen(int by) {
        int row = list.getItems().indexOf(chosen.get());
        move(row, row + by);
    }

    /// Moves a line to another's place: on the page where only lanes are concerned, else in the plan.
    private void move(int from, int to) {
        List<ChannelRow> rows = list.getItems();
        if (from < 0 || to < 0 || from >= rows.size() || to >= rows.size() || from == to) {
            return;
        }
        if (rows.subList(Math.min(from, to), Math.max(from, to) + 1).stream().noneMatch(ChannelRow::isAbsent)) {
            lanes.move(rows.get(from).lane(), rows.get(to).lane());
        } else {
            plans.flush();
            plan().ifPresent(plan -> plans.change(lanes, plan.move(from, to)));
        }
        choose(to);
    }

    private void pressed(KeyEvent event) {
        boolean known = true;
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            moveChosen(-1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            moveChosen(1);
        } else if (event.getCode() == KeyCode.DELETE) {
            removeChosen();
        } else {
            known = false;
        }
        if (known) {
            event.consume();
        }
    }

    @Override
    public void close() {
        plans.list().removeListener(changed);
        follows.unsubscribe();
    }
}
