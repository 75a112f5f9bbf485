package org.onbam.store;

import org.jspecify.annotations.Nullable;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// The library cannot be opened, read or written.
public final class LibraryException extends UserException {

    private static final long serialVersionUID = 1L;

    LibraryException(Message problem, Message remedy, @Nullable Throwable cause) {
        super(problem, remedy, cause);
    }

    LibraryException(Message problem, Message remedy) {
        super(problem, remedy);
    }
}
