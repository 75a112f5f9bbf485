package org.onbam.ui.problems;

import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Severity;

/// How much a problem matters, by shape and colour.
final class SeverityIcon extends FontIcon {

    SeverityIcon() {
        getStyleClass().add("severity");
    }

    void show(Severity severity) {
        setIconLiteral(switch (severity) {
            case ERROR -> "fth-x-octagon";
            case WARNING -> "fth-alert-triangle";
            case INFO -> "fth-info";
        });
        getStyleClass().removeAll("error", "warning", "info");
        getStyleClass().add(switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        });
    }
}
