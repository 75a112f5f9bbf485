package org.onbam.ui.library;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The tags of a recording as chips; those that do not fit are cut off with the cell.
final class TagsCell extends TableCell<LibraryRow, String> {

    private final HBox line = new HBox();
    private String shown = "";

    TagsCell() {
        line.getStyleClass().add("tags");
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
    }

    @Override
    protected void updateItem(String tags, boolean empty) {
        super.updateItem(tags, empty);
        String next = empty || tags == null ? "" : tags;
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        line.getChildren().clear();
        if (!next.isEmpty()) {
            for (String tag : next.split(", ")) {
                Label chip = new Label(tag);
                chip.getStyleClass().addAll("chip", "tag");
                chip.setMinWidth(Region.USE_PREF_SIZE);
                line.getChildren().add(chip);
            }
        }
    }
}
