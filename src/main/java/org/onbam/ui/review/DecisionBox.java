package org.onbam.ui.review;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.agreement.Dispute;
import org.onbam.message.Messages;
import org.onbam.model.SleepStage;
import org.onbam.render.Palette;
import org.onbam.ui.theme.PaletteColor;

/// How the current dispute can be decided: one row for each way, with its key; a click decides. FX thread; close it with the
/// night.
final class DecisionBox extends VBox implements AutoCloseable {

    private final ReviewModel model;
    private final DisputeDeciding deciding;
    private final DisputeText words;
    private final Function<SleepStage, String> keyOf;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final Label title = new Label();
    private final Label effects = new Label();
    private final VBox ways = new VBox();
    private final Label decided = new Label("", new FontIcon("fth-check"));
    private final Label comment = new Label("", new FontIcon("fth-message-square"));
    private final Label keys = new Label();
    private final WhenSeen show = new WhenSeen(this, this::show);
    private final Subscription follows;

    /// @param keyOf the key of a stage, as it is set now
    DecisionBox(ReviewModel model, DisputeDeciding deciding, DisputeText words, Function<SleepStage, String> keyOf,
                Messages messages, ObservableValue<Palette> palette) {
        this.model = model;
        this.deciding = deciding;
        this.words = words;
        this.keyOf = keyOf;
        this.messages = messages;
        this.palette = palette;
        setId("decision");
        getStyleClass().add("decision-box");
        title.getStyleClass().add("decision-title");
        effects.getStyleClass().add("hint");
        effects.setWrapText(true);
        effects.setMinHeight(USE_PREF_SIZE);
        ways.getStyleClass().add("decision-ways");
        decided.setId("decided");
        decided.getStyleClass().add("decision-done");
        decided.setWrapText(true);
        comment.setId("decision-comment");
        comment.getStyleClass().add("decision-comment");
        comment.setWrapText(true);
        keys.getStyleClass().add("hint");
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        for (Label each : new Label[] {effects, decided, comment}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        getChildren().setAll(title, effects, ways, decided, comment, keys);
        this.follows = Subscription.combine(model.currentProperty().subscribe(now -> show.ask()),
                model.decisionsProperty().subscribe(now -> show.ask()), model.score().scoringProperty().subscribe(now -> show.ask()),
                model.namesShownProperty().subscribe(now -> show.ask()), palette.subscribe(now -> show.ask()));
    }

    private void show() {
        Optional<Dispute> current = model.current();
        ways.getChildren().clear();
        title.setText(current.map(words::title).orElse(messages.text("review.decide.nothing")));
        effects.setText(current.map(words::effects).orElse(""));
        effects.setVisible(!effects.getText().isEmpty());
        decided.setText(current.map(words::decided).orElse(""));
        decided.setVisible(!decided.getText().isEmpty());
        comment.setText(deciding.comment());
        comment.setVisible(!comment.getText().isEmpty());
        keys.setText(current.map(dispute -> messages.text(switch (dispute) {
            case Dispute.OfEpochs run when run.count() > 1 -> "review.keys.run";
            case Dispute.OfEpochs _ -> "review.keys.epoch";
            case Dispute.OfEvent _ -> "review.keys.event";
        }))
                .orElse(""));
        current.ifPresent(this::showWays);
    }

    private void showWays(Dispute dispute) {
        for (DisputeText.Way way : words.ways(dispute, keyOf, palette.getValue())) {
            Button row = row(way.key(), way.who(), chip(way.what(), way.colour()));
            row.setId("way-" + way.key());
            row.setOnAction(event -> {
                if (way.scorer() >= 0) {
                    deciding.take(way.scorer());
                } else {
                    deciding.none();
                }
            });
            ways.getChildren().add(row);
        }
        Label majority = new Label(words.majority(dispute));
        majority.getStyleClass().add("decision-majority");
        Button row = row("Enter", messages.text("review.majority"), majority);
        row.setId("way-majority");
        row.setOnAction(event -> deciding.majority());
        ways.getChildren().add(row);
    }

    private Label chip(String text, int colour) {
        Label chip = new Label(text);
        chip.getStyleClass().add("decision-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setStyle(String.format(Locale.ROOT, "-fx-background-color: %s; -fx-text-fill: %s;", PaletteColor.css(colour),
                PaletteColor.css(palette.getValue().textOn(colour))));
        return chip;
    }

    private static Button row(String key, String who, Node what) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setVisible(!key.isEmpty());
        cap.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(who);
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(10, cap, name, gap, what);
        line.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button("", line);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().add("decision-way");
        row.setFocusTraversable(false);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(key + " " + who);
        line.prefWidthProperty().bind(row.widthProperty().subtract(22));
        return row;
    }

    @Override
    public void close() {
        follows.unsubscribe();
        show.close();
    }
}
