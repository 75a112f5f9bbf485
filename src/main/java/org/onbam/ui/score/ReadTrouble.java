package org.onbam.ui.score;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.onbam.message.UserException;

/// Tells of trouble with reading the open night once each, however many pages run into it; the pages hatch what they
/// cannot show. Once closed it tells nothing: reads that end because the night is closed are no trouble. FX thread.
final class ReadTrouble implements Consumer<UserException>, AutoCloseable {

    private final Consumer<UserException> tell;
    private final Set<String> told = new HashSet<>();
    private boolean closed;

    ReadTrouble(Consumer<UserException> tell) {
        this.tell = tell;
    }

    @Override
    public void accept(UserException failure) {
        if (!closed && told.add(failure.problem().key())) {
            tell.accept(failure);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
