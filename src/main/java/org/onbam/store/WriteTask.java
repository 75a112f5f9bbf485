package org.onbam.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Work of another thread that the writer does in a transaction of its own, and its outcome.
final class WriteTask<T> {

    final SqlWork<T> work;
    final CompletableFuture<T> outcome = new CompletableFuture<>();

    WriteTask(SqlWork<T> work) {
        this.work = work;
    }

    /// Waits for the writer. Not interruptible: the work is done or it failed, and the caller learns which.
    T await() throws LibraryException {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LibraryException expected) {
                throw expected;
            }
            throw new IllegalStateException("writing failed", e.getCause());
        }
    }
}
