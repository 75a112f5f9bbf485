package org.onbam.ui.library;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.onbam.message.Messages;

/// The status as a chip.
final class StatusCell extends TableCell<LibraryRow, LibraryStatus> {

    private final Messages messages;
    private final Label chip = new Label();

    StatusCell(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void updateItem(LibraryStatus status, boolean empty) {
        super.updateItem(status, empty);
        setGraphic(empty ? null : chip);
        if (!empty) {
            chip.setText(messages.text(status.textKey()));
            chip.getStyleClass().setAll("label", "chip", status.styleClass());
        }
    }
}
