package org.onbam.ui.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.app.AddedFile;
import org.onbam.message.Messages;
import org.onbam.message.Report;
import org.onbam.model.RecordingId;
import org.onbam.ui.shell.IconButton;
import org.onbam.ui.shell.Tip;

/// What became of the files that were added, under the list until it is closed: refused ones first, each with its
/// sentence.
final class AddResultsPane {

    private static final double ROW_PX = 30;

    private final Messages messages;
    private final Label summary = new Label();
    private final ListView<AddedFile> files = new ListView<>();
    private final VBox node = new VBox();

    /// @param goTo goes to a recording of the list
    AddResultsPane(Messages messages, Consumer<RecordingId> goTo) {
        this.messages = messages;
        summary.setId("results-summary");
        summary.getStyleClass().add("section-title");
        IconButton close = new IconButton("results-close", "fth-x", messages.text("library.results.close"),
                () -> node.setVisible(false));
        close.setFocusTraversable(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(summary, gap, close);
        heading.setAlignment(Pos.CENTER_LEFT);
        files.setId("results-files");
        files.setFocusTraversable(false);
        files.setFixedCellSize(ROW_PX);
        files.setCellFactory(view -> new Cell());
        files.setOnMouseClicked(event -> Optional.ofNullable(files.getSelectionModel().getSelectedItem())
                .flatMap(AddedFile::accepted).ifPresent(recording -> goTo.accept(recording.id())));
        node.setId("results");
        node.getStyleClass().add("results");
        node.getChildren().setAll(heading, files);
        node.managedProperty().bind(node.visibleProperty());
        node.setVisible(false);
    }

    Node node() {
        return node;
    }

    void show(List<AddedFile> added) {
        long fresh = added.stream().filter(AddedFile.New.class::isInstance).count();
        long known = added.stream().filter(AddedFile.Known.class::isInstance).count();
        long refused = added.stream().filter(AddedFile.Refused.class::isInstance).count();
        summary.setText(added.isEmpty() ? messages.text("library.results.none")
                : messages.text("library.results.summary", fresh, known, refused));
        files.getItems().setAll(added.stream().sorted((a, b) -> Integer.compare(rank(a), rank(b))).toList());
        files.setPrefHeight(ROW_PX * Math.min(6, Math.max(1, added.size())) + 2);
        files.setMinHeight(files.getPrefHeight());
        files.setVisible(!added.isEmpty());
        files.setManaged(!added.isEmpty());
        node.setVisible(true);
    }

    private static int rank(AddedFile file) {
        return switch (file) {
            case AddedFile.Refused _ -> 0;
            case AddedFile.New added -> added.report().isClean() && added.sameNight().isEmpty() ? 3 : 1;
            case AddedFile.Known known -> known.otherCopy().isPresent() ? 2 : 4;
        };
    }

    /// Icon, file name, sentence.
    private final class Cell extends ListCell<AddedFile> {

        private final FontIcon icon = new FontIcon();
        private final Label name = new Label();
        private final Label sentence = new Label();
        private final HBox line = new HBox(icon, name, sentence);

        Cell() {
            name.getStyleClass().add("result-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            sentence.setMinWidth(0);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("result-line");
        }

        @Override
        protected void updateItem(AddedFile file, boolean empty) {
            super.updateItem(file, empty);
            setGraphic(empty || file == null ? null : line);
            if (empty || file == null) {
                setTooltip(null);
                return;
            }
            name.setText(file.file().getFileName().toString());
            String text = switch (file) {
                case AddedFile.New added -> withFindings(added.sameNight()
                        .map(other -> messages.text("library.results.sameNight", other.subjectCode()))
                        .orElseGet(() -> messages.text("library.results.new")), added.report());
                case AddedFile.Known known -> withFindings(known.otherCopy()
                        .map(place -> messages.text("library.results.otherCopy", place))
                        .orElseGet(() -> messages.text("library.results.known")), known.report());
                case AddedFile.Refused(var path, var reason) ->
                        messages.text(reason.problem()) + " " + messages.text(reason.remedy());
            };
            sentence.setText(text);
            setTooltip(Tip.of(file.file() + "\n" + text + rest(file)));
            icon.setIconLiteral(switch (file) {
                case AddedFile.New _ -> "fth-check";
                case AddedFile.Known _ -> "fth-refresh-cw";
                case AddedFile.Refused _ -> "fth-alert-circle";
            });
            line.getStyleClass().setAll("result-line", file instanceof AddedFile.Refused ? "refused" : "accepted");
        }

        private String withFindings(String text, Report report) {
            return report.isClean() ? text
                    : text + "  ·  " + messages.text("library.findings.count", report.findings().size())
                            + "  ·  " + messages.text(report.findings().getFirst().message());
        }

        // What the line has no room for: all other findings.
        private String rest(AddedFile file) {
            Report report = switch (file) {
                case AddedFile.New added -> added.report();
                case AddedFile.Known known -> known.report();
                case AddedFile.Refused _ -> Report.empty();
            };
            return report.findings().stream().skip(1).map(finding -> "\n" + messages.text(finding.message()))
                    .collect(Collectors.joining());
        }
    }
}
