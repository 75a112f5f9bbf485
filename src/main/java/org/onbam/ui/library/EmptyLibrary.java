package org.onbam.ui.library;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Command;

/// What an empty library says: drop files here, choose them, or try the demo night.
final class EmptyLibrary {

    private final Messages messages;
    private final VBox node;
    private final Button first;

    EmptyLibrary(Messages messages, Command addFiles, Command addFolder, Command demo) {
        this.messages = messages;
        Label title = new Label(messages.text("library.empty.title"));
        title.getStyleClass().add("empty-title");
        VBox text = new VBox(hint("library.empty.text"), hint("library.empty.promise"));
        text.setAlignment(Pos.CENTER);
        text.getStyleClass().add("empty-text");
        first = button(addFolder, "accent");
        HBox buttons = new HBox(first, button(addFiles, "plain"));
        buttons.getStyleClass().add("empty-buttons");
        buttons.setAlignment(Pos.CENTER);
        Button tryDemo = button(demo, "link-button");
        VBox box = new VBox(new FontIcon("fth-moon"), title, text, buttons, tryDemo);
        box.getStyleClass().add("empty-box");
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        node = new VBox(box);
        node.setId("library-empty");
        node.getStyleClass().add("empty");
        node.setAlignment(Pos.CENTER);
    }

    Node node() {
        return node;
    }

    /// Goes to what is likeliest to be done.
    void focus() {
        first.requestFocus();
    }

    private Label hint(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("hint");
        return label;
    }

    private Button button(Command command, String styleClass) {
        Button button = new Button(command.name(messages));
        button.setId("empty-" + command.id().replace('.', '-'));
        button.getStyleClass().add(styleClass);
        button.disableProperty().bind(command.enabled().not());
        button.setOnAction(event -> command.run());
        return button;
    }
}
