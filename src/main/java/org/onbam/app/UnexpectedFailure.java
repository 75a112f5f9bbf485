package org.onbam.app;

import org.onbam.message.Message;
import org.onbam.message.UserException;

/// A programming error that reached a thread's top, as it is shown to people.
public final class UnexpectedFailure extends UserException {

    private static final long serialVersionUID = 1L;

    public UnexpectedFailure(Throwable cause) {
        super(Message.of("app.unexpected.problem"), Message.of("app.unexpected.remedy"), cause);
    }
}
