package org.onbam.ui.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.ui.task.ErrorPresenter;
import org.onbam.ui.task.ErrorPresenter.Remedy;

/// Tells of trouble with reading the open night once each, however many pages run into it; the pages hatch what they
/// cannot show. The sentence offers to read again; once reading works again, the next trouble is told anew. Closed, it
/// tells nothing: reads that end because the night is closed are no trouble. FX thread.
public final class ReadTrouble implements Consumer<UserException>, AutoCloseable {

    private final ErrorPresenter errors;
    private final Messages messages;
    private final Set<String> told = new HashSet<>();
    private Runnable again = () -> { };
    private boolean closed;

    public ReadTrouble(ErrorPresenter errors, Messages messages) {
        this.errors = errors;
        this.messages = messages;
    }

    /// @param action reads again what could not be read
    public void onTryAgain(Runnable action) {
        again = action;
    }

    @Override
    public void accept(UserException failure) {
        if (!closed && told.add(failure.problem().key())) {
            errors.show(failure, List.of(new Remedy(messages.text("score.read.again"), this::tryAgain)));
        }
    }

    private void tryAgain() {
        errors.hide();
        told.clear();
        if (!closed) {
            again.run();
        }
    }

    /// What could not be read is there again: its sentence goes.
    public void recovered() {
        if (!told.isEmpty()) {
            tryAgain();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
