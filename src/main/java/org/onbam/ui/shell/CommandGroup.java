package org.onbam.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.onbam.message.Messages;

/// Under which heading of the help a command stands, and in which submenu.
final class CommandGroup {

    private CommandGroup() {
    }

    /// The heading: what the command's words say, else `command.group.<first two parts of its id>` where there is such a
    /// message, else that of the first part.
    static String title(Command command, Messages messages) {
        return path(command, messages).getFirst();
    }

    /// The heading, and below it a finer one where the command's words have one.
    static List<String> path(Command command, Messages messages) {
        List<String> path = new ArrayList<>();
        if (command.words().group().isEmpty()) {
            String[] parts = command.id().split("\\.");
            String fine = "command.group." + parts[0] + (parts.length > 2 ? "." + parts[1] : "");
            path.add(messages.text(messages.has(fine) ? fine : "command.group." + parts[0]));
        } else {
            command.words().group().forEach(each -> path.add(each.in(messages)));
        }
        return path;
    }
}
