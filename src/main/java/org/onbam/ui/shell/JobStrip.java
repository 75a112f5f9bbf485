package org.onbam.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.onbam.app.AppContext;
import org.onbam.app.Job;
import org.onbam.message.Messages;

/// What runs in the background: the oldest job with its progress and a cross to cancel it, and how many more there are.
final class JobStrip {

    private final AppContext app;
    private final Messages messages;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private final HBox node = new HBox();

    JobStrip(AppContext app) {
        this.app = app;
        this.messages = app.messages();
        name.setId("status-job");
        detail.getStyleClass().add("status-job-detail");
        bar.setId("status-job-progress");
        this.cancel = new IconButton("status-job-cancel", "fth-x", messages.text("shell.job.cancel"),
                () -> app.jobs().running().stream().findFirst().ifPresent(Job::cancel));
        cancel.setFocusTraversable(false);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("status-jobs");
        node.getChildren().setAll(name, bar, detail, cancel);
        node.managedProperty().bind(node.visibleProperty());
        refresh();
    }

    Node node() {
        return node;
    }

    void refresh() {
        List<Job<?>> running = app.jobs().running();
        node.setVisible(!running.isEmpty());
        if (running.isEmpty()) {
            return;
        }
        Job<?> first = running.getFirst();
        String text = messages.text(first.name());
        name.setText(running.size() == 1 ? text : messages.text("shell.job.more", text, running.size() - 1));
        if (first.state() instanceof Job.Running<?>(double fraction, String what)) {
            bar.setProgress(fraction < 0 ? ProgressBar.INDETERMINATE_PROGRESS : fraction);
            detail.setText(what);
        }
    }
}
