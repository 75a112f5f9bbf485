package org.onbam.ui.page;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.onbam.message.Messages;
import org.onbam.model.EventType;
import org.onbam.ui.scoring.ScoreModel;

/// Says which type of event each drag makes now, and how to end that; not there while none is armed.
final class ArmedChip extends HBox implements AutoCloseable {

    private final ScoreModel model;
    private final Messages messages;
    private final Subscription follows;
    private final Region colour = new Region();
    private final Label text = new Label();

    ArmedChip(ScoreModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("armed-chip");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
        setManaged(false);
        colour.getStyleClass().add("armed-colour");
        text.setMinWidth(Region.USE_PREF_SIZE);
        Label end = new Label(messages.text("score.armed.end"));
        end.setMinWidth(Region.USE_PREF_SIZE);
        end.getStyleClass().add("armed-end");
        getChildren().addAll(colour, text, end);
        this.follows = model.armedProperty().subscribe((String code) -> show(code));
        visibleProperty().subscribe(this::requestPlace);
        text.textProperty().subscribe(this::requestPlace);
    }

    @Override
    public void close() {
        follows.unsubscribe();
    }

    // Not managed, so that its coming and going moves nothing else.
    private void requestPlace() {
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private void show(String code) {
        setVisible(!code.isEmpty());
        model.vocabulary().find(code).ifPresent(this::show);
    }

    private void show(EventType type) {
        colour.setStyle("-fx-background-color: " + EventColour.of(type));
        text.setText(messages.text("score.armed", type.name(messages)));
    }
}
