package org.onbam.store;

import java.time.Duration;

/// How long the writer waits before it tries a failed batch again.
@FunctionalInterface
interface Retry {

    /// @param attempts failed attempts in a row, 1 or more
    Duration pauseAfter(int attempts);

    /// 0.1 s, doubled up to 10 s: soon enough for a stick pulled out and put back, rare enough for a full disk.
    static Duration standard(int attempts) {
        return Duration.ofMillis(Math.min(10_000, 100L << Math.min(attempts - 1, 10)));
    }
}
