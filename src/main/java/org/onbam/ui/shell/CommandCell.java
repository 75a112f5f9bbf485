package org.onbam.ui.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;

/// A command on one line: its name, where it holds, and its keys. Greyed while it cannot run.
final class CommandCell extends ListCell<Command> {

    private static final PseudoClass UNABLE = PseudoClass.getPseudoClass("unable");

    private final Keymap keymap;
    private final Messages messages;
    private final Label name = new Label();
    private final Label place = new Label();
    private final HBox keys = new HBox();
    private final HBox line;

    CommandCell(Keymap keymap, Messages messages) {
        this.keymap = keymap;
        this.messages = messages;
        place.getStyleClass().add("command-place");
        keys.getStyleClass().add("keys");
        keys.setAlignment(Pos.CENTER_RIGHT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line = new HBox(name, place, gap, keys);
        line.getStyleClass().add("command-line");
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(Command command, boolean empty) {
        super.updateItem(command, empty);
        if (empty || command == null) {
            setGraphic(null);
            return;
        }
        name.setText(messages.text(command.nameKey()));
        place.setText(messages.text(command.context().nameKey()));
        keys.getChildren().setAll(keyCaps(keymap.keys(command)));
        pseudoClassStateChanged(UNABLE, !command.enabled().get());
        setGraphic(line);
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
