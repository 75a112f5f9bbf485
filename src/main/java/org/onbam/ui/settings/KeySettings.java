package org.onbam.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onbam.app.Settings;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.KeyChord;
import org.onbam.ui.shell.Keymap;
import org.onbam.ui.shell.Surroundings;

/// The keys of every command. A command waits for its new key in place; a key that another command has is refused there
/// and then, with that command's name.
final class KeySettings {

    private static final double ROW_PX = 36;

    private final Surroundings around;
    private final Keymap keymap;
    private final Messages messages;
    private final TextField filter = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final VBox node = new VBox();
    private Optional<Binding> binding = Optional.empty();

    /// A command that waits for its key, and what was wrong with the last one pressed.
    record Binding(Command command, Optional<KeyChord> tried, Optional<Command> conflict) {
    }

    /// @param heading what stands at the head of the pane, at the left
    KeySettings(Surroundings around, Node heading) {
        this.around = around;
        this.keymap = around.keymap();
        this.messages = around.app().messages();
        filter.setId("settings-key-filter");
        filter.setPromptText(messages.text("settings.keys.filter"));
        filter.setPrefColumnCount(16);
        filter.textProperty().addListener(property -> refresh());
        Button reset = new Button(messages.text("settings.keys.resetAll"));
        reset.setId("settings-keys-reset");
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setOnAction(event -> change(settings -> settings.withAllDefaultKeys()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(heading, gap, filter, reset);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("settings-keys-heading");
        list.setId("settings-keys");
        list.setFixedCellSize(ROW_PX);
        list.setCellFactory(view -> new KeyBindingCell(this, keymap, messages));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                stopBinding();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        node.getStyleClass().add("settings-keys");
        node.setMaxWidth(760);
        node.getChildren().setAll(head, list);
    }

    Node node() {
        return node;
    }

    Optional<Binding> binding() {
        return binding;
    }

    void refresh() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        List<Command> found = new ArrayList<>(keymap.commands());
        found.removeIf(command -> !(command.name(messages) + " " + keyText(command))
                .toLowerCase(Locale.ROOT).contains(wanted));
        list.getItems().setAll(found);
    }

    private String keyText(Command command) {
        return String.join(" ", keymap.keys(command).stream().map(KeyChord::display).toList());
    }

    /// Waits for a new key for a command; the keymap lets all keys through meanwhile.
    void startBinding(Command command) {
        stopBinding();
        keymap.suspend();
        list.requestFocus();
        binding = Optional.of(new Binding(command, Optional.empty(), Optional.empty()));
        list.refresh();
    }

    void stopBinding() {
        if (binding.isPresent()) {
            binding = Optional.empty();
            keymap.resume();
            list.refresh();
        }
    }

    void remove(Command command, KeyChord chord) {
        List<String> keys = new ArrayList<>(texts(command));
        keys.remove(chord.display());
        change(settings -> settings.withKeys(command.id(), keys));
    }

    void reset(Command command) {
        change(settings -> settings.withDefaultKeys(command.id()));
    }

    private void pressed(KeyEvent event) {
        Optional<KeyChord> chord = KeyChord.of(event);
        if (binding.isEmpty() || chord.isEmpty()) {
            return;
        }
        event.consume();
        if (event.getCode() == KeyCode.ESCAPE) {
            stopBinding();
        } else {
            tryToBind(binding.get().command(), chord.get());
        }
    }

    private void tryToBind(Command command, KeyChord chord) {
        Optional<Command> conflict = keymap.conflict(command, chord);
        if (conflict.isPresent()) {
            binding = Optional.of(new Binding(command, Optional.of(chord), conflict));
            list.refresh();
            return;
        }
        List<String> keys = new ArrayList<>(texts(command));
        if (!keys.contains(chord.display())) {
            keys.add(chord.display());
        }
        stopBinding();
        change(settings -> settings.withKeys(command.id(), keys));
    }

    private List<String> texts(Command command) {
        return keymap.keys(command).stream().map(KeyChord::display).toList();
    }

    private void change(UnaryOperator<Settings> change) {
        stopBinding();
        around.app().change(change, around.errors()::show);
        list.refresh();
    }
}
