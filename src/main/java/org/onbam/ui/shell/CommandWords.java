package org.onbam.ui.shell;

import java.util.function.Supplier;
import org.onbam.message.Message;
import org.onbam.message.Worded;

/// What is said of a command, in any language: the palette finds it by its Korean and its English name.
///
/// @param name   short, begins with what it does or is about
/// @param help   one sentence: what happens
/// @param whyNot one sentence: why it cannot run, asked while it cannot
public record CommandWords(Worded name, Worded help, Supplier<Message> whyNot) {

    /// The messages `command.<id>` and `command.<id>.help`.
    static CommandWords of(String id, Command.Context context) {
        return new CommandWords(Message.of("command." + id), Message.of("command." + id + ".help"),
                () -> Message.of(context == Command.Context.SCORE ? "shell.unable.score" : "shell.unable"));
    }

    CommandWords because(Supplier<Message> reason) {
        return new CommandWords(name, help, reason);
    }
}
