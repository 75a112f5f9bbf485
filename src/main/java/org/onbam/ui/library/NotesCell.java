package org.onbam.ui.library;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Tip;

/// What wants a look: a missing file, else that the header has oddities, else that the night is here twice; said by the tooltip.
final class NotesCell extends TableCell<LibraryRow, Integer> {

    private final Messages messages;
    private final FontIcon icon = new FontIcon();
    private final Tooltip tip = Tip.of("");

    NotesCell(Messages messages) {
        this.messages = messages;
        icon.setVisible(false);
        setGraphic(icon);
    }

    @Override
    protected void updateItem(Integer weight, boolean empty) {
        super.updateItem(weight, empty);
        LibraryRow row = empty ? null : getTableRow().getItem();
        if (row == null || !row.isMissing() && row.recording().findingCount() == 0
                && row.facts().state().sameNight().isEmpty()) {
            icon.setVisible(false);
            setTooltip(null);
            return;
        }
        icon.setVisible(true);
        boolean isOdd = row.recording().findingCount() > 0;
        String look = row.isMissing() ? "note-missing" : isOdd ? "note-findings" : "note-twin";
        if (!icon.getStyleClass().contains(look)) {
            icon.setIconLiteral(row.isMissing() ? "fth-alert-circle" : isOdd ? "fth-info" : "fth-copy");
            icon.getStyleClass().setAll("ikonli-font-icon", look);
        }
        tip.setText(row.isMissing() ? messages.text("library.file.missing")
                : isOdd ? messages.text("library.findings.count", row.recording().findingCount())
                        : messages.text("library.sameNight.short"));
        setTooltip(tip);
    }
}
