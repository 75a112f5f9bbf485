package org.onbam.store;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Connections that only read, lent to one thread at a time and kept for the next. Thread-safe.
final class ReadConnections implements AutoCloseable {

    private final Connections connections;
    private final Failures failures;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    ReadConnections(Connections connections, Failures failures) {
        this.connections = connections;
        this.failures = failures;
    }

    /// Does `work` on one state of the library.
    ///
    /// @throws LibraryException also for rows that make no sense
    <T> T read(SqlWork<T> work) throws LibraryException {
        return use(connection -> Transaction.read(connection, work));
    }

    /// As [#read], without a transaction around it.
    <T> T use(SqlWork<T> work) throws LibraryException {
        if (closed) {
            throw new IllegalStateException("the library is closed");
        }
        Connection lent = idle.poll();
        try {
            if (lent == null) {
                lent = connections.openReader();
            }
            T result = work.in(lent);
            giveBack(lent);
            lent = null;
            return result;
        } catch (SQLException e) {
            throw failures.of(e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw failures.damaged(e.getMessage(), e);
        } finally {
            if (lent != null) {
                closeQuietly(lent);
            }
        }
    }

    private void giveBack(Connection connection) {
        idle.add(connection);
        if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            closeQuietly(connection);
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(ReadConnections.class.getName()).log(Level.WARNING, "connection not closed", e);
        }
    }
}
