package org.onbam.ui.montage;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.onbam.message.Messages;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.PlannedChannel;
import org.onbam.montage.StandardMontages;
import org.onbam.ui.shell.IconButton;

/// A montage's name, its function key and its channels, which are added, taken away and moved here: by buttons, by dragging,
/// with Alt+Up and Alt+Down, with Delete.
final class ChannelColumn extends VBox implements AutoCloseable {

    private final LaneEditing lanes;
    private final NightPlans plans;
    private final Messages messages;
    private final TextField name = new TextField();
    private final ValueBox<Integer> key;
    private final ListView<Integer> list = new ListView<>();
    private final AddChannel add;
    private final Button remove;
    private final Label made = new Label();
    private final IntegerProperty lane = new SimpleIntegerProperty(0);
    private final InvalidationListener changed = (Observable change) -> refresh();
    private final Subscription follows;
    private boolean showing;

    ChannelColumn(LaneEditing lanes, NightPlans plans, Messages messages) {
        this.lanes = lanes;
        this.plans = plans;
        this.messages = messages;
        this.key = ValueBox.choice("montage-key", IntStream.rangeClosed(0, MontagePlan.FUNCTION_KEYS).boxed().toList(),
                this::keyText, this::assign);
        this.add = new AddChannel(plans, messages, this::add);
        this.remove = button("channel-remove", "fth-trash-2", "lane.editor.channel.remove", this::removeChosen);
        getStyleClass().add("editor-channels");
        name.setId("montage-name");
        TypedText.of(name, this::rename);
        key.setPrefWidth(96);
        key.setMinWidth(96);
        HBox.setHgrow(name, Priority.ALWAYS);
        list.setId("channel-list");
        list.setCellFactory(view -> new ChannelCell(lanes, messages));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !showing) {
                lane.set(chosen);
                lanes.touch(chosen);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        made.getStyleClass().add("hint");
        made.setWrapText(true);
        made.setText(messages.text("lane.editor.made"));
        made.managedProperty().bind(made.visibleProperty());
        getChildren().setAll(FormGrid.line(name, key), list, made, new HBox(2, add,
                button("channel-up", "fth-arrow-up", "lane.editor.channel.up", () -> move(-1)),
                button("channel-down", "fth-arrow-down", "lane.editor.channel.down", () -> move(1)), remove));
        plans.list().addListener(changed);
        this.follows = lanes.wholeProperty().subscribe(now -> refresh());
    }

    Node first() {
        return list;
    }

    /// The chosen lane of the pane.
    IntegerProperty laneProperty() {
        return lane;
    }

    void choose(int next) {
        lane.set(Math.clamp(next, 0, Math.max(0, list.getItems().size() - 1)));
        select();
        list.scrollTo(Math.max(0, lane.get() - 4));
    }

    private void select() {
        showing = true;
        list.getSelectionModel().clearAndSelect(lane.get());
        showing = false;
    }

    private Button button(String id, String icon, String help, Runnable action) {
        return new IconButton(id, icon, messages.text(help), action);
    }

    private Optional<MontagePlan> plan() {
        return plans.now().matched(lanes.wholeProperty().get().id()).map(MatchedMontage::plan);
    }

    private void refresh() {
        int count = lanes.wholeProperty().get().channels().size();
        if (list.getItems().size() != count) {
            showing = true;
            list.getItems().setAll(IntStream.range(0, count).boxed().toList());
            showing = false;
        }
        list.refresh();
        choose(lane.get());
        boolean isMade = plan().map(plan -> StandardMontages.isMade(plan.id())).orElse(true);
        made.setVisible(isMade);
        add.setDisable(isMade);
        remove.setDisable(isMade || count < 2);
        name.setDisable(isMade);
        plan().ifPresent(plan -> {
            if (!name.isFocused()) {
                name.setText(plan.displayName(messages));
            }
            key.show(plan.functionKey());
        });
    }

    // --- what is done -----------------------------------------------------------------------------------------

    private void rename() {
        plan().filter(plan -> !name.isDisabled() && !name.getText().isBlank()
                && !name.getText().strip().equals(plan.displayName(messages)))
                .ifPresent(plan -> {
                    plans.flush();
                    plans.service().rename(plan.id(), name.getText(), plans.failed());
                });
    }

    /// A key that another montage has says so: `F3 · Respiratory`.
    private String keyText(int number) {
        if (number == 0) {
            return messages.text("lane.editor.noKey");
        }
        String holder = plans.service().functionKeys().getOrDefault(number, "");
        String shown = lanes.wholeProperty().get().id();
        String name = messages.text("lane.editor.key", number);
        return holder.isEmpty() || holder.equals(shown) ? name : plans.now().matched(holder)
                .map(matched -> messages.text("lane.editor.taken", name, matched.plan().displayName(messages)))
                .orElse(name);
    }

    private void assign(int number) {
        plan().filter(plan -> plan.functionKey() != number).ifPresent(plan -> {
            plans.flush();
            plans.service().assign(plan.id(), number, plans.failed());
        });
    }

    private void add(PlannedChannel channel) {
        plan().ifPresent(plan -> {
            int at = plans.matched(lanes).map(matched -> matched.lanes().get(lane.get()).place() + 1).orElse(0);
            plans.change(lanes, plan.add(Math.min(at, plan.channels().size()), channel));
        });
    }

    private void removeChosen() {
        plans.flush();
        plan().filter(plan -> !remove.isDisabled()).ifPresent(plan -> plans.matched(lanes)
                .map(matched -> matched.lanes().get(lane.get()).place())
                .ifPresent(place -> plans.change(lanes, plan.remove(place))));
    }

    private void move(int by) {
        int to = lane.get() + by;
        if (to >= 0 && to < list.getItems().size()) {
            lanes.move(lane.get(), to);
            choose(to);
        }
    }

    private void pressed(KeyEvent event) {
        boolean known = true;
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(-1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(1);
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
