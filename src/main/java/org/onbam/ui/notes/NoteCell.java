package org.onbam.ui.notes;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.render.Palette;
import org.onbam.ui.shell.IconButton;
import org.onbam.ui.theme.EventBadge;

/// A note or bookmark in the list: what it says and where it is; deleted by a button that shows under the pointer.
final class NoteCell extends ListCell<ScoredEvent> {

    private final Function<ScoredEvent, String> place;
    private final Messages messages;
    private final EventVocabulary vocabulary;
    private final ObservableValue<Palette> palette;
    private final EventBadge badge = new EventBadge();
    private final Label said = new Label();
    private final Label where = new Label();
    private final HBox row;

    NoteCell(EventVocabulary vocabulary, Messages messages, ObservableValue<Palette> palette,
             Function<ScoredEvent, String> place, Consumer<ScoredEvent> chosen, Consumer<ScoredEvent> delete) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.palette = palette;
        this.place = place;
        said.getStyleClass().add("note-said");
        said.setWrapText(true);
        where.getStyleClass().add("note-place");
        VBox text = new VBox(1, said, where);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        IconButton remove = new IconButton("note-delete", "fth-trash-2", messages.text("notes.delete"),
                () -> delete.accept(getItem()));
        remove.setFocusTraversable(false);
        this.row = new HBox(9, badge, text, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMousePressed(event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                chosen.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(ScoredEvent event, boolean empty) {
        super.updateItem(event, empty);
        if (empty || event == null) {
            setGraphic(null);
            return;
        }
        badge.show(vocabulary.typeOf(event), palette.getValue());
        said.setText(event.comment().isBlank() ? vocabulary.typeOf(event).name(messages) : event.comment());
        where.setText(place.apply(event));
        setGraphic(row);
    }
}
