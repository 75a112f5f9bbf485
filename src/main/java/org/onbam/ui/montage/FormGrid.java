package org.onbam.ui.montage;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.onbam.message.Messages;

/// Labels at the left, controls at the right, in groups parted by thin lines.
final class FormGrid extends GridPane {

    private static final double LABELS = 84;

    private final Messages messages;
    private int row;

    FormGrid(Messages messages) {
        this.messages = messages;
        getStyleClass().add("lane-form");
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        labels.setMinWidth(LABELS);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setMinWidth(0);
        getColumnConstraints().setAll(labels, controls);
    }

    /// A control that is hidden takes its label with it.
    ///
    /// @param key of the label
    void row(String key, Node control) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("form-label");
        label.setWrapText(true);
        label.setLabelFor(control);
        label.visibleProperty().bind(control.visibleProperty());
        label.managedProperty().bind(control.managedProperty());
        addRow(row++, label, control);
    }

    void wide(Node node) {
        add(node, 1, row++);
    }

    void line() {
        Separator line = new Separator();
        line.setFocusTraversable(false);
        add(line, 0, row++, 2, 1);
    }

    static HBox line(Node... nodes) {
        HBox line = new HBox(6, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
