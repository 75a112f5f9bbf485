package org.onbam.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// Says within this process who has a library open. The locks of the system, SQLite's too, belong to the whole process, and closing
/// any handle of a file drops all of them (sqlite.org/howtocorrupt.html, 2.2): a second opening in one process must not so much as
/// look at the file or at `<library>.lock` before SQLite does, which knows of its own connections.
///
/// Kept among the system properties, which are what a process has one of.
final class Claim implements AutoCloseable {

    private static final String PREFIX = "org.onbam.library.open.";

    private final String name;
    private final String token = UUID.randomUUID().toString();

    private Claim(String name) {
        this.name = name;
    }

    /// @return empty while this process has the library open already
    static Optional<Claim> tryTake(Path library) {
        Claim claim = new Claim(name(library));
        return System.getProperties().putIfAbsent(claim.name, claim.token) == null ? Optional.of(claim) : Optional.empty();
    }

    static boolean isTaken(Path library) {
        return System.getProperties().containsKey(name(library));
    }

    private static String name(Path library) {
        try {
            return PREFIX + (Files.exists(library) ? library.toRealPath() : library.toAbsolutePath().normalize());
        } catch (IOException e) {
            return PREFIX + library.toAbsolutePath().normalize();
        }
    }

    @Override
    public void close() {
        System.getProperties().remove(name, token);
    }
}
