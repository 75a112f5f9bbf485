package org.onbam.ui.task;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Finding;
import org.onbam.message.Messages;

/// A finding on one or two lines: what it is, and where, with a mark whose shape and colour tell its severity.
public final class FindingLine {

    private final HBox node;

    public FindingLine(Finding finding, Messages messages) {
        FontIcon mark = new FontIcon(switch (finding.severity()) {
            case INFO -> "fth-info";
            case WARNING -> "fth-alert-triangle";
            case ERROR -> "fth-alert-circle";
        });
        Label text = new Label(messages.text(finding.message()));
        text.setWrapText(true);
        Label where = new Label(finding.where());
        where.getStyleClass().add("hint");
        where.setWrapText(true);
        VBox words = new VBox(text, where);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        node = new HBox(mark, words);
        node.getStyleClass().addAll("finding", "finding-" + finding.severity().name().toLowerCase(Locale.ROOT));
    }

    public Node node() {
        return node;
    }
}
