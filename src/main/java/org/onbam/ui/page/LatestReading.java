package org.onbam.ui.page;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.onbam.app.Jobs;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// Answers questions in the background, one at a time: what is asked while another is answered waits, and only the latest
/// of it. A hand that moves faster than a disk is then never waited for. FX thread but for the reading.
///
/// What could not be read has an empty answer: the page itself says why.
final class LatestReading<Q, A> implements AutoCloseable {

    /// Runs on a reader thread, one at a time.
    @FunctionalInterface
    interface Reading<Q, A> {

        A read(Q question) throws UserException;
    }

    private final Jobs jobs;
    private final Message name;
    private final Reading<Q, A> reading;
    private final BiConsumer<Q, Optional<A>> arrived;
    private Optional<Q> next = Optional.empty();
    private boolean busy;
    private boolean closed;

    LatestReading(Jobs jobs, Message name, Reading<Q, A> reading, BiConsumer<Q, Optional<A>> arrived) {
        this.jobs = jobs;
        this.name = name;
        this.reading = reading;
        this.arrived = arrived;
    }

    void ask(Q question) {
        next = Optional.of(question);
        if (!busy && !closed) {
            start(question);
        }
    }

    private void start(Q question) {
        next = Optional.empty();
        busy = true;
        jobs.read(name, (progress, token) -> reading.read(question), answer -> ended(question, Optional.of(answer)),
                failure -> ended(question, Optional.empty()));
    }

    private void ended(Q question, Optional<A> answer) {
        busy = false;
        if (!closed) {
            arrived.accept(question, answer);
            next.filter(waiting -> !busy).ifPresent(this::start);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
