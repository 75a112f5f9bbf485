package org.onbam.cli;

import org.onbam.message.Message;
import org.onbam.message.UserException;

/// A command was understood and cannot be carried out.
final class CliException extends UserException {

    private static final long serialVersionUID = 1L;

    CliException(Message problem, Message remedy) {
        super(problem, remedy);
    }
}
