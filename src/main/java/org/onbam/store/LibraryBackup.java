package org.onbam.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;

/// Copies a library as it is committed at one moment, packed.
///
/// @param target appears whole, or not at all, and is on the disk when this returns
record LibraryBackup(Path target, Failures failures) implements SqlWork<Path> {

    @Override
    public Path in(Connection connection) throws SQLException, LibraryException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            SqliteDialect.copyPacked(connection, part);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (SQLException | IOException e) {
            throw failures.backupFailed(target, e);
        }
    }
}
