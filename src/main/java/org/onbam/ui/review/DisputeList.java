package org.onbam.ui.review;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.agreement.Dispute;
import org.onbam.message.Messages;
import org.onbam.render.Palette;
import org.onbam.ui.task.Later;
import org.onbam.ui.theme.PaletteColor;

/// The disputes that the filters let through, the current one selected: what it is about, who says what, what it changes.
/// A click makes a dispute the current one. FX thread; close it with the night.
final class DisputeList extends VBox implements AutoCloseable {

    private static final double ROW = 46;

    private final ReviewModel model;
    private final DisputeText words;
    private final ObservableValue<Palette> palette;
    private final ListView<Dispute> list = new ListView<>();
    private final Button filter = new Button();
    private final Messages messages;
    /// After the list has its new height.
    private final Later select = new Later(this::select);
    private final Subscription follows;
    private boolean following;

    DisputeList(ReviewModel model, DisputeText words, Messages messages, ObservableValue<Palette> palette) {
        this.model = model;
        this.words = words;
        this.palette = palette;
        this.messages = messages;
        getStyleClass().add("dispute-list");
        Button order = new Button();
        order.setId("review-order");
        order.getStyleClass().add("review-link");
        order.setFocusTraversable(false);
        order.setOnAction(event -> model.byTimeProperty().set(!model.byTimeProperty().get()));
        filter.setId("review-filter");
        filter.getStyleClass().add("review-link");
        filter.setFocusTraversable(false);
        filter.setGraphic(new FontIcon("fth-x"));
        filter.setContentDisplay(ContentDisplay.RIGHT);
        filter.managedProperty().bind(filter.visibleProperty());
        filter.setOnAction(event -> model.showAll());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, filter, gap, order);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("dispute-head");
        list.setId("disputes");
        list.setItems(model.shown());
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new DisputeCell());
        Label none = new Label(messages.text("review.disputes.none"));
        none.getStyleClass().add("hint");
        none.setWrapText(true);
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(head, list);
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (!following && chosen != null && !model.whole().equals(Optional.of(chosen))) {
                model.go(chosen);
            }
        });
        this.follows = Subscription.combine(
                model.currentProperty().subscribe(now -> select.ask()),
                model.decisionsProperty().subscribe(now -> list.refresh()),
                palette.subscribe(now -> list.refresh()), list.heightProperty().subscribe(now -> select.ask()),
                model.cellProperty().subscribe(now -> {
                    showFilter();
                    select.ask();
                }), model.kindsProperty().subscribe(now -> select.ask()),
                model.namesShownProperty().subscribe(now -> showFilter()),
                model.byTimeProperty().subscribe(now -> {
                    order.setText(messages.text(now ? "review.order.time" : "review.order.effect"));
                    select.ask();
                }));
    }

    private void showFilter() {
        filter.setVisible(model.cellProperty().get().isPresent());
        filter.setText(model.cellProperty().get().map(cell -> messages.text("review.filter.cell",
                model.nameOf(cell.reference(), messages), cell.row().code(), model.nameOf(cell.test(), messages),
                cell.column().code())).orElse(""));
    }

    private void select() {
        following = true;
        int at = model.whole().map(model.shown()::indexOf).orElse(-1);
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(at);
            int rows = (int) Math.max(1, list.getHeight() / ROW);
            list.scrollTo(Math.max(0, at - rows / 3));
        }
        following = false;
    }

    @Override
    public void close() {
        follows.unsubscribe();
    }

    private final class DisputeCell extends ListCell<Dispute> {

        private final Label kind = new Label();
        private final Label when = new Label();
        private final Label effect = new Label();
        private final Label votes = new Label();
        private final FontIcon done = new FontIcon("fth-check");
        private final HBox row;

        DisputeCell() {
            kind.getStyleClass().add("dispute-kind");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            when.getStyleClass().add("dispute-when");
            when.setMinWidth(Region.USE_PREF_SIZE);
            effect.getStyleClass().add("dispute-effect");
            effect.setMinWidth(Region.USE_PREF_SIZE);
            votes.getStyleClass().add("dispute-votes");
            done.getStyleClass().add("dispute-done");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox first = new HBox(6, when, gap, effect, done);
            first.setAlignment(Pos.CENTER_LEFT);
            VBox text = new VBox(1, first, votes);
            text.setAlignment(Pos.CENTER_LEFT);
            text.setMinWidth(0);
            HBox.setHgrow(text, Priority.ALWAYS);
            row = new HBox(10, kind, text);
            row.setAlignment(Pos.CENTER_LEFT);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Dispute dispute, boolean empty) {
            super.updateItem(dispute, empty);
            setGraphic(empty || dispute == null ? null : row);
            if (empty || dispute == null) {
                return;
            }
            int colour = DisputeText.colour(dispute.ofKind(), palette.getValue());
            kind.setText(words.kind(dispute.ofKind()));
            kind.setStyle(String.format(Locale.ROOT, "-fx-background-color: %s; -fx-text-fill: %s;", PaletteColor.css(colour),
                    PaletteColor.css(palette.getValue().textOn(colour))));
            when.setText(words.when(dispute));
            effect.setText(words.effect(dispute));
            boolean decided = model.isDecided(dispute);
            votes.setText(decided ? words.decided(dispute) : words.open(dispute));
            done.setVisible(decided);
            done.setManaged(decided);
            row.setOpacity(decided ? 0.6 : 1);
        }
    }
}
