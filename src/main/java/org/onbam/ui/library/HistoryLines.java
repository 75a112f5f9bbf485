package org.onbam.ui.library;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.onbam.app.RecordingHistory;
import org.onbam.message.Messages;
import org.onbam.model.Scorer;
import org.onbam.scoring.work.StatusStep;

/// Notes and history of a recording in the detail pane; nothing where there is none.
final class HistoryLines {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter LONG_AGO = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private final Messages messages;
    private final int thisYear;

    HistoryLines(Messages messages) {
        this.messages = messages;
        this.thisYear = Instant.now().atZone(ZoneId.systemDefault()).getYear();
    }

    List<Node> of(RecordingHistory history) {
        List<Node> nodes = new ArrayList<>();
        if (!history.notes().isEmpty()) {
            nodes.add(section("library.detail.notes"));
            GridPane grid = grid("detail-notes");
            history.notes().forEach(note -> row(grid, note.epoch()
                    .map(epoch -> messages.text("library.note.epoch", epoch + 1)).orElseGet(note.by()::name), note.text()));
            nodes.add(grid);
        }
        if (!history.events().isEmpty()) {
            nodes.add(section("library.detail.history"));
            GridPane grid = grid("detail-history");
            history.events().forEach(event -> row(grid, at(event.at()), sentence(event)));
            nodes.add(grid);
        }
        return nodes;
    }

    private String at(Instant instant) {
        var local = instant.atZone(ZoneId.systemDefault());
        return (local.getYear() == thisYear ? AT : LONG_AGO).format(local);
    }

    private String sentence(RecordingHistory.Event event) {
        return switch (event) {
            case RecordingHistory.Stepped(StatusStep step, Scorer of) -> {
                String status = messages.text(step.to().message());
                String done = step.by().equals(of) ? messages.text("library.history.own", of.name(), status)
                        : messages.text("library.history.step", step.by().name(), of.name(), status);
                yield step.comment().isBlank() ? done : done + "\n" + step.comment();
            }
            case RecordingHistory.Named(var revision, Scorer of) ->
                    messages.text("library.history.named", of.name(), revision.name());
            case RecordingHistory.Assigned(var assignment) ->
                    messages.text("library.history.assigned", assignment.by().name(), assignment.scorer().name());
        };
    }

    private static GridPane grid(String id) {
        GridPane grid = new GridPane();
        grid.setId(id);
        grid.getStyleClass().add("history");
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), rest);
        return grid;
    }

    private static void row(GridPane grid, String when, String what) {
        Label left = new Label(when);
        left.getStyleClass().add("hint");
        left.setMinWidth(Region.USE_PREF_SIZE);
        Label right = new Label(what);
        right.setWrapText(true);
        right.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(left, javafx.geometry.VPos.TOP);
        grid.addRow(grid.getRowCount(), left, right);
    }

    private Label section(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("section-title");
        return label;
    }
}
