package org.onbam.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Tells the changes of other programs from our own by `library.changes`, which every commit counts that others should show.
/// Thread-safe.
final class ChangeCount {

    private static final String COUNT = "UPDATE library SET changes = changes + 1";
    private static final String READ = "SELECT changes FROM library";
    private static final long UNSURE = -1;

    private long known;
    private boolean isForeign;

    /// @param connection to the library as it is shown first
    ChangeCount(Connection connection) throws SQLException {
        this.known = read(connection);
    }

    private static long read(Connection connection) throws SQLException {
        try (Statements sql = new Statements(connection); ResultSet row = sql.query(READ)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Counts a change inside the caller's transaction.
    void count(Connection commit) throws SQLException {
        try (Statements sql = new Statements(commit)) {
            sql.update(COUNT);
        }
        long counted = read(commit);
        synchronized (this) {
            isForeign |= counted != known + 1;
            // before the commit, so that whoever reads the number afterwards knows it for our own
            known = counted;
        }
    }

    /// The transaction of the last count failed, or may have.
    synchronized void forget() {
        known = UNSURE;
    }

    /// Whether another program has changed the library since this was asked last; may err so after a failed commit of our own.
    boolean isChanged(Connection reader) throws SQLException {
        long now = read(reader);
        synchronized (this) {
            boolean isChanged = isForeign || now > known || known == UNSURE;
            isForeign = false;
            known = Math.max(known, now);
            return isChanged;
        }
    }
}
