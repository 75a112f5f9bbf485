package org.onbam.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// All or nothing on one connection.
final class Transaction {

    private Transaction() {
    }

    /// Runs `work` between the beginning of a transaction and `COMMIT`. When anything throws, what was done is rolled back and the
    /// exception passed on; whether a `COMMIT` that threw took effect is unknown, so work must bear being repeated.
    static <T> T run(Connection connection, SqlWork<T> work) throws SQLException, LibraryException {
        SqliteDialect.beginWriting(connection);
        boolean whole = false;
        try {
            T result = work.in(connection);
            execute(connection, "COMMIT");
            whole = true;
            return result;
        } finally {
            if (!whole) {
                rollBack(connection);
            }
        }
    }

    /// One state of the library for several queries. A connection that cannot leave that state would show it for ever, and keep the
    /// write-ahead log from being emptied: it throws, so that the owner closes it.
    static <T> T read(Connection connection, SqlWork<T> work) throws SQLException, LibraryException {
        execute(connection, "BEGIN");
        T result;
        boolean whole = false;
        try {
            result = work.in(connection);
            whole = true;
        } finally {
            if (!whole) {
                rollBack(connection);
            }
        }
        execute(connection, "ROLLBACK");
        return result;
    }

    private static void rollBack(Connection connection) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite has often rolled back by itself (full disk, IO error); the owner closes the connection, which ends it surely
            System.getLogger(Transaction.class.getName()).log(System.Logger.Level.DEBUG, "rollback refused", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
