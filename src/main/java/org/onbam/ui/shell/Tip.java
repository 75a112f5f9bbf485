package org.onbam.ui.shell;

import javafx.scene.control.Tooltip;

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
}
