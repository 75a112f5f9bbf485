package org.onbam.signal;

import org.jspecify.annotations.Nullable;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// Samples could not be read: the file ended early, the disk or network failed, or the source is closed.
public final class SignalReadException extends UserException {

    private static final long serialVersionUID = 1L;

    public SignalReadException(Message problem, Message remedy, @Nullable Throwable cause) {
        super(problem, remedy, cause);
    }
}
