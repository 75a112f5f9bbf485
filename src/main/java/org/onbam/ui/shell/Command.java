package org.onbam.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.onbam.message.Message;
import org.onbam.message.Messages;

/// A thing a person can do: the one place of its name, its keys and its condition. Palette, help, key settings and
/// buttons follow from it.
///
/// @param id          for example `score.stage.n2`
/// @param context     where its keys hold
/// @param defaultKeys the first is the one shown; may be empty
/// @param action      run on the FX thread; does no input or output
/// @param enabled     whether it can run now
/// @param words       what is said of it; unless told otherwise the messages `command.<id>` and `command.<id>.help`
public record Command(String id, Context context, List<KeyChord> defaultKeys, Runnable action,
                      BooleanExpression enabled, CommandWords words) {

    /// Where keys hold. `GLOBAL` keys hold in every space, after the space's own.
    public enum Context {
        GLOBAL, LIBRARY, SCORE, REVIEW, DATASET;

        /// The message that names it.
        public String nameKey() {
            return "shell.context." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Command {
        defaultKeys = List.copyOf(defaultKeys);
    }

    /// A command that can always run.
    ///
    /// @param keys chord texts, see [KeyChord#parse]
    public static Command of(String id, Context context, Runnable action, String... keys) {
        return of(id, context, action, new ReadOnlyBooleanWrapper(true), keys);
    }

    public static Command of(String id, Context context, Runnable action, BooleanExpression enabled, String... keys) {
        return new Command(id, context, List.of(keys).stream().map(KeyChord::parse).toList(), action, enabled,
                CommandWords.of(id, context));
    }

    /// The same command under other words.
    public Command withWords(CommandWords others) {
        return new Command(id, context, defaultKeys, action, enabled, others);
    }

    /// The same command, which says this while it cannot run.
    public Command because(Supplier<Message> whyNot) {
        return withWords(words.because(whyNot));
    }

    public String name(Messages messages) {
        return words.name().in(messages);
    }

    public String help(Messages messages) {
        return words.help().in(messages);
    }

    /// Why it cannot run; empty while it can.
    public Optional<Message> whyNot() {
        return enabled.get() ? Optional.empty() : Optional.of(words.whyNot().get());
    }

    /// Runs the action if the command is enabled; tells whether it did.
    public boolean run() {
        if (!enabled.get()) {
            return false;
        }
        action.run();
        return true;
    }
}
