package org.onbam.ui.task;

import javafx.application.Platform;

/// The way to the FX thread.
public final class FxThread {

    private FxThread() {
    }

    /// Runs on the FX thread when what it does now, and what waited before, is done; in order.
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /// Runs at once when already on the FX thread, later otherwise; in order for calls from one other thread.
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }
}
