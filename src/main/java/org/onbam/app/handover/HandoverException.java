package org.onbam.app.handover;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// A package could not be made, read or brought in; nothing is then left half-done.
public final class HandoverException extends UserException {

    private static final long serialVersionUID = 1L;

    private HandoverException(Message problem, Message remedy, @Nullable Throwable cause) {
        super(problem, remedy, cause);
    }

    static HandoverException notOne(Path file) {
        return new HandoverException(Message.of("package.notOne", file), Message.of("package.notOne.remedy"), null);
    }

    static HandoverException damaged(Path file, @Nullable Throwable cause) {
        return new HandoverException(Message.of("package.damaged", file), Message.of("package.damaged.remedy"), cause);
    }

    static HandoverException newer(Path file) {
        return new HandoverException(Message.of("package.newer", file), Message.of("package.newer.remedy"), null);
    }

    static HandoverException unreadable(Path file, Throwable cause) {
        return new HandoverException(Message.of("package.unreadable", file), Message.of("package.unreadable.remedy"), cause);
    }

    static HandoverException unwritable(Path file, Throwable cause) {
        return new HandoverException(Message.of("package.unwritable", file, String.valueOf(cause.getMessage())),
                Message.of("package.unwritable.remedy"), cause);
    }

    static HandoverException exists(Path file) {
        return new HandoverException(Message.of("package.exists", file), Message.of("package.exists.remedy"), null);
    }

    static HandoverException forbidden(Path file) {
        return new HandoverException(Message.of("package.forbidden", file), Message.of("package.forbidden.remedy"), null);
    }

    static HandoverException recordingMissing(String subject, String location, @Nullable Throwable cause) {
        return new HandoverException(Message.of("package.recordingMissing", subject, location),
                Message.of("package.recordingMissing.remedy"), cause);
    }

    static HandoverException recordingChanged(String subject, String location) {
        return new HandoverException(Message.of("package.recordingChanged", subject, location),
                Message.of("package.recordingChanged.remedy"), null);
    }

    static HandoverException nothing() {
        return new HandoverException(Message.of("package.nothing"), Message.of("package.nothing.remedy"), null);
    }

    static HandoverException differs(Path file) {
        return new HandoverException(Message.of("package.differs", file), Message.of("package.differs.remedy"), null);
    }
}
