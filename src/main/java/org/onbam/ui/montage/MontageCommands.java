package org.onbam.ui.montage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.binding.BooleanExpression;
import org.onbam.montage.MontagePlan;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;

/// The montages by keys: F1 to F12 show the one that has the key, and the editor opens.
public final class MontageCommands {

    private final List<Command> list = new ArrayList<>();

    /// @param show   shows the montage of a function key, 1 to 12
    /// @param edit   opens the editor, on the channels or (true) on what the signals are
    public MontageCommands(IntConsumer show, Consumer<Boolean> edit, BooleanExpression isOpen) {
        list.add(Command.of("score.montage.edit", Context.SCORE, () -> edit.accept(false), isOpen, "Ctrl+M"));
        list.add(Command.of("score.montage.signals", Context.SCORE, () -> edit.accept(true), isOpen, "Ctrl+Shift+M"));
        for (int key = 1; key <= MontagePlan.FUNCTION_KEYS; key++) {
            int number = key;
            list.add(Command.of("score.montage.key." + key, Context.SCORE, () -> show.accept(number), isOpen, "F" + key));
        }
    }

    public List<Command> list() {
        return List.copyOf(list);
    }
}
