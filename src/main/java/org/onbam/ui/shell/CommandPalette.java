package org.onbam.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;

/// Every command by name, Korean or English; Enter runs the chosen one, arrows choose.
final class CommandPalette {

    private static final double ROW_PX = 34;
    private static final int ROWS = 11;

    private final Keymap keymap;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Overlay overlay;
    private CommandSearch search;

    CommandPalette(Keymap keymap, Messages messages) {
        this.keymap = keymap;
        this.search = new CommandSearch(keymap.commands());
        field.setId("palette-field");
        field.setPromptText(messages.text("shell.palette.prompt"));
        field.textProperty().addListener((property, before, text) -> show(text));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_PX);
        list.setPrefHeight(ROW_PX * ROWS + 2);
        list.setCellFactory(view -> cell(messages));
        list.setPlaceholder(new Label(messages.text("shell.palette.none")));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(new FontIcon("fth-search"), field);
        line.getStyleClass().add("palette-search");
        VBox box = new VBox(line, list);
        box.getStyleClass().addAll("overlay-box", "palette");
        box.setMaxSize(620, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        this.overlay = new Overlay(keymap, "palette", box);
    }

    Node node() {
        return overlay.node();
    }

    boolean isOpen() {
        return overlay.isOpen();
    }

    void open() {
        search = new CommandSearch(keymap.commands());
        field.clear();
        show("");
        overlay.open(field);
    }

    // On the cells and not on the list, whose scroll bar and empty space are clicked too.
    private CommandCell cell(Messages messages) {
        CommandCell cell = new CommandCell(keymap, messages);
        cell.setOnMouseClicked(event -> {
            if (!cell.isEmpty()) {
                runChosen();
            }
        });
        return cell;
    }

    private void show(String query) {
        list.getItems().setAll(search.find(query));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> choose(list.getSelectionModel().getSelectedIndex() + 1);
            case UP -> choose(list.getSelectionModel().getSelectedIndex() - 1);
            case PAGE_DOWN -> choose(list.getSelectionModel().getSelectedIndex() + ROWS);
            case PAGE_UP -> choose(list.getSelectionModel().getSelectedIndex() - ROWS);
            case ENTER -> runChosen();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int index) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            list.getSelectionModel().select(Math.clamp(index, 0, last));
            list.scrollTo(Math.clamp(index - ROWS / 2, 0, last));
        }
    }

    // Closed first, so that the command finds the focus where it was. A disabled command leaves the palette open.
    private void runChosen() {
        Command command = list.getSelectionModel().getSelectedItem();
        if (command != null && command.enabled().get()) {
            overlay.close();
            command.run();
        }
    }
}
