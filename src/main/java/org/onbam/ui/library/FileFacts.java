package org.onbam.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.onbam.app.RecordingFiles;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.ui.task.FindingLine;

/// What a recording's file says of itself: what is odd about it and its signals, or why they are not to be had. FX thread.
final class FileFacts {

    private final Messages messages;
    private final VBox node = new VBox();

    FileFacts(Messages messages) {
        this.messages = messages;
        node.getStyleClass().add("detail-header-facts");
    }

    Node node() {
        return node;
    }

    void clear() {
        node.getChildren().clear();
    }

    void show(RecordingFiles.Header header) {
        List<Node> lines = new ArrayList<>();
        lines.add(section(messages.text("library.detail.findings")));
        if (header.report().isClean()) {
            lines.add(muted("detail-no-findings", messages.text("library.detail.noFindings")));
        }
        header.report().findings().forEach(finding -> lines.add(new FindingLine(finding, messages).node()));
        lines.add(section(messages.text("library.detail.signals")));
        lines.add(new SignalTable(header.recording().signals()).node());
        node.getChildren().setAll(lines);
    }

    void show(UserException failure) {
        Label problem = new Label(messages.text(failure.problem()));
        problem.setWrapText(true);
        VBox note = new VBox(problem, muted("detail-remedy", messages.text(failure.remedy())));
        note.getStyleClass().add("warning-box");
        node.getChildren().setAll(note);
    }

    /// The heading of a part of the pane.
    static Label section(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-title");
        return label;
    }

    static Label muted(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        return label;
    }
}
