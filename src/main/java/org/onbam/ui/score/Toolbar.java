package org.onbam.ui.score;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.model.Montage;
import org.onbam.model.ScoringStatus;
import org.onbam.montage.MontagePlan;
import org.onbam.ui.measure.MeasureCommands;
import org.onbam.ui.scoring.Paging;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.CommandButton;
import org.onbam.ui.shell.CommandMenu;
import org.onbam.ui.shell.CommandTip;
import org.onbam.ui.shell.Keymap;
import org.onbam.ui.shell.Tip;
import org.onbam.ui.theme.StatusChip;
import org.onbam.ui.theme.SubjectLabel;

/// The line above the page: whose night, where in it, how long a page, which montage, undo and redo,
/// import and export.
final class Toolbar extends HBox {

    /// From here on there is room for words that can be done without.
    private static final double WIDE_PX = 1340;
    /// From here on, for buttons whose commands have keys and a place in the menu.
    private static final double ROOMY_PX = 1100;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final OpenScore score;
    private final ScoreModel model;
    private final Messages messages;
    private final Keymap keymap;
    private final Label epoch = new Label();
    private final Label epochs = new Label();
    private final Label clock = new Label();
    private final ToggleGroup timeBases = new ToggleGroup();
    private final ComboBox<Montage> montages = new ComboBox<>();
    private final BooleanBinding wide = widthProperty().greaterThanOrEqualTo(WIDE_PX);
    private final BooleanBinding roomy = widthProperty().greaterThanOrEqualTo(ROOMY_PX);

    /// @param dockShown whether the dock is shown; lives no longer than this
    Toolbar(OpenScore score, Messages messages, Keymap keymap, ReadOnlyBooleanProperty dockShown) {
        this.score = score;
        this.model = score.model();
        this.messages = messages;
        this.keymap = keymap;
        getStyleClass().add("score-toolbar");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        Region gap = new Region();
        // What the montages leave.
        HBox.setHgrow(gap, Priority.SOMETIMES);
        getChildren().addAll(subject(), status(), place(), timeBaseButtons(), montageBox(),
                toggle("score.pane.lower", 90, model.panes().lowerShownProperty()), measuring(), gap);
        getChildren().addAll(buttons());
        getChildren().add(toggle("score.dock", 0, dockShown));
        model.epochProperty().subscribe(now -> showPlace());
        for (PaneModel pane : List.of(model.panes().upper(), model.panes().lower())) {
            pane.pageProperty().subscribe(now -> showTimeBase());
            pane.montageProperty().subscribe(now -> showMontage());
        }
        model.panes().activeProperty().subscribe(now -> {
            showTimeBase();
            showMontage();
        });
    }

    private HBox subject() {
        Label code = SubjectLabel.of(model.night().entry().subjectCode(), "subject");
        Duration length = Duration.ofNanos(model.recording().durationNanos());
        String date = model.recording().start().map(DATE::format).orElse(messages.text("score.date.unknown"));
        Label facts = new Label(messages.text("score.night.facts", date,
                messages.text("score.duration", length.toHours(), length.toMinutesPart())));
        facts.getStyleClass().add("toolbar-muted");
        facts.setMinWidth(0);
        showWhile(wide, facts);
        // The facts go as a whole: half a date is worth nothing.
        facts.widthProperty().subscribe(
                width -> facts.setOpacity(width.doubleValue() + 1 < facts.prefWidth(-1) ? 0 : 1));
        HBox box = new HBox(8, code, facts);
        box.setAlignment(Pos.BASELINE_LEFT);
        return box;
    }

    // How far the scoring has come; while it is merely being scored there is nothing to say.
    private Label status() {
        Label chip = new Label();
        chip.setId("scoring-status");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.managedProperty().bind(chip.visibleProperty());
        model.statusProperty().subscribe(now -> {
            boolean isElsewhere = now.isEditable() && !model.isEditable();
            StatusChip.dress(chip, now, messages);
            if (isElsewhere) {
                chip.setText(messages.text("score.reading"));
                chip.getStyleClass().setAll("label", "badge-warning");
            }
            chip.setVisible(isElsewhere || now != ScoringStatus.NEW && now != ScoringStatus.IN_PROGRESS);
            chip.setTooltip(Tip.of(model.session().refusal().map(messages::text).orElse(chip.getText())));
        });
        return chip;
    }

    private static void showWhile(BooleanBinding room, Node node) {
        node.managedProperty().bind(room);
        node.visibleProperty().bind(room);
    }

