package org.onbam.ui.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// A box laid over the window for a moment. While it is open the keys are its own; Esc or a click beside it closes it and
/// gives the focus back: to what had it, or to the window where nothing had it yet. Tab stays inside.
final class Overlay {

    private final Keymap keymap;
    private final Runnable closed;
    private final StackPane scrim = new StackPane();
    private Optional<Node> focusBefore = Optional.empty();

    Overlay(Keymap keymap, String id, Parent box) {
        this(keymap, id, box, () -> { });
        scrim.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == scrim) {
                close();
            }
        });
    }

    /// One that a click beside it leaves open.
    ///
    /// @param closed run after it was closed
    static Overlay modal(Keymap keymap, String id, Parent box, Runnable closed) {
        return new Overlay(keymap, id, box, closed);
    }

    private Overlay(Keymap keymap, String id, Parent box, Runnable closed) {
        this.keymap = keymap;
        this.closed = closed;
        scrim.setId(id);
        scrim.getStyleClass().add("scrim");
        scrim.getChildren().setAll(box);
        scrim.setVisible(false);
        scrim.setFocusTraversable(false);
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, new FocusRing(box)::handle);
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    Node node() {
        return scrim;
    }

    boolean isOpen() {
        return scrim.isVisible();
    }

    /// Opens and gives the focus to a node of the box.
    void open(Node focus) {
        if (!isOpen()) {
            focusBefore = Optional.ofNullable(scrim.getScene()).map(scene -> scene.getFocusOwner());
            keymap.suspend();
            scrim.setVisible(true);
        }
        focus.requestFocus();
    }

    void close() {
        if (isOpen()) {
            scrim.setVisible(false);
            keymap.resume();
            // Kept by the hidden box, the focus would be a field's that takes the keys and shows nothing.
            focusBefore.filter(node -> node.getScene() == scrim.getScene()).orElse(scrim.getParent()).requestFocus();
            focusBefore = Optional.empty();
            closed.run();
        }
    }
}
