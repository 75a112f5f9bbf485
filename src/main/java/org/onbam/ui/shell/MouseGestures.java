package org.onbam.ui.shell;

import java.util.List;
import java.util.Locale;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Command.Context;

/// What the mouse does in a space, for the help: gestures have no command and are not rebound.
final class MouseGestures {

    private static final List<String> SCORE = List.of("shell.mouse.select", "shell.mouse.move", "shell.mouse.free",
            "shell.mouse.cancel", "shell.mouse.beyond", "shell.mouse.menu", "shell.mouse.turn", "shell.mouse.zoom",
            "shell.mouse.sensitivity", "shell.mouse.lane", "shell.mouse.order", "shell.mouse.alone", "shell.mouse.paint");

    private MouseGestures() {
    }

    /// @param what it does
    /// @param how  it is made
    record Gesture(String what, String how) {

        boolean isNamed(String typed) {
            String wanted = typed.toLowerCase(Locale.ROOT);
            return what.toLowerCase(Locale.ROOT).contains(wanted) || how.toLowerCase(Locale.ROOT).contains(wanted);
        }
    }

    static List<Gesture> of(Context context, Messages messages) {
        List<String> keys = switch (context) {
            case SCORE -> SCORE;
            case GLOBAL, LIBRARY, REVIEW, DATASET -> List.of();
        };
        return keys.stream().map(key -> new Gesture(messages.text(key), messages.text(key + ".how"))).toList();
    }
}
