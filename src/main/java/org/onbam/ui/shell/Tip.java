package org.onbam.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What a control says while the pointer rests on it. Made here only: by itself a tooltip takes the Esc that is meant for
/// what lies under it, and a sheet would close at the second press.
public final class Tip {

    private Tip() {
    }

    /// @param text in the reader's language
    public static Tooltip of(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setHideOnEscape(false);
        return tip;
    }

    /// Lets a node say what is asked for when the pointer comes: for cells, of which a table makes hundreds before anybody
    /// points at one.
    ///
    /// @param text in the reader's language; empty for nothing to say
    public static void whenAsked(Node node, Supplier<String> text) {
        Tooltip[] made = {null};
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> made[0] = said(node, made[0], text.get()));
    }

    private static @Nullable Tooltip said(Node node, @Nullable Tooltip before, String text) {
        if (text.isEmpty()) {
            if (before != null) {
                Tooltip.uninstall(node, before);
            }
            return null;
        }
        if (before != null) {
            before.setText(text);
            return before;
        }
        Tooltip tip = of(text);
        Tooltip.install(node, tip);
        return tip;
    }
}
