package org.onbam.ui.dataset;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;

/// Groups of rows: a name at the left, controls at the right.
final class FormRows {

    private static final double NAMES_PX = 112;

    private final Messages messages;
    private final VBox node = new VBox();
    private GridPane grid = new GridPane();
    private int row;

    FormRows(Messages messages) {
        this.messages = messages;
        node.getStyleClass().add("dataset-form");
    }

    Node node() {
        return node;
    }

    /// Begins a group.
    FormRows group(String key) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("section-title");
        grid = new GridPane();
        grid.getStyleClass().add("dataset-grid");
        ColumnConstraints names = new ColumnConstraints(NAMES_PX);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setMinWidth(0);
        grid.getColumnConstraints().setAll(names, controls);
        node.getChildren().add(new VBox(8, title, grid));
        row = 0;
        return this;
    }

    FormRows row(String key, Node... controls) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("form-label");
        name.setWrapText(true);
        if (controls.length == 1) {
            name.setLabelFor(controls[0]);
        }
        HBox line = new HBox(10, controls);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("dataset-line");
        // beside what takes several lines the name stands by the first
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(row++, name, line);
        return this;
    }

    /// A row without a name.
    FormRows wide(Node control) {
        grid.add(control, 0, row++, 2, 1);
        return this;
    }

    Label hint(String key) {
        Label hint = new Label(messages.text(key));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        return hint;
    }
}
