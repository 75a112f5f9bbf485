package org.onbam.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.app.AppContext;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.scoring.SaveState;
import org.onbam.ui.task.ErrorPresenter;
import org.onbam.ui.task.FxThread;

/// Whether what was done is on the disk. Saving is said when it takes longer than a glance. A failure is red, says how many changes wait, shows its reason on a click, and
/// tries again.
final class SaveIndicator {

    private static final Duration SAVING_SHOWN_AFTER = Duration.millis(400);

    private final AppContext app;
    private final Messages messages;
    private final ErrorPresenter errors;
    private final Button button = new Button();
    private final FontIcon icon = new FontIcon();
    /// A commit takes some milliseconds: said at once, it would flicker at every key press.
    private final PauseTransition saving = new PauseTransition(SAVING_SHOWN_AFTER);
    private final Consumer<SaveState> onSaveState = next -> FxThread.run(() -> heard(next));
    private boolean closed;
    private SaveState state;

    SaveIndicator(AppContext app, ErrorPresenter errors) {
        this.app = app;
        this.messages = app.messages();
        this.errors = errors;
        this.state = app.library().saveState();
        button.setId("status-save");
        button.setGraphic(icon);
        button.setFocusTraversable(false);
        button.getStyleClass().add("status-save");
        button.setOnAction(event -> clicked());
        saving.setOnFinished(event -> show());
        show();
        app.library().onSaveState(onSaveState);
    }

    Node node() {
        return button;
    }

    private void heard(SaveState next) {
        if (closed) {
            return;
        }
        boolean trouble = state instanceof SaveState.Failed;
        state = next;
        if (next instanceof SaveState.Saving && !trouble) {
            // Not begun anew while changes keep coming: what never gets saved must be said.
            saving.play();
        } else {
            saving.stop();
            show();
        }
    }

    private void show() {
        switch (state) {
            case SaveState.Saved _ -> present("saved", "fth-check", messages.text("shell.save.saved"));
            case SaveState.Saving(int pending) ->
                    present("saving", "fth-upload", messages.text("shell.save.saving", pending));
            case SaveState.Failed(int pending, var reason) ->
                    present("failed", "fth-alert-circle", messages.text("shell.save.failed", pending));
        }
    }

    private void present(String styleClass, String literal, String text) {
        icon.setIconLiteral(literal);
        button.setText(text);
        button.getStyleClass().removeAll("saved", "saving", "failed");
        button.getStyleClass().add(styleClass);
        boolean failed = styleClass.equals("failed");
        button.setMouseTransparent(!failed);
        button.setTooltip(failed ? Tip.of(messages.text("shell.save.failed.help")) : null);
    }

    // The sheet says why and what to do, and offers to try again or to put the waiting changes elsewhere.
    private void clicked() {
        if (state instanceof SaveState.Failed(int pending, var reason)) {
            errors.show(reason, List.of(
                    new ErrorPresenter.Remedy(messages.text("shell.save.again"), this::saveAgain),
                    new ErrorPresenter.Remedy(messages.text("shell.save.rescue"), this::chooseRescueFile)));
        }
    }

    private void saveAgain() {
        app.jobs().read(Message.of("shell.save.again"), (progress, token) -> {
            app.library().flush();
            return app.library().saveState();
        }, saved -> errors.hide(), errors::show);
    }

    private void chooseRescueFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("shell.save.rescue"));
        chooser.setInitialFileName("onbam-rescue.jsonl");
        File chosen = chooser.showSaveDialog(button.getScene().getWindow());
        if (chosen != null) {
            writeRescue(chosen.toPath());
        }
    }

    /// Puts what waits into a file of its own.
    void writeRescue(Path file) {
        app.jobs().read(Message.of("shell.save.rescue"), (progress, token) -> app.library().writeRescue(file),
                count -> button.setText(messages.text("shell.save.rescued", count, file.getFileName())),
                errors::show);
    }

    void closed() {
        closed = true;
        saving.stop();
        app.library().removeSaveStateListener(onSaveState);
    }
}
