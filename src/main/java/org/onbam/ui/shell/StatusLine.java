package org.onbam.ui.shell;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.app.AppContext;
import org.onbam.app.Job;
import org.onbam.app.Settings;
import org.onbam.message.Messages;
import org.onbam.ui.task.ErrorPresenter;

/// The thin line at the foot of the window: whether everything is saved, what just happened, what runs, and who scores
/// in which library. FX thread only.
public final class StatusLine {

    private static final Duration MESSAGE_STAYS = Duration.seconds(6);

    private final AppContext app;
    private final Messages messages;
    private final Label message = new Label();
    private final Label scorer = new Label();
    private final SaveIndicator saving;
    private final JobStrip jobs;
    private final HBox node = new HBox();
    private final PauseTransition fade = new PauseTransition(MESSAGE_STAYS);
    private final BiConsumer<Settings, Settings> onSettings = (before, after) -> showScorer();
    private final Consumer<Job<?>> onJob;

    public StatusLine(AppContext app, ErrorPresenter errors) {
        this.app = app;
        this.messages = app.messages();
        this.saving = new SaveIndicator(app, errors);
        this.jobs = new JobStrip(app);
        this.onJob = job -> jobs.refresh();
        message.setId("status-message");
        message.getStyleClass().add("status-message");
        scorer.setId("status-scorer");
        fade.setOnFinished(event -> message.setText(""));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        node.setId("status-line");
        node.getStyleClass().add("status-line");
        node.getChildren().setAll(saving.node(), message, gap, jobs.node(), scorer);
        if (app.library().isReadOnly()) {
            node.getChildren().add(1, readOnlyBadge());
        }
        if (!app.startFindings().isEmpty()) {
            node.getChildren().add(node.getChildren().size() - 1, startFindings());
        }
        showScorer();
        app.onChange(onSettings);
        app.jobs().onChange(onJob);
    }

    private Label readOnlyBadge() {
        Label badge = new Label(messages.text("shell.status.readOnly"), new FontIcon("fth-lock"));
        badge.setId("status-read-only");
        badge.getStyleClass().add("badge-warning");
        badge.setTooltip(Tip.of(messages.text("shell.status.readOnly.help")));
        return badge;
    }

    private Label startFindings() {
        Label badge = new Label(messages.text("shell.status.findings", app.startFindings().size()),
                new FontIcon("fth-info"));
        badge.setId("status-findings");
        badge.setTooltip(Tip.of(String.join("\n", app.startFindings().stream()
                .map(finding -> messages.text(finding.message())).toList())));
        return badge;
    }

    private void showScorer() {
        scorer.setText(messages.text("shell.status.scorer", app.scorer().name()) + "  ·  " + libraryName());
    }

    private String libraryName() {
        return app.settings().libraryFile().map(file -> file.getFileName().toString())
                .orElseGet(() -> messages.text("shell.status.ownLibrary"));
    }

    public Node node() {
        return node;
    }

    /// Says what just happened, for some seconds: `Undone: N2 of epoch 412`. The next message takes its place.
    public void message(String text) {
        message.setText(text);
        fade.playFromStart();
    }

    /// Stops listening; the next line takes over.
    void closed() {
        fade.stop();
        app.removeListener(onSettings);
        app.jobs().removeListener(onJob);
        saving.closed();
    }
}
