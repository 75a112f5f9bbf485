package org.onbam.interchange;

import org.jspecify.annotations.Nullable;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// A scoring file could not be read or written, or did not read back as it was written.
public final class InterchangeException extends UserException {

    private static final long serialVersionUID = 1L;

    public InterchangeException(Message problem, Message remedy, @Nullable Throwable cause) {
        super(problem, remedy, cause);
    }

    public InterchangeException(Message problem, Message remedy) {
        super(problem, remedy);
    }
}
