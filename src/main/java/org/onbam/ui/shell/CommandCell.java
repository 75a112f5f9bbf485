package org.onbam.ui.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.onbam.message.Messages;

/// A command on one line: its name, where it holds, and its keys. Greyed while it cannot run, with the reason.
final class CommandCell extends ListCell<Command> {

    private static final PseudoClass UNABLE = PseudoClass.getPseudoClass("unable");

    private final Keymap keymap;
    private final Messages messages;
    private final CommandRow row = new CommandRow();

    CommandCell(Keymap keymap, Messages messages) {
        this.keymap = keymap;
        this.messages = messages;
    }

    @Override
    protected void updateItem(Command command, boolean empty) {
        super.updateItem(command, empty);
        if (empty || command == null) {
            setGraphic(null);
            return;
        }
        row.show(command, messages, keyCaps(keymap.keys(command)));
        command.whyNot().ifPresent(why -> row.say(messages.text(why)));
        pseudoClassStateChanged(UNABLE, !command.enabled().get());
        setGraphic(row);
    }

    /// Each chord as a key cap.
    static List<Label> keyCaps(List<KeyChord> chords) {
        return chords.stream().map(chord -> {
            Label cap = new Label(chord.display());
            cap.getStyleClass().add("key-cap");
            return cap;
        }).toList();
    }
}
