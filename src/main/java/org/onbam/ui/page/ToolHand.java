package org.onbam.ui.page;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;

/// Hands the mouse to the tool of a page, where it has one.
final class ToolHand {

    private final Supplier<PageSurface> surface;
    private Optional<PageTool> tool = Optional.empty();
    private boolean holds;

    ToolHand(Supplier<PageSurface> surface) {
        this.surface = surface;
    }

    Optional<PageTool> tool() {
        return tool;
    }

    void take(Optional<PageTool> next) {
        cancel();
        tool.ifPresent(PageTool::exited);
        tool = next;
    }

    /// Whether a press is its own until the release.
    boolean holds() {
        return holds;
    }

    boolean pressed(MouseEvent event) {
        holds = tool.filter(now -> now.pressed(at(event))).isPresent();
        return holds;
    }

    void dragged(MouseEvent event) {
        tool.ifPresent(now -> now.dragged(at(event)));
    }

    void released(MouseEvent event) {
        holds = false;
        tool.ifPresent(now -> now.released(at(event)));
    }

    Optional<Cursor> moved(MouseEvent event) {
        return tool.flatMap(now -> now.moved(at(event)));
    }

    void exited() {
        tool.ifPresent(PageTool::exited);
    }

    void cancel() {
        if (holds) {
            holds = false;
            tool.ifPresent(PageTool::cancelled);
        }
    }

    private PagePoint at(MouseEvent event) {
        return surface.get().at(event);
    }
}
