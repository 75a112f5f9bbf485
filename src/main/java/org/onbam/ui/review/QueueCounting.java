package org.onbam.ui.review;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onbam.agreement.SeveralNights;
import org.onbam.app.Job;
import org.onbam.app.Jobs;
import org.onbam.app.Work;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// Counts the agreement over the recordings of the queue, as a job that is listed with its progress and can be cancelled; one
/// at a time. FX thread.
final class QueueCounting {

    /// What there is to show.
    sealed interface State {
    }

    /// Nothing was counted, or it was given up.
    record None() implements State {
    }

    record Busy() implements State {
    }

    record Counted(SeveralNights nights) implements State {
    }

    private final Jobs jobs;
    private final Work<SeveralNights> work;
    private final Consumer<UserException> failed;
    private final Consumer<String> open;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new None());
    private Optional<Job<SeveralNights>> job = Optional.empty();
    private final Consumer<Job<?>> watch = this::changed;

    /// @param work reads what the queue has at that time
    /// @param open told which recording is to be opened
    QueueCounting(Jobs jobs, Work<SeveralNights> work, Consumer<String> open, Consumer<UserException> failed) {
        this.jobs = jobs;
        this.work = work;
        this.failed = failed;
        this.open = open;
        jobs.onChange(watch);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Counts, unless that was done or is under way.
    void countOnce() {
        if (state.get() instanceof None) {
            count();
        }
    }

    /// Counts anew.
    void count() {
        cancel();
        state.set(new Busy());
        job = Optional.of(jobs.start(Message.of("review.several.counting"), work, nights -> {
            job = Optional.empty();
            state.set(new Counted(nights));
        }, failure -> {
            job = Optional.empty();
            state.set(new None());
            failed.accept(failure);
        }));
    }

    /// Forgets what was counted: other recordings are in the queue now.
    void forget() {
        cancel();
        state.set(new None());
    }

    void cancel() {
        job.ifPresent(Job::cancel);
    }

    // It may be cancelled from the status line as well.
    private void changed(Job<?> changed) {
        if (job.filter(own -> own == changed && own.state() instanceof Job.Cancelled<SeveralNights>).isPresent()) {
            job = Optional.empty();
            state.set(new None());
        }
    }

    /// Opens the review of a recording.
    ///
    /// @param id its digest
    void open(String id) {
        open.accept(id);
    }

    void close() {
        cancel();
        jobs.removeListener(watch);
    }
}
