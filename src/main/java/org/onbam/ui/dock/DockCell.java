package org.onbam.ui.dock;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A row of a list in the dock: a sign, a sentence that wraps, and below it where in the night that is.
public final class DockCell<T> extends ListCell<T> {

    private final Consumer<T> sign;
    private final Function<T, String> sentence;
    private final Function<T, String> place;
    private final Label said = new Label();
    private final Label where = new Label();
    private final HBox row;

    /// @param icon     what stands before the sentence
    /// @param sign     brings the icon to an item
    /// @param sentence what is said of an item
    /// @param place    says where an item lies
    /// @param chosen   told of the item that was clicked
    public DockCell(Node icon, Consumer<T> sign, Function<T, String> sentence, Function<T, String> place, Consumer<T> chosen) {
        this.sign = sign;
        this.sentence = sentence;
        this.place = place;
        said.getStyleClass().add("dock-sentence");
        said.setWrapText(true);
        where.getStyleClass().add("dock-place");
        VBox text = new VBox(1, said, where);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        this.row = new HBox(9, icon, text);
        row.setAlignment(Pos.CENTER_LEFT);
        // As wide as the list, so that sentences wrap and nothing scrolls sideways.
        setPrefWidth(0);
        setOnMousePressed(event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                chosen.accept(getItem());
            }
        });
    }

    /// Puts a tool behind the sentence.
    public void add(Node tool) {
        row.getChildren().add(tool);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        sign.accept(item);
        said.setText(sentence.apply(item));
        where.setText(place.apply(item));
        setGraphic(row);
    }
}
