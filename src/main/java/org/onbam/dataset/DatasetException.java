package org.onbam.dataset;

import org.jspecify.annotations.Nullable;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// A plan that is not understood, or a data set that cannot be made or read.
public final class DatasetException extends UserException {

    private static final long serialVersionUID = 1L;

    DatasetException(@Nullable Throwable cause, String key, Object... args) {
        super(Message.of(key, args), Message.of(key + ".remedy"), cause);
    }

    /// With a remedy that has something to name.
    DatasetException(Message problem, Message remedy) {
        super(problem, remedy);
    }

    DatasetException(String key, Object... args) {
        this(null, key, args);
    }
}
