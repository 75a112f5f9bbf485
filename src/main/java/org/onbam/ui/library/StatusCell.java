package org.onbam.ui.library;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.onbam.message.Messages;
import org.onbam.model.ScoringStatus;
import org.onbam.ui.theme.StatusChip;

/// The status of a recording as a chip.
final class StatusCell extends TableCell<LibraryRow, ScoringStatus> {

    private final Messages messages;
    private final Label chip = new Label();
    private Optional<ScoringStatus> shown = Optional.empty();

    StatusCell(Messages messages) {
        this.messages = messages;
        setGraphic(chip);
    }

    @Override
    protected void updateItem(ScoringStatus status, boolean empty) {
        super.updateItem(status, empty);
        chip.setVisible(!empty && status != null);
        if (!empty && status != null && shown.filter(before -> before == status).isEmpty()) {
            shown = Optional.of(status);
            StatusChip.dress(chip, status, messages);
        }
    }
}
