package org.onbam.ui.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The place for one sheet over the window: a box for a task of some steps that has the keys while it is open. Esc closes
/// it; a click beside it does not, since it may hold what was typed. FX thread only.
public final class Sheets {

    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    private final StackPane place = new StackPane();
    private final Overlay overlay;
    private Runnable onClosed = () -> { };

    Sheets(Keymap keymap) {
        this.overlay = Overlay.modal(keymap, "sheet", place, this::left);
    }

    Node node() {
        return overlay.node();
    }

    public boolean isOpen() {
        return overlay.isOpen();
    }

    /// Shows a box at the right edge and leaves the rest of the window in sight; one that is open is closed first.
    ///
    /// @param focus  a node of the box
    /// @param closed run when it is closed, by [#close] or by the person
    public void openBeside(Region box, Node focus, Runnable closed) {
        close();
        overlay.node().pseudoClassStateChanged(BESIDE, true);
        StackPane.setAlignment(box, Pos.CENTER_RIGHT);
        show(box, focus, closed);
    }

    /// Shows a box; one that is open is closed first.
    ///
    /// @param focus  a node of the box
    /// @param closed run when it is closed, by [#close] or by the person
    public void open(Region box, Node focus, Runnable closed) {
        close();
        overlay.node().pseudoClassStateChanged(BESIDE, false);
        show(box, focus, closed);
    }

    private void show(Region box, Node focus, Runnable closed) {
        onClosed = closed;
        place.getChildren().setAll(box);
        overlay.open(focus);
    }

    /// Closes the sheet and gives the focus back.
    public void close() {
        overlay.close();
    }

    private void left() {
        Runnable closed = onClosed;
        onClosed = () -> { };
        place.getChildren().clear();
        closed.run();
    }
}
