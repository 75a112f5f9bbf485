package org.onbam.app;

import org.onbam.message.Message;
import org.onbam.message.UserException;

/// The settings could not be read or saved.
public final class SettingsException extends UserException {

    private static final long serialVersionUID = 1L;

    SettingsException(Message problem, Message remedy, Throwable cause) {
        super(problem, remedy, cause);
    }
}
