package org.onbam.edf;

import org.jspecify.annotations.Nullable;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// A file cannot be read as EDF or BDF, or cannot be written.
public final class EdfException extends UserException {

    private static final long serialVersionUID = 1L;

    public EdfException(Message problem, Message remedy, @Nullable Throwable cause) {
        super(problem, remedy, cause);
    }

    public EdfException(Message problem, Message remedy) {
        super(problem, remedy);
    }
}
