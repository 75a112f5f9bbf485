package org.onbam.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.CommandRow;
import org.onbam.ui.shell.IconButton;
import org.onbam.ui.shell.KeyChord;
import org.onbam.ui.shell.Keymap;
import org.onbam.ui.shell.Tip;

/// One command and its keys: each key can be taken off, a new one pressed, and the defaults put back.
final class KeyBindingCell extends ListCell<Command> {

    private final KeySettings settings;
    private final Keymap keymap;
    private final Messages messages;
    private final CommandRow row = new CommandRow();

    KeyBindingCell(KeySettings settings, Keymap keymap, Messages messages) {
        this.settings = settings;
        this.keymap = keymap;
        this.messages = messages;
    }

    @Override
    protected void updateItem(Command command, boolean empty) {
        super.updateItem(command, empty);
        setGraphic(empty || command == null ? null : row);
        if (empty || command == null) {
            setTooltip(null);
            return;
        }
        setTooltip(Tip.of(command.help(messages)));
        Optional<KeySettings.Binding> binding =
                settings.binding().filter(now -> now.command().id().equals(command.id()));
        row.show(command, messages, binding.map(this::binding).orElseGet(() -> keys(command)));
    }

    private List<Node> binding(KeySettings.Binding binding) {
        Label prompt = new Label(messages.text("settings.keys.press"));
        prompt.getStyleClass().add("key-prompt");
        if (binding.conflict().isPresent()) {
            prompt.setText(messages.text("settings.keys.conflict",
                    binding.tried().map(KeyChord::display).orElse(""),
                    binding.conflict().get().name(messages)));
            prompt.getStyleClass().add("conflict");
        }
        return List.of(prompt);
    }

    private List<Node> keys(Command command) {
        List<Node> keys = new ArrayList<>();
        for (KeyChord chord : keymap.keys(command)) {
            keys.add(cap(command, chord));
        }
        keys.add(icon("fth-plus", "settings.keys.add", () -> settings.startBinding(command)));
        if (!keymap.keys(command).equals(command.defaultKeys())) {
            keys.add(icon("fth-rotate-ccw", "settings.keys.reset", () -> settings.reset(command)));
        }
        return keys;
    }

    // A key that two commands claim, after a preset has changed, is marked: the first one has it.
    private Node cap(Command command, KeyChord chord) {
        Button cap = new Button(chord.display(), new FontIcon("fth-x"));
        cap.getStyleClass().setAll("button", "key-cap", "removable");
        cap.setFocusTraversable(false);
        cap.setTooltip(Tip.of(messages.text("settings.keys.remove")));
        keymap.conflict(command, chord).ifPresent(other -> {
            cap.getStyleClass().add("conflict");
            cap.setTooltip(Tip.of(messages.text("settings.keys.conflict", chord.display(),
                    other.name(messages))));
        });
        cap.setOnAction(event -> settings.remove(command, chord));
        return cap;
    }

    private Button icon(String literal, String helpKey, Runnable action) {
        IconButton button = new IconButton(literal, messages.text(helpKey), action);
        button.setFocusTraversable(false);
        return button;
    }
}
