package org.onbam.ui.review;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.onbam.message.Messages;

/// How far scorers agree: in the open night, or over the recordings of the queue. FX thread; close it with the night.
final class AgreementPane extends VBox implements AutoCloseable {

    private final NightAgreement night;
    private final QueueAgreement queue;
    private final BooleanProperty isOfQueue = new SimpleBooleanProperty(false);
    private final Subscription follows;

    /// @param counting the agreement over the queue, which outlives the night
    AgreementPane(ReviewModel model, QueueCounting counting, Messages messages) {
        this.night = new NightAgreement(model, messages);
        this.queue = new QueueAgreement(counting, messages);
        setId("agreement");
        ToggleGroup group = new ToggleGroup();
        HBox choice = new HBox(tab("agreement-of-night", messages.text("review.of.night"), group, false),
                tab("agreement-of-queue", messages.text("review.of.queue"), group, true));
        choice.getStyleClass().addAll("segments", "review-tabs");
        choice.getChildren().getFirst().getStyleClass().add("first");
        choice.getChildren().getLast().getStyleClass().add("last");
        StackPane shown = new StackPane(night, queue);
        setVgrow(shown, Priority.ALWAYS);
        getChildren().setAll(choice, shown);
        night.visibleProperty().bind(visibleProperty().and(isOfQueue.not()));
        queue.visibleProperty().bind(visibleProperty().and(isOfQueue));
        this.follows = Subscription.combine(isOfQueue.subscribe(is -> {
            List.copyOf(group.getToggles()).forEach(tab -> tab.setSelected(is.equals(tab.getUserData())));
            if (is) {
                counting.countOnce();
            }
        }), model.namesShownProperty().subscribe(is -> queue.namesShownProperty().set(is)));
    }

    private ToggleButton tab(String id, String text, ToggleGroup group, boolean ofQueue) {
        ToggleButton tab = new ToggleButton(text);
        tab.setId(id);
        tab.setUserData(ofQueue);
        tab.setFocusTraversable(false);
        tab.setToggleGroup(group);
        tab.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tab, Priority.ALWAYS);
        tab.setOnAction(event -> {
            tab.setSelected(true);
            isOfQueue.set(ofQueue);
        });
        return tab;
    }

    /// Whether the recordings of the queue are counted together, and not the open night alone.
    BooleanProperty ofQueueProperty() {
        return isOfQueue;
    }

    @Override
    public void close() {
        follows.unsubscribe();
        night.close();
        queue.close();
    }
}
