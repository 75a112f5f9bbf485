package org.onbam.app;

import java.util.concurrent.CancellationException;

/// A wish to stop, polled by the work. Not an interrupt: an interrupt closes a shared `FileChannel` for every reader.
/// Thread-safe.
public final class CancellationToken {

    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// @throws CancellationException if the work should stop
    public void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}
