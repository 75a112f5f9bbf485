package org.onbam.dataset;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// A plan that is not understood, or a data set that cannot be made or read.
public final class DatasetException extends UserException {

    private static final long serialVersionUID = 1L;

    private final @Nullable SkipReason reason;

    private DatasetException(@Nullable SkipReason reason, Message problem, Message remedy, @Nullable Throwable cause) {
        super(problem, remedy, cause);
        this.reason = reason;
    }

    DatasetException(@Nullable Throwable cause, String key, Object... args) {
        this(null, Message.of(key, args), Message.of(key + ".remedy"), cause);
    }

    /// With a remedy that has something to name.
    DatasetException(Message problem, Message remedy) {
        this(null, problem, remedy, null);
    }

    DatasetException(String key, Object... args) {
        this(null, Message.of(key, args), Message.of(key + ".remedy"), null);
    }

    /// What is wrong with one night and no other.
    static DatasetException ofNight(SkipReason reason, String key, Object... args) {
        return new DatasetException(reason, Message.of(key, args), Message.of(key + ".remedy"), null);
    }

    /// A failure that is of one night and no other.
    static DatasetException ofNight(SkipReason reason, UserException why) {
        return new DatasetException(reason, why.problem(), why.remedy(), why);
    }

    /// Why the night has to be left out; empty where it is not the night's fault, and no other would fare better.
    Optional<SkipReason> reason() {
        return Optional.ofNullable(reason);
    }
}
