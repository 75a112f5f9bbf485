package org.onbam.ui.shell;

import java.util.Locale;
import org.onbam.message.Messages;

/// Message keys that follow from ids.
final class Texts {

    private Texts() {
    }

    static String contextKey(Command.Context context) {
        return "shell.context." + context.name().toLowerCase(Locale.ROOT);
    }

    /// The heading a command stands under in the help: `command.group.<first two parts of its id>` where there is such a
    /// message, else that of the first part.
    static String groupKey(Command command, Messages messages) {
        String[] parts = command.id().split("\\.");
        String fine = "command.group." + parts[0] + (parts.length > 2 ? "." + parts[1] : "");
        return messages.has(fine) ? fine : "command.group." + parts[0];
    }
}
