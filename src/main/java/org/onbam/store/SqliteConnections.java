package org.onbam.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Real connections to a SQLite file.
final class SqliteConnections implements Connections {

    private final Path file;
    private final JournalMode mode;

    SqliteConnections(Path file, JournalMode mode) {
        this.file = file.toAbsolutePath();
        this.mode = mode;
    }

    @Override
    public Connection openWriter() throws SQLException {
        return SqliteDialect.openWriter(file, mode);
    }

    @Override
    public Connection openReader() throws SQLException {
        return SqliteDialect.openReader(file);
    }
}
