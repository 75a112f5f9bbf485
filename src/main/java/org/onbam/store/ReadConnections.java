package org.onbam.store;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Connections that only read, lent to one thread at a time and kept for the next. Thread-safe.
final class ReadConnections implements AutoCloseable {

    private final Connections connections;
    private final Failures failures;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lent = new AtomicInteger();
    private volatile long lastNanos = System.nanoTime();
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
        Connection connection = idle.poll();
        lent.incrementAndGet();
        try {
            if (connection == null) {
                connection = connections.openReader();
            }
            T result = work.in(connection);
            giveBack(connection);
            connection = null;
            return result;
        } catch (SQLException e) {
            throw failures.of(e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw failures.damaged(e.getMessage(), e);
        } finally {
            lastNanos = System.nanoTime();
            lent.decrementAndGet();
            if (connection != null) {
                closeQuietly(connection);
            }
        }
    }

    /// For how long nobody has read; 0 while somebody does.
    long quietNanos() {
        return lent.get() > 0 ? 0 : System.nanoTime() - lastNanos;
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
