package org.onbam.ui.dataset;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import org.onbam.message.Message;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;

/// The commands of the Dataset space.
///
/// @param open   reads a plan
/// @param save   writes the plan
/// @param check  looks at everything again
/// @param run    makes the data set, or goes on with it
/// @param pause  holds the run up, or lets it go on
/// @param cancel ends the run; what is whole stays
/// @param folder says where the data set goes
record DatasetCommands(Command open, Command save, Command check, Command run, Command pause, Command cancel, Command folder) {

    static DatasetCommands of(DatasetSpace space, DatasetModel model) {
        BooleanExpression running = Bindings.createBooleanBinding(model::isRunning, model.stateProperty());
        BooleanExpression good = Bindings.createBooleanBinding(() -> !model.lookingProperty().get()
                && model.lookedProperty().get().filter(looked -> looked.checked().isGood()).isPresent(),
                model.lookedProperty(), model.lookingProperty());
        return new DatasetCommands(
                Command.of("dataset.open", Context.DATASET, space::openPlan, running.not(), "Ctrl+O").because(() -> Message.of("dataset.unable.running")),
                Command.of("dataset.save", Context.DATASET, space::savePlan, "Ctrl+S"),
                Command.of("dataset.check", Context.DATASET, space::checkAgain, "F5"),
                Command.of("dataset.run", Context.DATASET, model::run, good.and(running.not()), "Ctrl+R")
                        .because(() -> Message.of(running.get() ? "dataset.unable.running" : "dataset.unable.problems")),
                Command.of("dataset.pause", Context.DATASET, model::pauseOrResume, running, "Ctrl+P").because(() -> Message.of("dataset.unable.resting")),
                Command.of("dataset.cancel", Context.DATASET, model::cancel, running, "Ctrl+.").because(() -> Message.of("dataset.unable.resting")),
                Command.of("dataset.folder", Context.DATASET, space::chooseFolder, running.not(), "Ctrl+D").because(() -> Message.of("dataset.unable.running")));
    }

    List<Command> list() {
        return List.of(open, save, check, run, pause, cancel, folder);
    }
}
