package org.onbam.ui.shell;

import org.onbam.message.Messages;

/// Under which heading of the help a command stands.
final class CommandGroup {

    private CommandGroup() {
    }

    /// `command.group.<first two parts of its id>` where there is such a
    /// message, else that of the first part.
    static String titleKey(Command command, Messages messages) {
        String[] parts = command.id().split("\\.");
        String fine = "command.group." + parts[0] + (parts.length > 2 ? "." + parts[1] : "");
        return messages.has(fine) ? fine : "command.group." + parts[0];
    }
}
