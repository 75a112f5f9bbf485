package org.onbam.ui.shell;

import java.util.List;
import javafx.scene.control.Tooltip;
import org.onbam.message.Messages;

/// What a button says when the pointer rests on it: the command's name and the keys it has at that moment, and below what
/// it does, or why it cannot run now. Like every [Tip] it leaves Esc alone. FX thread only.
public final class CommandTip extends Tooltip {

    private static final double WIDE = 340;

    public CommandTip(Command command, Keymap keymap, Messages messages) {
        setHideOnEscape(false);
        setWrapText(true);
        setMaxWidth(WIDE);
        setText(text(command, keymap, messages));
        setOnShowing(event -> setText(text(command, keymap, messages)));
    }

    static String text(Command command, Keymap keymap, Messages messages) {
        List<String> keys = keymap.keys(command).stream().map(KeyChord::display).toList();
        String head = command.name(messages) + (keys.isEmpty() ? "" : "   " + String.join(", ", keys));
        return head + "\n" + command.whyNot().map(messages::text).orElseGet(() -> command.help(messages));
    }
}
