package org.onbam.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BiFunction;

/// What a library takes from its surroundings; tests put others in.
///
/// @param connections how the file is opened in a journal mode
/// @param fileSystem  the type of the file system a folder is on
/// @param clock       gives scorings their time of creation
/// @param isCaredFor  whether it is looked through and backed up in the background
record StoreOptions(BiFunction<Path, JournalMode, Connections> connections, FileSystemType fileSystem, Retry retry,
                    Clock clock, boolean isCaredFor) {

    @FunctionalInterface
    interface FileSystemType {

        String of(Path folder) throws IOException;
    }

    static StoreOptions standard() {
        return new StoreOptions(SqliteConnections::new, folder -> Files.getFileStore(folder).type(), Retry::standard,
                Clock.systemUTC(), true);
    }

    StoreOptions withConnections(BiFunction<Path, JournalMode, Connections> next) {
        return new StoreOptions(next, fileSystem, retry, clock, isCaredFor);
    }

    StoreOptions withFileSystem(FileSystemType next) {
        return new StoreOptions(connections, next, retry, clock, isCaredFor);
    }

    StoreOptions withRetry(Retry next) {
        return new StoreOptions(connections, fileSystem, next, clock, isCaredFor);
    }

    StoreOptions withoutCare() {
        return new StoreOptions(connections, fileSystem, retry, clock, false);
    }
}
