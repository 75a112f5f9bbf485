package org.onbam.app;

import org.onbam.message.Message;
import org.onbam.message.UserException;

/// A piece of work under way, and in the end exactly one of done, cancelled and failed. Thread-safe.
public final class Job<T> {

    public sealed interface State<T> {

        /// Whether this state is final.
        default boolean isOver() {
            return !(this instanceof Running<T>);
        }
    }

    /// @param fraction 0 to 1, or negative while unknown
    /// @param detail   what is under way; may be empty
    public record Running<T>(double fraction, String detail) implements State<T> {
    }

    public record Done<T>(T result) implements State<T> {
    }

    public record Cancelled<T>() implements State<T> {
    }

    public record Failed<T>(UserException reason) implements State<T> {
    }

    private final Message name;
    private final CancellationToken token = new CancellationToken();
    private volatile State<T> state = new Running<>(-1, "");

    Job(Message name) {
        this.name = name;
    }

    public Message name() {
        return name;
    }

    public State<T> state() {
        return state;
    }

    /// Asks the work to stop; it does so at its next look at the token.
    public void cancel() {
        token.cancel();
    }

    CancellationToken token() {
        return token;
    }

    void becomeCancelled() {
        become(new Cancelled<>());
    }

    void become(State<T> next) {
        if (state.isOver()) {
            throw new IllegalStateException("job ended twice: " + name.key() + " " + state + ", then " + next);
        }
        state = next;
    }
}
