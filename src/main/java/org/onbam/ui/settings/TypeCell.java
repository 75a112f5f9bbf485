package org.onbam.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;
import org.onbam.model.EventType;
import org.onbam.ui.shell.IconButton;
import org.onbam.ui.shell.KeyChord;
import org.onbam.ui.shell.Surroundings;
import org.onbam.ui.theme.EventBadge;

/// An event type on one line: badge, its name in both languages, family, how long it lasts, keys; a person's own can be
/// edited and taken away.
final class TypeCell extends ListCell<EventType> {

    private static final double RULE_PX = 76;
    private static final double FAMILY_PX = 104;
    private static final double KEYS_PX = 66;
    private static final double TOOLS_PX = 62;

    private final TypeSettings settings;
    private final Surroundings around;
    private final Messages messages;
    private final TypeText text;
    private final EventBadge badge = new EventBadge();
    private final Label name = new Label();
    private final Label other = new Label();
    private final Label family = new Label();
    private final Label rule = new Label();
    private final HBox keys = new HBox();
    private final HBox tools = new HBox();
    private final HBox line;

    TypeCell(TypeSettings settings, Surroundings around, TypeText text) {
        this.settings = settings;
        this.around = around;
        this.messages = around.app().messages();
        this.text = text;
        for (Label faint : List.of(other, family, rule)) {
            faint.getStyleClass().add("command-place");
        }
        wide(family, FAMILY_PX);
        wide(rule, RULE_PX);
        wide(keys, KEYS_PX);
        wide(tools, TOOLS_PX);
        name.setMinWidth(Region.USE_PREF_SIZE);
        keys.getStyleClass().add("keys");
        keys.setAlignment(Pos.CENTER_RIGHT);
        tools.setAlignment(Pos.CENTER_RIGHT);
        HBox names = new HBox(name, other);
        names.setAlignment(Pos.CENTER_LEFT);
        names.getStyleClass().add("command-line");
        names.setMinWidth(0);
        names.setPrefWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        line = new HBox(badge, names, family, rule, keys, tools);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("command-line");
        // as wide as the list and no wider: the second name gives way
        setPrefWidth(0);
    }

    private static void wide(Region region, double px) {
        region.setMinWidth(px);
        region.setPrefWidth(px);
    }

    @Override
    protected void updateItem(EventType type, boolean empty) {
        super.updateItem(type, empty);
        setGraphic(empty || type == null ? null : line);
        if (empty || type == null) {
            return;
        }
        badge.show(type, around.theme().palette().get());
        name.setText(type.name(messages));
        other.setText(text.otherName(type));
        family.setText(text.family(type.family()));
        rule.setText(text.rule(type));
        keys.getChildren().setAll(around.keymap().command("score.event." + type.code()).stream()
                .flatMap(command -> around.keymap().keys(command).stream()).map(TypeCell::cap).toList());
        boolean own = around.app().vocabulary().own().contains(type);
        List<Node> buttons = new ArrayList<>();
        if (own) {
            buttons.add(icon("type-edit", "fth-edit-2", "settings.types.edit", () -> settings.edit(type)));
            buttons.add(icon("type-remove", "fth-trash-2", "settings.types.remove", () -> settings.remove(type)));
        }
        tools.getChildren().setAll(buttons);
    }

    private static Label cap(KeyChord chord) {
        Label cap = new Label(chord.display());
        cap.getStyleClass().add("key-cap");
        return cap;
    }

    private Button icon(String id, String literal, String helpKey, Runnable action) {
        IconButton button = new IconButton(id, literal, messages.text(helpKey), action);
        button.setFocusTraversable(false);
        return button;
    }
}
