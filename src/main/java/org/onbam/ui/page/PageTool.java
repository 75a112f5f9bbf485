package org.onbam.ui.page;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;

/// A tool laid over one pane, such as a caliper: while it is there, it is asked first what the mouse means.
///
/// One tool belongs to one [PageView], which is given it with [PageView#setTool]. A press that it takes is its own until the
/// release: the page then neither selects nor marks. Esc, and a press of another button, give up what it holds. The wheel
/// stays the page's. All on the FX thread.
public interface PageTool {

    /// What it draws, laid over the picture at the same place and as large, beneath nothing that takes the mouse.
    Node overlay();

    /// The page, its montage, its size or its scales are others now: what is drawn has to be placed again. Also told once
    /// at the beginning. Keep the surface to turn times and values into places.
    void shown(PageSurface surface);

    /// The pointer moved with no button held.
    ///
    /// @return the cursor to show; empty to leave the page its own
    Optional<Cursor> moved(PagePoint at);

    /// The pointer has left the page.
    void exited();

    /// The first button was pressed.
    ///
    /// @return whether the tool takes the gesture
    boolean pressed(PagePoint at);

    /// Moved with the button held; the place may lie outside the picture.
    void dragged(PagePoint at);

    void released(PagePoint at);

    /// What was begun with [#pressed] is given up.
    void cancelled();
}
