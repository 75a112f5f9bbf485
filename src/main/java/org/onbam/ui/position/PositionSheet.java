package org.onbam.ui.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.onbam.message.Messages;
import org.onbam.model.BodyPosition;
import org.onbam.montage.PositionMap;
import org.onbam.montage.Sensor;
import org.onbam.ui.shell.IconButton;
import org.onbam.ui.shell.Surroundings;

/// What the codes of the position sensor mean, in a sheet beside the page: each change is seen in the night strip and in the
/// figures at once. Up and Down go from code to code. FX thread.
public final class PositionSheet {

    private static final double WIDTH = 468;

    private final PositionModel model;
    private final Surroundings around;
    private final Messages messages;
    private final Label about = new Label();
    private final Label marked = new Label();
    private final VBox rows = new VBox();
    private final List<PositionRow> shown = new ArrayList<>();
    private final Button take = new Button();
    private final Button forget = new Button();
    private final MenuButton sets = new MenuButton();
    private final IconButton leave;

    public PositionSheet(PositionModel model, Surroundings around) {
        this.model = model;
        this.around = around;
        this.messages = around.app().messages();
        this.leave = new IconButton("position-close", "fth-x", messages.text("position.close"), () -> around.sheets().close());
        about.setId("position-about");
        about.getStyleClass().add("hint");
        about.setWrapText(true);
        marked.setId("position-marked");
        marked.getStyleClass().addAll("hint", "position-marked");
        marked.setWrapText(true);
        marked.setText(messages.text("position.marked"));
        rows.getStyleClass().add("position-rows");
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::travel);
        button(take, "position-take", "position.take", model::takeGuesses);
        button(forget, "position-forget", "position.forget", model::forget);
        sets.setId("position-sets");
        sets.setText(messages.text("position.sets"));
    }

    private void button(Button button, String id, String key, Runnable action) {
        button.setId(id);
        button.setText(messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            action.run();
            show();
        });
    }

    /// Opens the sheet.
    public void open() {
        show();
        Label title = new Label(messages.text("position.title"));
        title.getStyleClass().add("sheet-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(14, title, gap, leave);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("editor-heading");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label keys = new Label(messages.text("position.keys"));
        keys.getStyleClass().add("hint");
        keys.setWrapText(true);
        HBox buttons = new HBox(8, take, sets, forget);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox foot = new VBox(10, keys, buttons);
        foot.getStyleClass().add("position-foot");
        VBox head = new VBox(6, about, marked);
        head.getStyleClass().add("position-head");
        VBox box = new VBox(heading, head, scroll, foot);
        box.setId("position-sheet");
        box.getStyleClass().addAll("montage-editor", "position-sheet");
        box.setMaxWidth(WIDTH);
        box.setPrefWidth(WIDTH);
        Subscription follows = Subscription.combine(model.model().seriesProperty().subscribe(now -> show()),
                model.model().scoringProperty().subscribe(now -> show()));
        around.sheets().openBeside(box, leave, follows::unsubscribe);
        focusFirst();
    }

    private void focusFirst() {
        // What scrolls has its content in the scene, to be given the keys, only once it is styled.
        Optional.ofNullable(leave.getScene()).map(scene -> scene.getRoot()).ifPresent(root -> {
            root.applyCss();
            root.layout();
        });
        shown.stream().findFirst().ifPresent(PositionRow::focus);
    }

    /// Brings everything to what is known now. Lines that stay keep the keys.
    private void show() {
        List<PositionModel.Row> now = model.rows();
        boolean wasEmpty = shown.isEmpty();
        if (!now.stream().map(PositionModel.Row::code).toList().equals(shown.stream().map(r -> r.row().code()).toList())) {
            shown.clear();
            for (PositionModel.Row row : now) {
                shown.add(new PositionRow(shown.size(), row, messages, position -> say(row, position)));
            }
            rows.getChildren().setAll(shown);
        }
        boolean isFirst = leave.isFocused() && wasEmpty && !shown.isEmpty();
        long night = now.stream().mapToLong(PositionModel.Row::nanos).sum();
        String known = messages.text(model.isSaid() ? "position.why.said" : "position.why.device");
        for (int i = 0; i < now.size(); i++) {
            shown.get(i).show(now.get(i), model.isAngle(), night, known);
        }
        about.setText(about());
        marked.setVisible(model.isMarked() && !now.isEmpty());
        marked.setManaged(marked.isVisible());
        take.setDisable(now.stream().noneMatch(PositionModel.Row::isOffered));
        forget.setDisable(!model.isSaid());
        sets.setDisable(now.isEmpty());
        if (isFirst) {
            // they came while nothing else could take the keys
            focusFirst();
        }
        sets.getItems().setAll(now.isEmpty() ? List.of() : model.sets().stream().map(this::item).toList());
    }

    private String about() {
        if (model.model().seriesProperty().get().isAwaited()) {
            return messages.text("position.awaited");
        }
        if (model.sensor().isEmpty()) {
            return messages.text(model.model().seriesProperty().get().silent().contains(Sensor.POSITION)
                    ? "position.silent" : "position.none");
        }
        String device = model.device().name();
        return device.isEmpty() ? messages.text("position.device.unnamed", model.signalNames())
                : messages.text("position.device", model.signalNames(), device);
    }

    private MenuItem item(PositionMap set) {
        MenuItem item = new MenuItem(messages.text(set.displayName()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            model.use(set);
            show();
        });
        return item;
    }

    private void say(PositionModel.Row row, BodyPosition position) {
        model.say(row.code(), position);
        show();
    }

    private void travel(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0 && !event.isAltDown() && !event.isControlDown()) {
            event.consume();
            focused().ifPresent(at -> shown.get(Math.clamp(at + step, 0, shown.size() - 1)).focus());
        }
    }

    private Optional<Integer> focused() {
        return shown.stream().filter(PositionRow::isFocusWithin).findFirst().map(shown::indexOf);
    }
}
