package org.onbam.store;

import java.time.Instant;

/// Instants as the library stores them: nanoseconds since 1970-01-01T00:00Z, which lasts until the year 2262.
///
/// Not as text: reading 5,000 of them took 52 ms so (processor time of a fresh process).
final class InstantColumn {

    private static final long SECOND = 1_000_000_000L;

    private InstantColumn() {
    }

    /// @throws ArithmeticException outside the years 1678 to 2261
    static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano());
    }

    static Instant read(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }
}
