package org.onbam.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import org.onbam.message.Message;
import org.onbam.message.Worded;

/// What is said of a command, in any language: the palette finds it by its Korean and its English name.
///
/// @param name   short, begins with what it does or is about
/// @param help   one sentence: what happens
/// @param whyNot one sentence: why it cannot run, asked while it cannot
/// @param group  headings of help and menus, the coarse one first; empty for those that its id gives
public record CommandWords(Worded name, Worded help, Supplier<Message> whyNot, List<Worded> group) {

    public CommandWords {
        group = List.copyOf(group);
    }

    /// The messages `command.<id>` and `command.<id>.help`.
    static CommandWords of(String id, Command.Context context) {
        return new CommandWords(Message.of("command." + id), Message.of("command." + id + ".help"),
                () -> Message.of(context == Command.Context.SCORE ? "shell.unable.score" : "shell.unable"), List.of());
    }

    CommandWords because(Supplier<Message> reason) {
        return new CommandWords(name, help, reason, group);
    }
}
