package org.onbam.ui.library;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;

/// The box that marks a row for what is done with many at once.
final class MarkCell extends TableCell<LibraryRow, Boolean> {

    private final CheckBox box = new CheckBox();

    MarkCell(LibraryList list) {
        box.setFocusTraversable(false);
        box.setVisible(false);
        // Here as in the other cells: what comes and goes as a graphic is styled anew each time, what is hidden is not.
        setGraphic(box);
        box.setOnAction(event -> {
            LibraryRow row = getTableRow().getItem();
            if (row != null) {
                list.mark(List.of(row), box.isSelected());
            }
        });
    }

    @Override
    protected void updateItem(Boolean isMarked, boolean empty) {
        super.updateItem(isMarked, empty);
        box.setVisible(!empty);
        box.setSelected(!empty && isMarked);
    }
}
