package org.onbam.ui.library;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Tip;

/// The line over the list: how many recordings, the filter, status chips, and what adds more.
final class LibraryToolbar {

    private final LibraryList list;
    private final Messages messages;
    private final Label count = new Label();
    private final TextField filter = new TextField();
    private final ToggleButton all = new ToggleButton();
    private final Map<LibraryStatus, ToggleButton> chips = new EnumMap<>(LibraryStatus.class);
    private final HBox node = new HBox();

    /// @param leaveFilter called when Enter, Down or Esc leaves the filter for the list
    LibraryToolbar(LibraryList list, Messages messages, Runnable leaveFilter, Command... actions) {
        this.list = list;
        this.messages = messages;
        Label title = new Label(messages.text("library.title"));
        title.getStyleClass().add("space-title");
        count.setId("library-count");
        count.getStyleClass().add("space-count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        node.getStyleClass().add("toolbar");
        node.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().setAll(title, count, filterBox(leaveFilter), chipBox(), gap);
        for (Command action : actions) {
            node.getChildren().add(button(action));
        }
        refresh();
    }

    Node node() {
        return node;
    }

    TextField filter() {
        return filter;
    }

    /// Counts again, after the rows have changed.
    void refresh() {
        Map<LibraryStatus, Integer> counts = list.counts();
        count.setText(grouped(list.all().size()));
        all.setText(messages.text("library.status.all"));
        chips.forEach((status, chip) ->
                chip.setText(messages.text(status.textKey()) + " " + grouped(counts.get(status))));
    }

    private static String grouped(int number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }

    private Node filterBox(Runnable leave) {
        filter.setId("library-filter");
        filter.setPromptText(messages.text("library.filter.prompt"));
        filter.setPrefColumnCount(24);
        list.filter().bindBidirectional(filter.textProperty());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
            }
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER
                    || event.getCode() == KeyCode.DOWN) {
                leave.run();
                event.consume();
            }
        });
        Label key = new Label("/");
        key.getStyleClass().add("key-cap");
        key.setMouseTransparent(true);
        key.visibleProperty().bind(filter.focusedProperty().not().and(filter.textProperty().isEmpty()));
        StackPane box = new StackPane(filter, key);
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        box.getStyleClass().add("filter-box");
        return box;
    }

    private Node chipBox() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox(chip(all, "all", group, Optional.empty()));
        box.getStyleClass().add("chips");
        box.setAlignment(Pos.CENTER_LEFT);
        for (LibraryStatus status : LibraryStatus.values()) {
            ToggleButton chip = new ToggleButton();
            chips.put(status, chip);
            box.getChildren().add(chip(chip, status.styleClass(), group, Optional.of(status)));
        }
        all.setSelected(true);
        return box;
    }

    private ToggleButton chip(ToggleButton chip, String id, ToggleGroup group, Optional<LibraryStatus> status) {
        chip.setId("chip-" + id);
        chip.setToggleGroup(group);
        chip.getStyleClass().add("filter-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setOnAction(event -> {
            // One of the group is always on: pressing the chosen one again goes back to all.
            (chip.isSelected() ? chip : all).setSelected(true);
            list.status().set(chip.isSelected() ? status : Optional.empty());
        });
        return chip;
    }

    private Button button(Command command) {
        Button button = new Button(messages.text(command.nameKey()));
        button.setId("toolbar-" + command.id().replace('.', '-'));
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(command.enabled().not());
        button.setTooltip(Tip.of(messages.text(command.helpKey())));
        button.setOnAction(event -> command.run());
        return button;
    }
}
