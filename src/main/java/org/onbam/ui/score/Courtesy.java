package org.onbam.ui.score;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.onbam.app.CancellationToken;

/// Lets a page that somebody waits for go before work in the background: with two cores, what is made beside it would take
/// half of one from it.
///
/// @param pageAwaited asked from any thread
record Courtesy(BooleanSupplier pageAwaited) {

    private static final long MOMENT_NANOS = 500_000;
    private static final long LONGEST_NANOS = 50_000_000;

    /// Waits while a page is awaited, 50 ms at most; tells whether the work was cancelled.
    boolean isOver(CancellationToken token) {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (pageAwaited.getAsBoolean() && !token.isCancelled() && System.nanoTime() < end) {
            LockSupport.parkNanos(MOMENT_NANOS);
        }
        return token.isCancelled();
    }
}
