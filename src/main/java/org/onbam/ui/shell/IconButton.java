package org.onbam.ui.shell;

import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that is an icon alone; what it does is said by its tooltip, and to a screen reader.
public final class IconButton extends Button {

    /// One that can be found by its id.
    public IconButton(String id, String icon, String help, Runnable action) {
        this(icon, help, action);
        setId(id);
    }

    /// @param icon literal of the Feather icon
    /// @param help what it does, in the reader's language
    public IconButton(String icon, String help, Runnable action) {
        super("", new FontIcon(icon));
        getStyleClass().add("icon-button");
        setTooltip(Tip.of(help));
        setAccessibleText(help);
        setOnAction(event -> action.run());
    }
}
