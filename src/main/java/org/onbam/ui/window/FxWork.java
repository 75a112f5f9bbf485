package org.onbam.ui.window;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.onbam.ui.task.FxThread;

/// Work on the FX thread for one who waits for it on another.
final class FxWork {

    private static final long POLL_NANOS = 5_000_000;

    private FxWork() {
    }

    /// @throws IllegalStateException with the cause if the work fails
    static <T> T onFx(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        FxThread.run(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("a screen could not be drawn", e.getCause());
        }
    }

    /// Waits until a condition holds that is asked on the FX thread.
    ///
    /// @throws IllegalStateException if it does not in time
    static void until(Duration deadline, BooleanSupplier condition) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("a screen did not settle within " + deadline);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
