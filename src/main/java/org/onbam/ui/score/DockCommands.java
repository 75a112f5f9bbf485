package org.onbam.ui.score;

import java.util.List;
import javafx.beans.binding.BooleanExpression;
import org.onbam.ui.dock.DockChoices;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;

/// Which pane of the dock is open, and whether there is a dock at all.
final class DockCommands {

    private final DockChoices choices;
    private final BooleanExpression isOpen;

    DockCommands(DockChoices choices, BooleanExpression isOpen) {
        this.choices = choices;
        this.isOpen = isOpen;
    }

    List<Command> list() {
        return List.of(
                Command.of("score.dock", Context.SCORE, choices::toggle, isOpen, "Ctrl+Shift+\\"),
                Command.of("score.dock.wide", Context.SCORE, choices::toggleWide, isOpen, "Ctrl+Shift+W"),
                open("score.dock.events", "events", "Ctrl+Shift+E"),
                open("score.dock.problems", "problems", "Ctrl+Shift+P"),
                open("score.dock.statistics", "statistics", "Ctrl+Shift+S"),
                open("score.dock.notes", "notes", "Ctrl+Shift+N"));
    }

    private Command open(String id, String pane, String key) {
        return Command.of(id, Context.SCORE, () -> choices.open(pane), isOpen, key);
    }
}
