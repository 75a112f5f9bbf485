package org.onbam.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.app.AppContext;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.scoring.SaveState;
import org.onbam.ui.task.ErrorPresenter;
import org.onbam.ui.task.FxThread;

/// Whether what was done is on the disk. A failure is red, says how many changes wait, shows its reason on a click, and
/// tries again.
final class SaveIndicator {

    private final AppContext app;
    private final Messages messages;
    private final ErrorPresenter errors;
    private final Button button = new Button();
    private final FontIcon icon = new FontIcon();
    private volatile boolean closed;
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
        show(state);
        app.library().onSaveState(next -> {
            if (!closed) {
                FxThread.run(() -> show(next));
            }
        });
    }

    Node node() {
        return button;
    }

    private void show(SaveState next) {
        state = next;
        switch (next) {
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
        button.setMouseTransparent(!styleClass.equals("failed"));
    }

    private void clicked() {
        if (state instanceof SaveState.Failed(int pending, var reason)) {
            errors.show(reason);
            app.jobs().read(Message.of("shell.save.retry"), (progress, token) -> {
                app.library().flush();
                return pending;
            }, done -> errors.hide(), errors::show);
        }
    }

    void closed() {
        closed = true;
    }
}
