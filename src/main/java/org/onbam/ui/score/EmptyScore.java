package org.onbam.ui.score;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;

/// What the Score space says while no night is open, and while one is being opened.
final class EmptyScore extends VBox {

    private final Label title = new Label();
    private final Label hint = new Label();
    private final Messages messages;

    EmptyScore(Messages messages) {
        this.messages = messages;
        setAlignment(Pos.CENTER);
        setSpacing(10);
        getStyleClass().add("empty-state");
        title.getStyleClass().add("empty-title");
        hint.getStyleClass().add("empty-hint");
        FontIcon icon = new FontIcon("fth-moon");
        icon.getStyleClass().add("empty-icon");
        getChildren().addAll(icon, title, hint);
        invite();
    }

    void invite() {
        title.setText(messages.text("score.empty.title"));
        hint.setText(messages.text("score.empty.hint"));
    }

    void opening(String subject) {
        title.setText(messages.text("score.opening", subject));
        hint.setText("");
    }
}