    private HBox place() {
        epoch.setId("epoch");
        epoch.getStyleClass().add("toolbar-strong");
        epoch.setMinWidth(Region.USE_PREF_SIZE);
        epochs.getStyleClass().add("toolbar-muted");
        epochs.setMinWidth(Region.USE_PREF_SIZE);
        showWhile(roomy, epochs);
        clock.setId("clock");
        clock.getStyleClass().add("toolbar-strong");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(6, epoch, epochs, clock);
        box.setAlignment(Pos.BASELINE_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setMargin(clock, new javafx.geometry.Insets(0, 0, 0, 8));
        return box;
    }

    private HBox timeBaseButtons() {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        box.setMinWidth(Region.USE_PREF_SIZE);
        for (int seconds : Paging.TIME_BASES) {
            ToggleButton button = new ToggleButton(messages.text("score.timebase." + seconds));
            button.setId("timebase-" + seconds);
            button.setUserData(seconds);
            button.setFocusTraversable(false);
            button.setToggleGroup(timeBases);
            keymap.command("score.timebase." + seconds).ifPresent(
                    command -> button.setTooltip(new CommandTip(command, keymap, messages)));
            button.setOnAction(event -> {
                model.setTimeBase(model.paging().nanosOf(seconds));
                showTimeBase();
            });
            box.getChildren().add(button);
        }
        box.getChildren().getFirst().getStyleClass().add("first");
        box.getChildren().getLast().getStyleClass().add("last");
        return box;
    }

    private ComboBox<Montage> montageBox() {
        montages.setId("montage");
        montages.setFocusTraversable(false);
        montages.setItems(score.plans().list());
        score.plans().list().addListener((Observable change) -> showMontage());
        montages.setCellFactory(list -> new MontageCell());
        montages.setButtonCell(new MontageCell());
        montages.setMinWidth(104);
        montages.setPrefWidth(130);
        montages.setMaxWidth(220);
        HBox.setHgrow(montages, Priority.ALWAYS);
        montages.setOnAction(event -> {
            Montage chosen = montages.getValue();
            if (chosen != null && !chosen.id().equals(model.panes().active().montage().id())) {
                score.show(chosen);
            }
        });
        return montages;
    }

    private final class MontageCell extends ListCell<Montage> {
        @Override
        protected void updateItem(Montage montage, boolean empty) {
            super.updateItem(montage, empty);
            setText(empty || montage == null ? "" : MontagePlan.displayName(montage, messages));
        }
    }

    // The tools by name, for one who does not know their keys yet.
    private Node measuring() {
        Button button = new Button("", new FontIcon("fth-crosshair"));
        button.setId("measure-menu");
        button.getStyleClass().add("icon-button");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(Tip.of(messages.text("measure.menu")));
        button.setAccessibleText(messages.text("measure.menu"));
        button.setOnAction(event -> {
            ContextMenu menu = new ContextMenu();
            menu.getItems().setAll(new CommandMenu(keymap, messages).items(MeasureCommands.TOOLS));
            menu.show(button, Side.BOTTOM, 0, 2);
        });
        return button;
    }

    // A pane beside the page or, turned, below it.
    private ToggleButton toggle(String id, double turned, ReadOnlyBooleanProperty shown) {
        ToggleButton button = new ToggleButton("", new FontIcon("fth-columns"));
        button.getGraphic().setRotate(turned);
        button.setId(id.replace('.', '-'));
        button.getStyleClass().addAll("icon-button", "pane-toggle");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        keymap.command(id).ifPresent(command -> {
            button.setTooltip(new CommandTip(command, keymap, messages));
            button.setAccessibleText(command.name(messages));
            button.setOnAction(event -> command.run());
        });
        shown.subscribe(button::setSelected);
        return button;
    }

    private Optional<CommandButton> button(String id, String text, String icon) {
        return keymap.command(id).map(command -> {
            CommandButton button = new CommandButton(command, text, new FontIcon(icon), keymap, messages);
            button.button().setId(id.replace('.', '-'));
            button.button().getStyleClass().add("icon-button");
            button.button().setFocusTraversable(false);
            return button;
        });
    }

    // What brings commands may not be there in a small window.
    private List<Node> buttons() {
        List<Node> buttons = new ArrayList<>();
        button("score.undo", "", "fth-corner-up-left").ifPresent(buttons::add);
        button("score.redo", "", "fth-corner-up-right").ifPresent(buttons::add);
        for (var exchange : List.of(button("score.import", "", "fth-download"), button("score.export", "", "fth-upload"))) {
            exchange.ifPresent(button -> {
                showWhile(roomy, button);
                buttons.add(button);
            });
        }
        button("shell.palette", messages.text("score.find"), "fth-search").ifPresent(find -> {
            find.button().getStyleClass().setAll("button", "find-button");
            find.button().contentDisplayProperty().bind(
                    Bindings.when(wide).then(ContentDisplay.LEFT).otherwise(ContentDisplay.GRAPHIC_ONLY));
            showWhile(roomy, find);
            buttons.add(find);
        });
        return buttons;
    }

    private void showPlace() {
        epoch.setText(messages.text("score.epoch", model.epoch() + 1));
        epochs.setText(messages.text("score.epochs", model.grid().count()));
        clock.setText(model.grid().count() == 0 ? ""
                : model.clockAt(model.grid().span(model.epoch()).startNanos()).map(CLOCK::format).orElse(""));
    }

    private void showTimeBase() {
        int now = model.paging().timeBaseOf(model.panes().active().page().durationNanos());
        timeBases.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(now)));
    }

    private void showMontage() {
        montages.getItems().stream().filter(m -> m.id().equals(model.panes().active().montage().id())).findFirst()
                .ifPresent(montages::setValue);
    }
}
