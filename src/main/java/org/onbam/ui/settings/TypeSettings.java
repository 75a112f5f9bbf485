package org.onbam.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.app.EventTypes;
import org.onbam.message.Messages;
import org.onbam.model.EventType;
import org.onbam.ui.shell.Surroundings;

/// All event types, the person's own first, which can be added, edited and taken away.
///
/// A change builds the window's screens anew, this one too: menus, keys and lanes follow.
final class TypeSettings {

    private static final double ROW_PX = 36;

    private final Surroundings around;
    private final Messages messages;
    private final EventTypes types;
    private final TypeText text;
    private final TextField filter = new TextField();
    private final ListView<EventType> list = new ListView<>();
    private final VBox node = new VBox();

    /// @param heading what stands at the head of the pane, at the left
    TypeSettings(Surroundings around, Node heading) {
        this.around = around;
        this.messages = around.app().messages();
        this.types = around.app().eventTypes();
        this.text = new TypeText(messages);
        filter.setId("settings-type-filter");
        filter.setPromptText(messages.text("settings.types.filter"));
        filter.setPrefColumnCount(14);
        filter.textProperty().subscribe((before, now) -> refresh());
        Button add = new Button(messages.text("settings.types.add"), new FontIcon("fth-plus"));
        add.setId("settings-types-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> open(TypeDraft.empty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(heading, gap, filter, add);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("settings-keys-heading");
        list.setId("settings-types");
        list.setFixedCellSize(ROW_PX);
        list.setCellFactory(view -> new TypeCell(this, around, text));
        VBox.setVgrow(list, Priority.ALWAYS);
        node.getStyleClass().add("settings-keys");
        node.setMaxWidth(860);
        node.getChildren().setAll(head, list);
    }

    Node node() {
        return node;
    }

    void refresh() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        List<EventType> own = types.vocabulary().own();
        list.getItems().setAll(Stream.concat(own.stream(), types.vocabulary().types().stream().filter(type -> !own.contains(type)))
                .filter(type -> text.sought(type).contains(wanted)).toList());
    }

    void edit(EventType type) {
        open(TypeDraft.of(type));
    }

    /// Events of the type stay where they are and show its code.
    void remove(EventType type) {
        types.remove(type.code(), around.errors()::show);
    }

    private void open(TypeDraft draft) {
        TypeForm form = new TypeForm(draft, around, text);
        around.sheets().open(form, form.first(), () -> { });
    }
}
