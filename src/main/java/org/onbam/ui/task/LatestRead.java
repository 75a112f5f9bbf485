package org.onbam.ui.task;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.onbam.app.CancellationToken;
import org.onbam.app.Job;
import org.onbam.app.Jobs;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// Reads one thing at a time, off the FX thread: of all that is asked for meanwhile only the last is read. So a moving
/// mouse is followed as fast as can be read, and nothing piles up behind it. FX thread but for the reading.
///
/// @param <Q> what is asked
/// @param <R> what is read
public final class LatestRead<Q, R> implements AutoCloseable {

    /// Runs on a thread that may read.
    @FunctionalInterface
    public interface Reading<Q, R> {

        R of(Q question, CancellationToken token) throws UserException;
    }

    private final Jobs jobs;
    private final Message name;
    private final Reading<Q, R> reading;
    private final BiConsumer<Q, Optional<R>> arrived;
    private Optional<Q> next = Optional.empty();
    private Optional<Job<R>> job = Optional.empty();
    /// Counts what was taken back, so that an answer to it is not told.
    private long round;
    private boolean closed;

    /// @param name    of the job, for whoever looks at what is being done
    /// @param arrived told on the FX thread; empty where it could not be read, which the page says by itself
    public LatestRead(Jobs jobs, Message name, Reading<Q, R> reading, BiConsumer<Q, Optional<R>> arrived) {
        this.jobs = jobs;
        this.name = name;
        this.reading = reading;
        this.arrived = arrived;
    }

    /// Reads this next; nothing once it is closed.
    public void ask(Q question) {
        if (!closed) {
            next = Optional.of(question);
            if (job.isEmpty()) {
                begin();
            }
        }
    }

    /// Nothing that was asked for is told any more.
    public void forget() {
        next = Optional.empty();
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        round++;
    }

    @Override
    public void close() {
        closed = true;
        forget();
    }

    private void begin() {
        Q question = next.orElseThrow();
        long of = round;
        next = Optional.empty();
        job = Optional.of(jobs.read(name, (progress, token) -> reading.of(question, token),
                result -> ended(of, question, Optional.of(result)), failure -> ended(of, question, Optional.empty())));
    }

    private void ended(long of, Q question, Optional<R> result) {
        if (of == round) {
            job = Optional.empty();
            arrived.accept(question, result);
            if (next.isPresent() && job.isEmpty()) {
                begin();
            }
        }
    }
}
