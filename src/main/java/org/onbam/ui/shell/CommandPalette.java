package org.onbam.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

final class CommandPalette {
    private final Keymap keymap;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final StackPane node = new StackPane();

    CommandPalette(Keymap keymap) {
        this.keymap = keymap;
        node.getChildren().setAll(new VBox(field, list));
        node.setAlignment(Pos.TOP_CENTER);
        node.setVisible(false);
    }

    Node node() {
        return node;
    }

    void open() {
        list.getItems().setAll(keymap.commands());
        node.setVisible(true);
    }
}
