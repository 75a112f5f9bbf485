package org.onbam.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/// Real connections to a SQLite file.
final class SqliteConnections implements Connections {

    /// Long enough for a backup tool that holds the file for a moment, short enough to tell the scorer.
    private static final int BUSY_MILLIS = 5_000;

    private final Path file;
    private final JournalMode mode;

    SqliteConnections(Path file, JournalMode mode) {
        this.file = file.toAbsolutePath();
        this.mode = mode;
    }

    @Override
    public Connection openWriter() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = " + mode.synchronous());
            // macOS: fsync does not reach the platter there, F_FULLFSYNC does; elsewhere nothing changes
            statement.execute("PRAGMA fullfsync = ON");
            statement.execute("PRAGMA checkpoint_fullfsync = ON");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    @Override
    public Connection openReader() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }
}
