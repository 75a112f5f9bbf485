package org.onbam.ui.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.TraceColour;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.KeyChord;
import org.onbam.ui.shell.Shown;
import org.onbam.ui.shell.Surroundings;
import org.onbam.ui.shell.Tip;

/// The sheet in which an event type of one's own is written down; what is wrong is said at its foot.
final class TypeForm extends VBox {

    private final Surroundings around;
    private final Messages messages;
    private final TypeText text;
    private final String code;
    private final TextField korean;
    private final TextField english;
    private final TextField letters;
    private final KeyField key;
    private final TextField minimum;
    private final TextField maximum;
    private final ComboBox<EventFamily> family = new ComboBox<>();
    private final ComboBox<String> parent = new ComboBox<>();
    private final ToggleGroup colours = new ToggleGroup();
    private final Map<ChannelKind, ToggleButton> lanes = new LinkedHashMap<>();
    private final Label wrong = new Label();
    private final GridPane grid = new GridPane();
    private int row;

    TypeForm(TypeDraft draft, Surroundings around, TypeText text) {
        this.around = around;
        this.messages = around.app().messages();
        this.text = text;
        this.code = draft.code();
        this.korean = field("type-korean", draft.korean(), 22);
        this.english = field("type-english", draft.english(), 22);
        this.letters = field("type-letters", draft.letters(), 3);
        this.key = new KeyField(draft.key());
        key.setId("type-key");
        key.setPromptText(messages.text("settings.types.key.prompt"));
        this.minimum = field("type-min", draft.minimum(), 4);
        this.maximum = field("type-max", draft.maximum(), 4);
        getStyleClass().addAll("overlay-box", "type-form");
        setId("type-form");
        setMaxSize(560, Region.USE_PREF_SIZE);
        Label title = new Label(messages.text(code.isEmpty() ? "settings.types.add" : "settings.types.edit"));
        title.getStyleClass().add("sheet-title");
        grid.getStyleClass().add("type-grid");
        row("settings.types.korean", korean);
        row("settings.types.english", english);
        row("settings.types.letters", line(letters, hint("settings.types.letters.help")));
        row("settings.types.key", line(key, hint("settings.types.key.help")));
        row("settings.types.parent", parents(draft.parent()));
        row("settings.types.family", families(draft.family()));
        row("settings.types.colour", colours(draft.colour()));
        row("settings.types.lasts", line(minimum, new Label("–"), maximum, hint("settings.types.lasts.help")));
        row("settings.types.lanes", lanes(draft.lanes()));
        wrong.setId("type-wrong");
        wrong.getStyleClass().add("form-problem");
        wrong.setWrapText(true);
        wrong.setMinHeight(Region.USE_PREF_SIZE);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        getChildren().setAll(title, grid, wrong, buttons());
        addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    }

    /// The field to begin in: that of the language of the window.
    Node first() {
        return messages.isKorean() ? korean : english;
    }

    private HBox buttons() {
        Button cancel = new Button(messages.text("settings.types.cancel"));
        cancel.setId("type-cancel");
        cancel.setOnAction(event -> around.sheets().close());
        Button save = new Button(messages.text("settings.types.save"));
        save.setId("type-save");
        save.getStyleClass().add("accent");
        save.setOnAction(event -> save());
        HBox box = new HBox(cancel, save);
        box.getStyleClass().add("sheet-buttons");
        return box;
    }

    private void enter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            save();
            event.consume();
        }
    }

    private void save() {
        switch (draft().make(around.app().vocabulary(), this::keyTaken)) {
            case TypeDraft.Outcome.Wrong(var sentence) -> wrong.setText(messages.text(sentence));
            case TypeDraft.Outcome.Made(EventType type) -> {
                around.sheets().close();
                around.app().eventTypes().put(type, around.errors()::show);
            }
        }
    }

    private TypeDraft draft() {
        List<ChannelKind> chosen = lanes.entrySet().stream().filter(lane -> lane.getValue().isSelected()).map(Map.Entry::getKey)
                .toList();
        return new TypeDraft(code, korean.getText(), english.getText(), letters.getText(), key.getText(), parent.getValue(),
                family.getValue(), (TraceColour) colours.getSelectedToggle().getUserData(), minimum.getText(),
                maximum.getText(), chosen);
    }

    private Optional<String> keyTaken(String chord) {
        return KeyChord.find(chord).flatMap(pressed -> around.keymap().taken(Command.Context.SCORE, pressed, "score.event." + code))
                .map(command -> command.name(messages));
    }

    private ComboBox<String> parents(String now) {
        List<String> codes = new ArrayList<>(List.of(""));
        around.app().vocabulary().types().stream().map(EventType::code)
                .filter(each -> code.isEmpty() || !around.app().vocabulary().isA(each, code)).forEach(codes::add);
        parent.setId("type-parent");
        parent.getItems().setAll(codes);
        parent.setConverter(Shown.by(each -> each.isEmpty() ? messages.text("settings.types.parent.none")
                : around.app().vocabulary().typeOf(each).name(messages)));
        parent.setValue(now);
        return parent;
    }

    private ComboBox<EventFamily> families(EventFamily now) {
        family.setId("type-family");
        family.getItems().setAll(EventFamily.values());
        family.setConverter(Shown.by(text::family));
        family.setValue(now);
        parent.valueProperty().subscribe(chosen -> around.app().vocabulary().find(chosen)
                .ifPresent(above -> family.setValue(above.family())));
        family.disableProperty().bind(parent.valueProperty().isNotEqualTo(""));
        return family;
    }

    private HBox colours(TraceColour now) {
        HBox box = new HBox();
        box.getStyleClass().add("swatches");
        for (TraceColour colour : TraceColour.values()) {
            String name = colour.name().toLowerCase(Locale.ROOT);
            Region ink = new Region();
            ink.getStyleClass().add("swatch-ink");
            String token = colour == TraceColour.BY_KIND ? "event-" : "ink-";
            family.valueProperty().subscribe(of -> ink.setStyle("-fx-background-color: -onbam-" + token
                    + (colour == TraceColour.BY_KIND ? of.name() : name).toLowerCase(Locale.ROOT)));
            ToggleButton button = new ToggleButton("", ink);
            button.setId("type-colour-" + name.replace('_', '-'));
            button.getStyleClass().setAll("toggle-button", "swatch");
            String help = messages.text(colour == TraceColour.BY_KIND ? "settings.types.colour.family" : "lane.colour." + name);
            button.setTooltip(Tip.of(help));
            button.setAccessibleText(help);
            button.setUserData(colour);
            button.setToggleGroup(colours);
            button.setSelected(colour == now);
            button.setOnAction(event -> button.setSelected(true));
            box.getChildren().add(button);
        }
        return box;
    }

    private FlowPane lanes(List<ChannelKind> now) {
        FlowPane pane = new FlowPane(6, 6);
        pane.setPrefWrapLength(380);
        for (ChannelKind kind : ChannelKind.values()) {
            ToggleButton button = new ToggleButton(text.lane(kind));
            button.setId("type-lane-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.getStyleClass().add("choice");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setSelected(now.contains(kind));
            lanes.put(kind, button);
            pane.getChildren().add(button);
        }
        return pane;
    }

    private void row(String key, Node control) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("settings-label");
        label.setMinWidth(104);
        label.setLabelFor(control);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        grid.addRow(row++, label, control);
    }

    private Label hint(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("hint");
        return label;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static TextField field(String id, String value, int columns) {
        TextField field = new TextField(value);
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.setMaxWidth(Region.USE_PREF_SIZE);
        return field;
    }
}
