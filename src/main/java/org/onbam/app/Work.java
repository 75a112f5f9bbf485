package org.onbam.app;

import org.onbam.message.UserException;

/// Something to do off the FX thread.
@FunctionalInterface
public interface Work<T> {

    /// Work that returns is done, even if it was asked to stop meanwhile; work that stops early lets
    /// [CancellationToken#check] throw, or returns what it has.
    T run(Progress progress, CancellationToken token) throws UserException;
}
