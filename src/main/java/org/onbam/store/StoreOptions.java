package org.onbam.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// What a library takes from its surroundings; tests put others in.
///
/// @param connections how the file is opened in a journal mode
/// @param fileSystem  the type of the file system a folder is on
/// @param clock       gives scorings their time of creation
/// @param isCaredFor  whether it is looked through and backed up in the background
/// @param lease       how long a scoring is kept for a program that says no more, and what its computer is called
/// @param isBeside    whether it is opened as another process would, with the library open in this one: takes no locks
record StoreOptions(BiFunction<Path, JournalMode, Connections> connections, FileSystemType fileSystem, Retry retry,
                    Clock clock, boolean isCaredFor, Lease lease, boolean isBeside) {

    /// @param computer asked when the library is opened
    record Lease(Duration term, Supplier<String> computer) {
    }

    @FunctionalInterface
    interface FileSystemType {

        String of(Path folder) throws IOException;
    }

    static StoreOptions standard() {
        return new StoreOptions(SqliteConnections::new, folder -> Files.getFileStore(folder).type(), Retry::standard,
                Clock.systemUTC(), true, new Lease(Duration.ofMinutes(1), Holder::computerName), false);
    }

    StoreOptions withConnections(BiFunction<Path, JournalMode, Connections> next) {
        return new StoreOptions(next, fileSystem, retry, clock, isCaredFor, lease, isBeside);
    }

    StoreOptions withFileSystem(FileSystemType next) {
        return new StoreOptions(connections, next, retry, clock, isCaredFor, lease, isBeside);
    }

    StoreOptions withRetry(Retry next) {
        return new StoreOptions(connections, fileSystem, next, clock, isCaredFor, lease, isBeside);
    }

    StoreOptions withoutCare() {
        return new StoreOptions(connections, fileSystem, retry, clock, false, lease, isBeside);
    }

    StoreOptions withClock(Clock next) {
        return new StoreOptions(connections, fileSystem, retry, next, isCaredFor, lease, isBeside);
    }

    StoreOptions withLease(Lease next) {
        return new StoreOptions(connections, fileSystem, retry, clock, isCaredFor, next, isBeside);
    }

    StoreOptions beside() {
        return new StoreOptions(connections, fileSystem, retry, clock, isCaredFor, lease, true);
    }
}
