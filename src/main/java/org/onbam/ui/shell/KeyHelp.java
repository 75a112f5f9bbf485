package org.onbam.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;

/// The keys that hold in the shown space, grouped; opened and closed with the same key.
final class KeyHelp {

    private static final double COLUMN_PX = 262;
    private static final double GAP_PX = 36;
    private static final double PADDING_PX = 24;
    private static final double SCROLL_PX = 14;
    private static final int MOST_COLUMNS = 3;

    private final Keymap keymap;
    private final Messages messages;
    private final VBox box = new VBox();
    private final Label title = new Label();
    private final FlowPane groups = new FlowPane(Orientation.HORIZONTAL);
    private final ScrollPane scroll = new ScrollPane(groups);
    private final Overlay overlay;

    KeyHelp(Keymap keymap, Messages messages) {
        this.keymap = keymap;
        this.messages = messages;
        title.setId("help-title");
        title.getStyleClass().add("sheet-title");
        groups.setHgap(GAP_PX);
        groups.getStyleClass().add("help-groups");
        groups.setId("help-groups");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Label hint = new Label(messages.text("shell.help.hint"));
        hint.getStyleClass().add("hint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(title, gap, hint);
        heading.setAlignment(Pos.BASELINE_LEFT);
        box.getChildren().setAll(heading, scroll);
        box.getStyleClass().addAll("overlay-box", "help");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        this.overlay = new Overlay(keymap, "help", box);
        overlay.node().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    Node node() {
        return overlay.node();
    }

    void open() {
        title.setText(messages.text("shell.help.title", messages.text(keymap.context().nameKey())));
        Map<String, VBox> byGroup = new LinkedHashMap<>();
        for (Command command : keymap.inContext()) {
            byGroup.computeIfAbsent(CommandGroup.titleKey(command, messages), this::group)
                    .getChildren().add(line(command));
        }
        groups.getChildren().setAll(byGroup.values());
        int columns = Math.clamp(byGroup.size(), 1, MOST_COLUMNS);
        double width = columns * COLUMN_PX + (columns - 1) * GAP_PX;
        groups.setPrefWrapLength(width);
        box.setMaxWidth(width + 2 * PADDING_PX + SCROLL_PX);
        scroll.setVvalue(0);
        overlay.open(scroll);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F1 || event.getCode() == KeyCode.SLASH && event.isShiftDown()) {
            overlay.close();
            event.consume();
        }
    }

    private VBox group(String key) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("section-title");
        VBox group = new VBox(name);
        group.getStyleClass().add("help-group");
        group.setPrefWidth(COLUMN_PX);
        return group;
    }

    private Node line(Command command) {
        Label name = new Label(messages.text(command.nameKey()));
        name.setMinWidth(0);
        HBox keys = new HBox();
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.getChildren().setAll(CommandCell.keyCaps(keymap.keys(command)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(name, gap, keys);
        line.getStyleClass().add("help-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
