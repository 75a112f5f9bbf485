package org.onbam.ui.dataset;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Shown;

/// Makes the fields of the form, each of which tells of every change.
final class PlanFields {

    private final Messages messages;
    private final Runnable changed;

    PlanFields(Messages messages, Runnable changed) {
        this.messages = messages;
        this.changed = changed;
    }

    String text(String key) {
        return messages.text(key);
    }

    Label label(String key) {
        return new Label(messages.text(key));
    }

    /// A field as wide as there is room.
    TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((property, before, now) -> changed.run());
        return field;
    }

    TextField field(String id, double widthPx) {
        TextField field = field(id);
        HBox.setHgrow(field, Priority.NEVER);
        field.setPrefWidth(widthPx);
        field.setMinWidth(widthPx);
        return field;
    }

    CheckBox check(String id, String key) {
        CheckBox box = new CheckBox(messages.text(key));
        box.setId(id);
        box.selectedProperty().addListener((property, before, now) -> changed.run());
        return box;
    }

    <T> ComboBox<T> choice(String id, Collection<T> values, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(Shown.by(words));
        box.valueProperty().addListener((property, before, now) -> changed.run());
        return box;
    }

    static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(16, 6, nodes);
        HBox.setHgrow(flow, Priority.ALWAYS);
        return flow;
    }

    /// Writes into a field, unless that is what stands there: what is being typed is not typed over, and blanks at its end are on
    /// the way to the next word.
    static void set(TextField field, String text) {
        if (!field.getText().strip().equals(text)) {
            field.setText(text);
        }
    }

    static int whole(TextField field) {
        return Integer.parseInt(field.getText().strip());
    }

    /// A value from a field, which is marked where there is none.
    static <T> T marked(TextField field, Supplier<T> value) {
        field.getStyleClass().remove("wrong");
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            field.getStyleClass().add("wrong");
            throw e;
        }
    }
}
