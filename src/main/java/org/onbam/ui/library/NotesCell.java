package org.onbam.ui.library;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;

/// What wants a look: a missing file, else how many oddities its header has.
final class NotesCell extends TableCell<LibraryRow, Integer> {

    private final LibraryList list;
    private final Messages messages;
    private final FontIcon icon = new FontIcon();
    private final Label label = new Label("", icon);

    NotesCell(LibraryList list, Messages messages) {
        this.list = list;
        this.messages = messages;
    }

    @Override
    protected void updateItem(Integer findings, boolean empty) {
        super.updateItem(findings, empty);
        LibraryRow row = empty ? null : getTableRow().getItem();
        boolean missing = row != null && list.isMissing(row);
        if (row == null || !missing && findings == 0) {
            setGraphic(null);
            return;
        }
        icon.setIconLiteral(missing ? "fth-alert-circle" : "fth-info");
        label.setText(missing ? messages.text("library.file.missing")
                : messages.text("library.findings.count", findings));
        label.getStyleClass().setAll("label", missing ? "note-missing" : "note-findings");
        setGraphic(label);
    }
}
