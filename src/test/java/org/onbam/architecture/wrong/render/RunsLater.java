package org.onbam.architecture.wrong.render;

import javafx.application.Platform;

public final class RunsLater {

    public void handOver(Runnable result) {
        Platform.runLater(result);
    }
}
