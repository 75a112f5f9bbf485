package org.onbam.ui.problems;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import org.onbam.ui.dock.DockChoices;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;

/// Going from problem to problem and mending or ignoring them by keys; the pane opens, so that what is the matter can be read.
public final class ProblemCommands {

    private final Supplier<Optional<ProblemsModel>> problems;
    private final DockChoices dock;
    private final BooleanExpression isOpen;

    public ProblemCommands(Supplier<Optional<ProblemsModel>> problems, DockChoices dock, BooleanExpression isOpen) {
        this.problems = problems;
        this.dock = dock;
        this.isOpen = isOpen;
    }

    public List<Command> list() {
        return List.of(
                of("score.problem.next", model -> model.step(1), ";"),
                of("score.problem.previous", model -> model.step(-1), "Shift+;"),
                of("score.problem.fix", ProblemsModel::fix, "Ctrl+;"),
                of("score.problem.ignore", ProblemsModel::ignore, "Ctrl+Shift+;"),
                of("score.problem.ignored", ProblemsModel::toggleIgnored));
    }

    private Command of(String id, Consumer<ProblemsModel> action, String... keys) {
        return Command.of(id, Context.SCORE, () -> problems.get().ifPresent(model -> {
            dock.open("problems");
            action.accept(model);
        }), isOpen, keys);
    }
}
