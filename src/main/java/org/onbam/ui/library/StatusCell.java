package org.onbam.ui.library;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.onbam.message.Messages;
import org.onbam.model.ScoringStatus;

/// The status of a recording as a chip.
final class StatusCell extends TableCell<LibraryRow, ScoringStatus> {

    private final Messages messages;
    private final Label chip = new Label();

    StatusCell(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void updateItem(ScoringStatus status, boolean empty) {
        super.updateItem(status, empty);
        setGraphic(empty || status == null ? null : chip);
        if (!empty && status != null) {
            StatusLook.dress(chip, status, messages);
        }
    }
}
