package org.onbam.ui.review;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.agreement.Dispute;
import org.onbam.message.Messages;
import org.onbam.render.Palette;
import org.onbam.ui.shell.CommandButton;
import org.onbam.ui.shell.Keymap;
import org.onbam.ui.theme.PaletteColor;
import org.onbam.ui.theme.StatusChip;
import org.onbam.ui.theme.SubjectLabel;

/// The line above the review: whose night, how much is decided, which disputes are shown, and what becomes of it all. FX
/// thread; close it with the night.
final class ReviewBar extends HBox implements AutoCloseable {

    private static final double WIDE_PX = 1340;

    private final ReviewModel model;
    private final StatusSteps steps;
    private final Messages messages;
    private final Keymap keymap;
    private final Label place = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final StackPane status = new StackPane();
    private final Map<Dispute.Kind, ToggleButton> kinds = new EnumMap<>(Dispute.Kind.class);
    private final HBox chips = new HBox();
    private final Subscription follows;

    ReviewBar(OpenedReview review, DisputeText words, Messages messages, Keymap keymap, ObservableValue<Palette> palette) {
        this.model = review.model();
        this.steps = review.steps();
        this.messages = messages;
        this.keymap = keymap;
        getStyleClass().addAll("score-toolbar", "review-bar");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        place.setId("review-progress");
        place.getStyleClass().add("toolbar-strong");
        place.setMinWidth(Region.USE_PREF_SIZE);
        progress.getStyleClass().add("review-progress");
        progress.setMinWidth(60);
        progress.setPrefWidth(130);
        progress.setOpacity(model.disputes().isEmpty() ? 0 : 1);
        chips.getStyleClass().add("review-kinds");
        for (Dispute.Kind kind : Dispute.Kind.values()) {
            long count = model.disputes().stream().filter(dispute -> dispute.ofKind() == kind).count();
            if (count > 0) {
                kinds.put(kind, chip(kind, words.kind(kind) + " " + count));
            }
        }
        chips.getChildren().setAll(kinds.values());
        chips.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox acts = new HBox(8, status, button("review.names"), button("review.return"), button("review.approve"));
        acts.setAlignment(Pos.CENTER_RIGHT);
        acts.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(back(), subject(), place, progress, chips, gap, acts);
        progress.visibleProperty().bind(widthProperty().greaterThan(WIDE_PX));
        progress.managedProperty().bind(progress.visibleProperty());
        boolean disputed = !model.disputes().isEmpty();
        for (Region each : new Region[] {place, chips}) {
            each.setVisible(disputed);
            each.setManaged(disputed);
        }
        this.follows = Subscription.combine(model.decisionsProperty().subscribe(now -> showProgress()),
                model.kindsProperty().subscribe(now -> showKinds(now)),
                steps.statusesProperty().subscribe(now -> showStatus()), steps.chosenProperty().subscribe(now -> showStatus()),
                palette.subscribe(now -> showColours(now)));
    }

    private Region back() {
        CommandButton back = new CommandButton(keymap.command("review.queue").orElseThrow(), "", new FontIcon("fth-arrow-left"), keymap, messages);
        back.button().setId("review-queue");
        back.button().getStyleClass().add("icon-button");
        back.button().setFocusTraversable(false);
        return back;
    }

    private HBox subject() {
        Label code = SubjectLabel.of(model.score().night().entry().subjectCode(), "review-subject");
        Label what = new Label(messages.text(model.night().hasConsensus() ? "review.making" : "review.looking"));
        what.getStyleClass().add("toolbar-muted");
        what.setMinWidth(Region.USE_PREF_SIZE);
        what.visibleProperty().bind(widthProperty().greaterThan(WIDE_PX));
        what.managedProperty().bind(what.visibleProperty());
        HBox box = new HBox(8, code, what);
        box.setAlignment(Pos.BASELINE_LEFT);
        return box;
    }

    private ToggleButton chip(Dispute.Kind kind, String text) {
        ToggleButton chip = new ToggleButton(text);
        chip.setId("kind-" + kind.name().toLowerCase(Locale.ROOT));
        chip.getStyleClass().setAll("toggle-button", "review-kind");
        chip.setFocusTraversable(false);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setOnAction(event -> {
            model.toggle(kind);
            showKinds(model.kindsProperty().get());
        });
        return chip;
    }

    private CommandButton button(String id) {
        CommandButton made = new CommandButton(keymap.command(id).orElseThrow(), keymap, messages);
        Button button = made.button();
        button.setId(id.replace('.', '-'));
        button.setFocusTraversable(false);
        button.getStyleClass().add(id.equals("review.approve") ? "review-main" : "review-act");
        button.setText(messages.text(id + ".short"));
        return made;
    }

    private void showProgress() {
        String disputes = messages.text("review.progress", model.decided(), model.disputes().size());
        place.setText(model.epochs() == 0 ? disputes
                : disputes + " · " + messages.text("review.progress.epochs", model.decidedEpochs(), model.epochs()));
        progress.setProgress(model.disputes().isEmpty() ? 1 : model.decided() / (double) model.disputes().size());
    }

    private void showKinds(Set<Dispute.Kind> now) {
        kinds.forEach((kind, chip) -> chip.setSelected(now.contains(kind)));
    }

    private void showColours(Palette palette) {
        kinds.forEach((kind, chip) -> {
            Region dot = new Region();
            dot.getStyleClass().add("kind-dot");
            dot.setStyle("-fx-background-color: " + PaletteColor.css(DisputeText.colour(kind, palette)) + ";");
            chip.setGraphic(dot);
        });
    }

    private void showStatus() {
        Label chip = StatusChip.of(steps.status(steps.chosenProperty().get()), messages);
        chip.setId("review-status");
        status.getChildren().setAll(chip);
    }

    @Override
    public void close() {
        follows.unsubscribe();
    }
}
