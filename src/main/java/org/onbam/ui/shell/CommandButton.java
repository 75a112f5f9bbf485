package org.onbam.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.onbam.message.Messages;

/// A button that runs a command: disabled while the command cannot run, with a [CommandTip] all the same. FX thread only.
///
/// A disabled control gets no pointer, so the tip hangs on this pane around it too.
public final class CommandButton extends StackPane {

    private final Button button;

    /// @param text    what stands on it; may be empty where there is an icon
    /// @param graphic its icon
    public CommandButton(Command command, String text, Node graphic, Keymap keymap, Messages messages) {
        this(command, new Button(text, graphic), keymap, messages);
    }

    /// With the command's name and no icon.
    public CommandButton(Command command, Keymap keymap, Messages messages) {
        this(command, new Button(command.name(messages)), keymap, messages);
    }

    private CommandButton(Command command, Button button, Keymap keymap, Messages messages) {
        this.button = button;
        CommandTip tip = new CommandTip(command, keymap, messages);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(tip);
        button.setAccessibleText(command.name(messages));
        button.disableProperty().bind(command.enabled().not());
        button.setOnAction(event -> command.run());
        Tooltip.install(this, tip);
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(true);
        getChildren().setAll(button);
    }

    /// As wide as it is given room.
    public CommandButton wide() {
        setMaxWidth(Double.MAX_VALUE);
        button.setMaxWidth(Double.MAX_VALUE);
        return this;
    }

    public Button button() {
        return button;
    }
}
