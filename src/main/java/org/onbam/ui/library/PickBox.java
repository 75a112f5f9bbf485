package org.onbam.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Popovers;

/// A small box to name one thing of several: type a part, arrows choose, Enter takes it, Esc leaves all as it was. FX thread.
final class PickBox {

    private static final double WIDTH_PX = 300;
    private static final double ROW_PX = 28;

    /// Something to pick.
    ///
    /// @param note what is said beside it, such as a count; may be empty
    record Choice(String name, String note) {
    }

    private final Messages messages;
    private final Popovers popovers;
    private final List<Choice> choices;
    private final boolean takesNew;
    private final BiConsumer<String, String> picked;
    private final TextField field = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private final Optional<TextField> second;
    private final VBox box = new VBox();

    private PickBox(Messages messages, Popovers popovers, Question question, List<Choice> choices,
                    BiConsumer<String, String> picked) {
        this.messages = messages;
        this.popovers = popovers;
        this.choices = choices;
        this.takesNew = question.takesNew;
        this.picked = picked;
        this.second = question.second.map(prompt -> {
            TextField more = new TextField();
            more.setId("pick-second");
            more.setPromptText(prompt);
            return more;
        });
        Label title = new Label(question.title);
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        field.setId("pick-field");
        field.setPromptText(question.prompt);
        layOut(title);
        fill();
    }

    /// What is asked.
    ///
    /// @param prompt   in the field
    /// @param takesNew whether a name may be given that is not among the choices
    /// @param second   the prompt of a second field; empty for none
    record Question(String title, String prompt, boolean takesNew, Optional<String> second) {
    }

    /// Asks beside a place of the scene.
    ///
    /// @param picked told the name, and what was typed into the second field
    static void ask(Messages messages, Popovers popovers, Bounds beside, Question question, List<Choice> choices,
                    BiConsumer<String, String> picked) {
        PickBox box = new PickBox(messages, popovers, question, choices, picked);
        popovers.open(box.box, box.field, beside, () -> { });
    }

    private void layOut(Label title) {
        list.setId("pick-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_PX);
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> take());
        field.textProperty().addListener(property -> fill());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        second.ifPresent(more -> more.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed));
        Label hint = new Label(messages.text("library.pick.keys"));
        hint.getStyleClass().add("hint");
        box.setId("pick-box");
        box.getStyleClass().addAll("lane-popover", "pick-box");
        box.setPrefWidth(WIDTH_PX);
        box.getChildren().setAll(title, field, list);
        second.ifPresent(box.getChildren()::add);
        box.getChildren().add(hint);
    }

    private void fill() {
        String part = field.getText().strip();
        String folded = part.toLowerCase(Locale.ROOT);
        List<Choice> matching = new ArrayList<>(choices.stream()
                .filter(choice -> choice.name.toLowerCase(Locale.ROOT).contains(folded)).toList());
        boolean isKnown = choices.stream().anyMatch(choice -> choice.name.equalsIgnoreCase(part));
        if (takesNew && !part.isEmpty() && !isKnown) {
            matching.add(new Choice(part, messages.text("library.pick.new")));
        }
        list.getItems().setAll(matching);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(ROW_PX * Math.clamp(Math.max(choices.size(), matching.size()), 1, 7) + 2);
        list.setMinHeight(list.getPrefHeight());
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.ENTER -> take();
            case KeyCode.DOWN -> move(1);
            case KeyCode.UP -> move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int step) {
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(next);
        list.scrollTo(next);
    }

    private void take() {
        Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            popovers.close();
            picked.accept(choice.name, second.map(more -> more.getText().strip()).orElse(""));
        }
    }

    /// Name, and what is said of it.
    private static final class Cell extends ListCell<Choice> {

        private final Label name = new Label();
        private final Label note = new Label();
        private final HBox line;

        Cell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            note.getStyleClass().add("hint");
            note.setMinWidth(Region.USE_PREF_SIZE);
            name.setMinWidth(0);
            line = new HBox(name, gap, note);
            line.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setGraphic(empty || choice == null ? null : line);
            if (!empty && choice != null) {
                name.setText(choice.name);
                note.setText(choice.note);
            }
        }
    }
}
