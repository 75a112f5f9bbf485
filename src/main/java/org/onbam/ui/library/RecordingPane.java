package org.onbam.ui.library;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.app.RecordingFiles;
import org.onbam.app.RecordingHistory;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.model.TimeSpan;
import org.onbam.render.Palette;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.work.Assignment;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.CommandButton;
import org.onbam.ui.shell.Keymap;
import org.onbam.ui.shell.Surroundings;
import org.onbam.ui.shell.Tip;
import org.onbam.ui.theme.StatusChip;

/// The pane at the right: what is known of the selected recording, its scorings and what is odd about its file.
final class RecordingPane {

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final ListedHypnograms hypnograms;
    private final Command open;
    private final Command locate;
    private final Keymap keymap;
    private final Consumer<RecordingId> goTo;
    private final VBox content = new VBox();
    private final FileFacts file;
    private final VBox history = new VBox();
    private final ScrollPane node = new ScrollPane(content);
    private Optional<RecordingId> shown = Optional.empty();

    /// @param goTo goes to another recording of the list
    RecordingPane(Surroundings around, ListedHypnograms hypnograms, Command open, Command locate, Consumer<RecordingId> goTo) {
        this.goTo = goTo;
        this.hypnograms = hypnograms;
        this.messages = around.app().messages();
        this.file = new FileFacts(messages);
        this.palette = around.theme().palette();
        this.open = open;
        this.locate = locate;
        this.keymap = around.keymap();
        content.getStyleClass().add("detail");
        history.getStyleClass().add("detail-header-facts");
        node.setId("library-detail");
        node.getStyleClass().add("detail-scroll");
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        clear();
    }

    Node node() {
        return node;
    }

    void clear() {
        shown = Optional.empty();
        Label hint = new Label(messages.text("library.detail.none"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        content.getChildren().setAll(hint);
    }

    /// Shows what the list knows; the file's own facts follow by [#showHeader], what was done with it by [#showHistory].
    ///
    /// @param sameNight a recording of the same signals
    void show(LibraryRow row, Optional<LibraryRecording> sameNight) {
        boolean missing = row.isMissing();
        LibraryRecording recording = row.recording();
        boolean other = shown.filter(recording.id()::equals).isEmpty();
        shown = Optional.of(recording.id());
        List<Node> children = new ArrayList<>();
        children.add(title(row));
        children.add(FileFacts.muted("detail-facts", facts(recording)));
        if (missing) {
            children.add(missingNote());
        } else {
            children.add(button("detail-open", open, "accent"));
            children.add(handover());
        }
        sameNight.ifPresent(twin -> children.add(sameNight(twin)));
        children.addAll(work(row));
        children.add(FileFacts.section(messages.text("library.detail.scorings")));
        for (int i = 0; i < row.scorings().size(); i++) {
            children.add(ScoringCard.of(row.scorings().get(i), row.facts().scorings().get(i).figure(Figure.AHI_SCORED), messages,
                    palette, hypnograms));
        }
        if (!Double.isNaN(row.kappa())) {
            children.add(FileFacts.muted("detail-kappa", messages.text("library.detail.kappa",
                    NumberCell.text("%.2f", row.kappa()))));
        }
        if (row.scorings().isEmpty()) {
            children.add(FileFacts.muted("detail-no-scorings", messages.text("library.detail.noScorings")));
        }
        if (other || missing) {
            file.clear();
        }
        if (other) {
            history.getChildren().clear();
        }
        children.add(history);
        children.add(file.node());
        children.add(FileFacts.section(messages.text("library.detail.file")));
        children.add(FileFacts.muted("detail-location", recording.location()));
        content.getChildren().setAll(children);
        if (other) {
            node.setVvalue(0);
        }
    }

    /// Shows findings and signals, if the recording is still the shown one.
    void showHeader(RecordingId id, RecordingFiles.Header header) {
        if (shown.filter(id::equals).isPresent()) {
            file.show(header);
        }
    }

    /// Shows notes and history, if the recording is still the shown one.
    void showHistory(RecordingId id, RecordingHistory told) {
        if (shown.filter(id::equals).isPresent()) {
            history.getChildren().setAll(new HistoryLines(messages).of(told));
        }
    }

    /// Says why findings and signals are not to be had, if the recording is still the shown one.
    void showFailure(RecordingId id, UserException failure) {
        if (shown.filter(id::equals).isPresent()) {
            file.show(failure);
        }
    }

    private Node title(LibraryRow row) {
        Label code = new Label(row.recording().subjectCode());
        code.setId("detail-code");
        code.getStyleClass().add("detail-title");
        code.setMinWidth(0);
        Label chip = StatusChip.of(row.status(), messages);
        HBox line = new HBox(code, chip);
        line.getStyleClass().add("detail-title-line");
        return line;
    }

    private String facts(LibraryRecording recording) {
        long minutes = recording.durationNanos() / (60 * TimeSpan.SECOND);
        String length = minutes < 60 ? messages.text("library.detail.minutes", minutes)
                : messages.text("library.detail.length", minutes / 60, minutes % 60);
        String start = recording.start().map(START::format).orElseGet(() -> messages.text("library.detail.noStart"));
        String file = recording.format() + "  ·  "
                + messages.text("library.detail.signalCount", recording.labels().size());
        return start + "  ·  " + length + "\n" + file;
    }

    private Node missingNote() {
        Label text = new Label(messages.text("library.detail.missing"));
        text.setWrapText(true);
        VBox note = new VBox(text, button("detail-locate", locate, "plain"));
        note.setId("detail-missing");
        note.getStyleClass().add("warning-box");
        return note;
    }

    private Node button(String id, Command command, String styleClass) {
        CommandButton button = new CommandButton(command, keymap, messages).wide();
        button.button().setId(id);
        button.button().getStyleClass().add(styleClass);
        return button;
    }

    private Node handover() {
        HBox line = new HBox(8);
        for (String id : List.of("library.import", "library.export")) {
            keymap.command(id).map(command -> button("detail-" + id.substring(id.indexOf('.') + 1), command, "plain"))
                    .ifPresent(line.getChildren()::add);
        }
        line.getChildren().forEach(button -> HBox.setHgrow(button, Priority.ALWAYS));
        return line;
    }

    // Tags and those who are to score it, with what they were told.
    private List<Node> work(LibraryRow row) {
        List<Node> nodes = new ArrayList<>();
        if (!row.facts().tags().isEmpty()) {
            FlowPane tags = new FlowPane(4, 4);
            tags.setId("detail-tags");
            row.facts().tags().stream().sorted().forEach(tag -> {
                Label chip = new Label(tag);
                chip.getStyleClass().addAll("chip", "tag");
                tags.getChildren().add(chip);
            });
            nodes.add(tags);
        }
        for (Assignment assignment : row.facts().assignments()) {
            String told = assignment.instructions().isBlank() ? "" : "\n" + assignment.instructions();
            Label line = FileFacts.muted("detail-assignment", messages.text("library.detail.assigned", assignment.scorer().name()) + told);
            line.setGraphic(new FontIcon("fth-user-check"));
            nodes.add(line);
        }
        return nodes;
    }

    private Node sameNight(LibraryRecording other) {
        Hyperlink link = new Hyperlink(messages.text("library.sameNight", other.subjectCode()));
        link.setId("detail-same-night");
        link.setGraphic(new FontIcon("fth-copy"));
        link.setOnAction(event -> goTo.accept(other.id()));
        link.setTooltip(Tip.of(other.location()));
        return link;
    }
}
