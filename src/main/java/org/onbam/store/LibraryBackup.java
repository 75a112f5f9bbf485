package org.onbam.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;

/// Copies a library with SQLite's `VACUUM INTO`, which sees one committed state and packs it.
///
/// @param target appears whole, or not at all, and is on the disk when this returns
record LibraryBackup(Path target, Failures failures) implements SqlWork<Path> {

    @Override
    public Path in(Connection connection) throws SQLException, LibraryException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (Statements sql = new Statements(connection)) {
            Files.deleteIfExists(part);
            sql.update("VACUUM INTO ?", part.toString());
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (SQLException | IOException e) {
            throw failures.backupFailed(target, e);
        }
    }
}
