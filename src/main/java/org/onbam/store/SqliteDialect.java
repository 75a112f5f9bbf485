package org.onbam.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteException;

/// Everything that only SQLite understands. The scripts in `assets/store` are its own as well; all other statements are standard
/// SQL that PostgreSQL takes too, which a test keeps.
final class SqliteDialect {

    /// What an error of the data base means.
    enum Trouble { BUSY, READ_ONLY, DISK_FAILS, DAMAGED, DISK_FULL, CANNOT_OPEN, OTHER }

    /// Reads every page and index; one row `ok`, or a row for each fault.
    static final String INTEGRITY = "PRAGMA integrity_check";
    /// As [#INTEGRITY] without comparing indexes with their tables; stops at the first fault.
    static final String QUICK = "PRAGMA quick_check(1)";
    /// A row for each reference that leads nowhere.
    static final String REFERENCES = "PRAGMA foreign_key_check";

    /// Long enough for a backup tool that holds the file for a moment, short enough to tell the scorer.
    private static final int BUSY_MILLIS = 5_000;
    /// 2 MB, then a pause: where a reader keeps the writer out.
    private static final int PACED_PAGES = 500;
    private static final int PACE_MILLIS = 20;
    private static final int PACED_TRIES = 250;

    private SqliteDialect() {
    }

    static Connection openWriter(Path file, JournalMode mode) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            execute(connection, "PRAGMA synchronous = " + mode.synchronous());
            // macOS: fsync does not reach the platter there, F_FULLFSYNC does; elsewhere nothing changes
            execute(connection, "PRAGMA fullfsync = ON");
            execute(connection, "PRAGMA checkpoint_fullfsync = ON");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    static Connection openReader(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /// @return the mode that the file is in then
    static JournalMode setJournalMode(Connection writer, JournalMode wanted) throws SQLException {
        try (Statement statement = writer.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA journal_mode = " + wanted.name())) {
            return modeOf(row.getString(1));
        }
    }

    static JournalMode journalMode(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("PRAGMA journal_mode")) {
            return modeOf(row.getString(1));
        }
    }

    private static JournalMode modeOf(String said) {
        return said.toUpperCase(Locale.ROOT).equals("WAL") ? JournalMode.WAL : JournalMode.DELETE;
    }

    /// Takes the right to write at once: a transaction that began by reading could be refused it later.
    static void beginWriting(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
    }

    /// In the header of the file: which program's it is.
    static int application(Connection connection) throws SQLException {
        return number(connection, "PRAGMA application_id");
    }

    /// In the header of the file: the version of its tables.
    static int form(Connection connection) throws SQLException {
        return number(connection, "PRAGMA user_version");
    }

    static void setForm(Connection writer, int application, int form) throws SQLException {
        execute(writer, "PRAGMA application_id = " + application);
        execute(writer, "PRAGMA user_version = " + form);
    }

    static boolean hasTables(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM sqlite_schema") > 0;
    }

    /// Writes one committed state, packed, into a new file.
    static void copyPacked(Connection connection, Path target) throws SQLException {
        try (Statements sql = new Statements(connection)) {
            sql.update("VACUUM INTO ?", target.toString());
        }
    }

    /// SQLite's online backup: page by page into a new file, one committed state. With a write-ahead log in one go, which keeps
    /// nobody from writing; else in pieces with pauses, begun anew whenever somebody writes between them.
    static void copyPages(Connection reader, Path target, JournalMode mode) throws SQLException {
        int code = mode == JournalMode.WAL
                ? reader.unwrap(SQLiteConnection.class).getDatabase().backup("main", target.toString(), null)
                : reader.unwrap(SQLiteConnection.class).getDatabase().backup("main", target.toString(), null, PACE_MILLIS,
                        PACED_TRIES, PACED_PAGES);
        if (code != 0) {
            throw new SQLException("online backup ended with code " + code, "", code);
        }
    }

    /// Ends a long statement of another thread with an error there.
    static void interrupt(Connection connection) throws SQLException {
        connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    }

    /// Primary result codes (sqlite.org/rescode.html); extended codes carry them in the low byte.
    static Trouble trouble(SQLException cause) {
        int code = cause instanceof SQLiteException sqlite ? sqlite.getResultCode().code : cause.getErrorCode();
        return switch (code & 0xff) {
            case 5, 6 -> Trouble.BUSY;  // BUSY, LOCKED
            case 8 -> Trouble.READ_ONLY;
            case 10 -> Trouble.DISK_FAILS;  // IOERR
            case 11, 26 -> Trouble.DAMAGED;  // CORRUPT, NOTADB
            case 13 -> Trouble.DISK_FULL;
            case 14 -> Trouble.CANNOT_OPEN;
            default -> Trouble.OTHER;
        };
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
