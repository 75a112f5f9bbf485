package org.onbam.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keeps Tab and Shift+Tab going round inside a box: what lies beneath it is not to be reached while it is open.
final class FocusRing {

    private final Parent box;

    FocusRing(Parent box) {
        this.box = box;
    }

    /// Takes a Tab key; meant as an event filter for `KEY_PRESSED`.
    void handle(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
            move(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void move(int step) {
        List<Node> stops = new ArrayList<>();
        collect(box, stops);
        if (stops.isEmpty()) {
            return;
        }
        Node owner = box.getScene() == null ? null : box.getScene().getFocusOwner();
        int at = stops.indexOf(owner);
        int next = at < 0 ? (step > 0 ? 0 : stops.size() - 1) : Math.floorMod(at + step, stops.size());
        stops.get(next).requestFocus();
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}
