package org.onbam.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.onbam.message.Messages;

final class KeyHelp {
    private final StackPane node = new StackPane();

    KeyHelp(Keymap keymap, Messages messages) {
        node.setVisible(false);
    }

    Node node() {
        return node;
    }

    void open() {
        node.setVisible(true);
    }
}
