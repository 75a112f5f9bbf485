package org.onbam.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onbam.app.Language;
import org.onbam.app.Look;
import org.onbam.app.Settings;
import org.onbam.app.StageKeys;
import org.onbam.message.Messages;
import org.onbam.model.SleepStage;
import org.onbam.ui.shell.Surroundings;

/// Language, look, scorer, how stage keys behave and how large the screen is, as a form.
final class GeneralSettings {

    private static final double NAMES_PX = 96;

    private final Surroundings around;
    private final Messages messages;
    private final GridPane grid = new GridPane();
    private final TextField scorer = new TextField();
    private final ScreenSettings screen;
    private final FlowPane stageKeys = new FlowPane();
    private final List<Consumer<Settings>> shows = new ArrayList<>();
    private int row;

    GeneralSettings(Surroundings around) {
        this.around = around;
        this.messages = around.app().messages();
        this.screen = new ScreenSettings(around);
        ColumnConstraints names = new ColumnConstraints(NAMES_PX);
        names.setMinWidth(NAMES_PX);
        grid.getColumnConstraints().setAll(names, new ColumnConstraints());
        grid.getStyleClass().add("settings-form");
        add("language", choice("language", Language.values(), Settings::language, this::languageName,
                Settings::withLanguage), "");
        add("look", choice("look", Look.values(), Settings::look, this::named, Settings::withLook), "");
        add("scorer", scorerField(), "settings.scorer.help");
        add("stageKeys", new VBox(choice("stageKeys", StageKeys.values(), Settings::stageKeys, this::named,
                Settings::withStageKeys), stageKeys), "");
        add("advance", advance(), "");
        add("screen", screen.node(), "");
        stageKeys.setId("settings-stage-keys");
        stageKeys.getStyleClass().add("settings-stage-keys");
        shows.add(settings -> showStageKeys(settings.stageKeys()));
        show(around.app().settings());
    }

    /// Shows settings that may have been changed elsewhere, the look by its key.
    void show(Settings settings) {
        shows.forEach(each -> each.accept(settings));
    }

    Node node() {
        return grid;
    }

    void close() {
        screen.close();
    }

    private void add(String name, Node control, String helpKey) {
        Label label = new Label(messages.text("settings." + name + ".label"));
        label.getStyleClass().add("settings-label");
        GridPane.setValignment(label, VPos.TOP);
        VBox cell = new VBox(control);
        cell.getStyleClass().add("settings-cell");
        if (!helpKey.isEmpty()) {
            Label help = new Label(messages.text(helpKey));
            help.getStyleClass().add("hint");
            cell.getChildren().add(help);
        }
        grid.addRow(row++, label, cell);
    }

    private <T extends Enum<T>> HBox choice(String name, T[] values, Function<Settings, T> now,
                                            Function<T, String> text, BiFunction<Settings, T, Settings> change) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("choices");
        for (T value : List.of(values)) {
            ToggleButton button = new ToggleButton(text.apply(value));
            button.setId("settings-" + name + "-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setToggleGroup(group);
            button.getStyleClass().add("choice");
            button.setMinWidth(Region.USE_PREF_SIZE);
            shows.add(settings -> button.setSelected(now.apply(settings) == value));
            button.setOnAction(event -> {
                button.setSelected(true);
                around.app().change(settings -> change.apply(settings, value), around.errors()::show);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    // A language is named in itself, so that it is found by whoever cannot read the present one.
    private String languageName(Language language) {
        return switch (language) {
            case SYSTEM -> messages.text("settings.language.system");
            case KOREAN -> "한국어";
            case ENGLISH -> "English";
        };
    }

    private String named(Enum<?> value) {
        String area = value instanceof Look ? "look" : "stageKeys";
        return messages.text("settings." + area + "." + value.name().toLowerCase(Locale.ROOT).replace("_", ""));
    }

    private void showStageKeys(StageKeys preset) {
        stageKeys.getChildren().clear();
        for (SleepStage stage : SleepStage.values()) {
            Label name = new Label(stage == SleepStage.UNSCORED
                    ? messages.text("settings.stageKeys.unscored") : stage.code());
            name.getStyleClass().add("stage-name");
            HBox line = new HBox(name);
            line.getStyleClass().add("settings-stage-key");
            // The number pad's digit goes with the number row's and would only repeat it.
            preset.chords(stage).stream().filter(key -> !key.startsWith("Num")).forEach(key -> {
                Label cap = new Label(key);
                cap.getStyleClass().add("key-cap");
                line.getChildren().add(cap);
            });
            stageKeys.getChildren().add(line);
        }
    }

    private TextField scorerField() {
        scorer.setId("settings-scorer");
        scorer.setText(around.app().settings().scorerName());
        scorer.setMaxWidth(260);
        scorer.setOnAction(event -> keepScorerName());
        scorer.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                keepScorerName();
            }
        });
        return scorer;
    }

    /// Takes the name in the field; an empty field goes back to the name that holds.
    void keepScorerName() {
        String name = scorer.getText().strip();
        if (name.isEmpty()) {
            scorer.setText(around.app().settings().scorerName());
        } else {
            around.app().change(settings -> settings.withScorerName(name), around.errors()::show);
        }
    }

    private CheckBox advance() {
        CheckBox box = new CheckBox(messages.text("settings.advance.text"));
        box.setId("settings-advance");
        shows.add(settings -> box.setSelected(settings.numberRowAdvances()));
        box.setOnAction(event -> around.app().change(
                settings -> settings.withNumberRowAdvances(box.isSelected()), around.errors()::show));
        return box;
    }
}
