package org.onbam.architecture.wrong.dsp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public final class BorrowsThreads {

    public CompletableFuture<Void> borrow(Runnable work) {
        return CompletableFuture.runAsync(work);
    }

    /// This one is right: the executor is handed in.
    public CompletableFuture<Void> lent(Runnable work, Executor executor) {
        return CompletableFuture.runAsync(work, executor);
    }
}
