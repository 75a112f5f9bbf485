package org.onbam.ui.review;

import javafx.scene.Node;
import javafx.util.Subscription;
import org.onbam.ui.task.Later;

/// Does something once after whatever has changed, and only where it can be seen: what is asked for while the node is hidden
/// is done when it is shown. FX thread.
final class WhenSeen implements AutoCloseable {

    private final Node node;
    private final Runnable action;
    private final Later later = new Later(this::look);
    private final Subscription shown;
    private boolean isDue;
    private boolean isClosed;

    /// @param node whose own visibility counts
    WhenSeen(Node node, Runnable action) {
        this.node = node;
        this.action = action;
        this.shown = node.visibleProperty().subscribe(is -> {
            if (isDue) {
                later.ask();
            }
        });
    }

    void ask() {
        isDue = true;
        later.ask();
    }

    private void look() {
        if (isDue && node.isVisible() && !isClosed) {
            isDue = false;
            action.run();
        }
    }

    @Override
    public void close() {
        isClosed = true;
        shown.unsubscribe();
    }
}
