package org.onbam.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// A thing a person can do: the one place of its name, its keys and its condition. Palette, help, key settings and
/// buttons follow from it.
///
/// @param id          for example `score.stage.n2`; its name is the message `command.<id>`, its help `command.<id>.help`
/// @param context     where its keys hold
/// @param defaultKeys the first is the one shown; may be empty
/// @param action      run on the FX thread; does no input or output
/// @param enabled     whether it can run now
public record Command(String id, Context context, List<KeyChord> defaultKeys, Runnable action,
                      BooleanExpression enabled) {

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
        return new Command(id, context, List.of(keys).stream().map(KeyChord::parse).toList(), action, enabled);
    }

    public String nameKey() {
        return "command." + id;
    }

    public String helpKey() {
        return "command." + id + ".help";
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
