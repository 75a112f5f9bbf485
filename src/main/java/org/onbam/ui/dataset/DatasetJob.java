package org.onbam.ui.dataset;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onbam.app.DatasetRun;
import org.onbam.app.Job;
import org.onbam.app.Jobs;
import org.onbam.app.MakeDataset;
import org.onbam.message.Message;

/// The making of a data set, from its start to its end: outlives the screen that began it, which is built anew when the language
/// changes. FX thread.
final class DatasetJob {

    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(new RunState.Resting());
    private Optional<DatasetRun> run = Optional.empty();
    private Optional<Job<?>> job = Optional.empty();

    ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    RunState state() {
        return state.get();
    }

    boolean isRunning() {
        return state.get() instanceof RunState.Running;
    }

    /// Forgets how the last one ended.
    void rest() {
        if (!isRunning()) {
            state.set(new RunState.Resting());
        }
    }

    void start(Jobs jobs, MakeDataset make, MakeDataset.Looked looked, Path tableBeside) {
        DatasetRun mine = new DatasetRun();
        run = Optional.of(mine);
        state.set(new RunState.Running(mine.progress(), 0, false));
        job = Optional.of(jobs.start(Message.of("dataset.job.run", looked.plan().plan().name()),
                (progress, token) -> make.run(looked, tableBeside, mine.on(progress, token)), made -> {
                    run = Optional.empty();
                    state.set(new RunState.Done(made));
                }, reason -> {
                    run = Optional.empty();
                    state.set(new RunState.Failed(reason));
                }));
    }

    /// Looks at how far it is; called by the screen's clock.
    void tick() {
        run.ifPresent(mine -> {
            if (job.filter(each -> each.state() instanceof Job.Cancelled).isPresent()) {
                run = Optional.empty();
                state.set(new RunState.Cancelled(mine.progress()));
            } else if (isRunning()) {
                state.set(new RunState.Running(mine.progress(), mine.workedNanos(), mine.isPaused()));
            }
        });
    }

    void pauseOrResume() {
        run.ifPresent(DatasetRun::pauseOrResume);
        tick();
    }

    void cancel() {
        run.ifPresent(DatasetRun::resume);
        job.ifPresent(Job::cancel);
    }
}
