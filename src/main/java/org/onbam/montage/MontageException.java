package org.onbam.montage;

import org.jspecify.annotations.Nullable;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// A file of montages or corrections that cannot be read at all.
public final class MontageException extends UserException {

    private static final long serialVersionUID = 1L;

    MontageException(String key, @Nullable Throwable cause, Object... args) {
        super(Message.of(key, args), Message.of(key + ".remedy"), cause);
    }

    MontageException(String key, Object... args) {
        this(key, (Throwable) null, args);
    }
}
