package org.onbam.ui.library;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.CommandButton;
import org.onbam.ui.shell.Keymap;
import org.onbam.ui.shell.Tip;

/// The two lines over the list: how many recordings, the filter and what adds more; below them the chips, or what can be done
/// with the marked recordings while some are. FX thread.
final class LibraryToolbar {

    private final LibraryList list;
    private final Keymap keymap;
    private final Messages messages;
    private final Label count = new Label();
    private final TextField filter = new TextField();
    private final Label problem = new Label();
    private final Label marked = new Label();
    private final VBox node = new VBox();

    /// @param chips       the second line, while nothing is marked
    /// @param leaveFilter called when Enter, Down or Esc leaves the filter for the list
    /// @param adding      commands of the first line
    /// @param ofMarked    commands for many recordings
    LibraryToolbar(LibraryList list, Keymap keymap, Messages messages, Node chips, Runnable leaveFilter,
                   List<Command> adding, List<Command> ofMarked) {
        this.list = list;
        this.keymap = keymap;
        this.messages = messages;
        Label title = new Label(messages.text("library.title"));
        title.getStyleClass().add("space-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        count.setId("library-count");
        count.getStyleClass().add("space-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(title, count, filterBox(leaveFilter));
        first.getStyleClass().add("toolbar");
        first.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        first.getChildren().add(gap);
        adding.forEach(command -> first.getChildren().add(button(command)));
        node.getChildren().setAll(first, problem, secondLine(chips, ofMarked));
        layOutProblem();
        list.revision().addListener(property -> refresh());
        list.onShown(this::refresh);
        refresh();
    }

    Node node() {
        return node;
    }

    TextField filter() {
        return filter;
    }

    private void refresh() {
        int all = list.all().size();
        int shown = list.shown().size();
        count.setText(shown == all ? grouped(all) : messages.text("library.count.some", grouped(shown), grouped(all)));
    }

    /// `10,253`.
    static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private Node secondLine(Node chips, List<Command> ofMarked) {
        marked.setId("library-marked");
        marked.getStyleClass().add("marked-count");
        marked.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(marked);
        bar.setId("library-marked-bar");
        bar.getStyleClass().add("marked-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        ofMarked.forEach(command -> bar.getChildren().add(button(command)));
        bar.visibleProperty().bind(list.markedCount().greaterThan(0));
        bar.managedProperty().bind(bar.visibleProperty());
        list.markedCount().subscribe(number -> marked.setText(messages.text("library.marked", grouped(number.intValue()))));
        chips.visibleProperty().bind(bar.visibleProperty().not());
        chips.managedProperty().bind(chips.visibleProperty());
        VBox line = new VBox(chips, bar);
        line.getStyleClass().add("chip-line");
        return line;
    }

    // What is wrong with the filter stands under it, and what could be written; nothing is said of an unfinished word at its end.
    private void layOutProblem() {
        problem.setId("filter-problem");
        problem.getStyleClass().add("filter-problem");
        problem.setMinWidth(0);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        list.problem().subscribe(now -> {
            problem.setVisible(now.isPresent());
            String text = now.map(this::sentence).orElse("");
            problem.setText(text);
            problem.setTooltip(text.isEmpty() ? null : Tip.of(text));
        });
    }

    private String sentence(UserException wrong) {
        return messages.text(wrong.problem()) + " " + messages.text(wrong.remedy());
    }

    private Node filterBox(Runnable leave) {
        filter.setId("library-filter");
        filter.setPromptText(messages.text("library.filter.prompt"));
        filter.setPrefColumnCount(38);
        filter.setTooltip(Tip.of(messages.text("library.filter.help")));
        list.filter().bindBidirectional(filter.textProperty());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
            }
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER
                    || event.getCode() == KeyCode.DOWN) {
                leave.run();
                event.consume();
            }
        });
        Label key = new Label("/");
        key.getStyleClass().add("key-cap");
        key.setMouseTransparent(true);
        key.visibleProperty().bind(filter.focusedProperty().not().and(filter.textProperty().isEmpty()));
        StackPane box = new StackPane(filter, key);
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        box.getStyleClass().add("filter-box");
        HBox.setHgrow(box, Priority.SOMETIMES);
        return box;
    }

    private Node button(Command command) {
        CommandButton button = new CommandButton(command, keymap, messages);
        button.button().setFocusTraversable(false);
        button.button().setId("toolbar-" + command.id().replace('.', '-'));
        return button;
    }
}
