package org.onbam.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The thread `library-care`: looks a library through once it was opened and what is asked of it first is read, and keeps its rolling backups: at the opening, after a
/// thousand changes, and an hour after a change. A damaged library is told and not backed up, so that good backups stay.
final class LibraryCare implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LibraryCare.class.getName());
    private static final int MANY = 1_000;
    private static final Duration LONG = Duration.ofHours(1);
    /// A list of 10,000 recordings is read and drawn within a second; looking through its 1.6 GB beside that took the half of
    /// two cores, and the disk.
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReadConnections readers;
    private final Backups backups;
    private final JournalMode mode;
    private final Failures failures;
    private final Clock clock;
    private final Consumer<LibraryException> tell;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Thread thread;
    private int changes;
    private boolean closed;
    private @Nullable Connection checked;

    /// @param tell told of trouble that is found, on the thread of the care
    LibraryCare(ReadConnections readers, Backups backups, JournalMode mode, Failures failures, Clock clock,
                Consumer<LibraryException> tell) {
        this.readers = readers;
        this.backups = backups;
        this.mode = mode;
        this.failures = failures;
        this.clock = clock;
        this.tell = tell;
        this.thread = Thread.ofPlatform().name("library-care").daemon(true).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Something was written.
    void changed() {
        lock.lock();
        try {
            changes++;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            boolean sound = awaitQuiet() && isSound();
            if (sound && !isClosed() && isWorthIt()) {
                backUp();
            }
            while (sound && awaitChanges()) {
                backUp();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the care of the library ended", e);  // the top of a thread
        }
    }

    /// Waits until nobody has read for a while, though not for ever.
    ///
    /// @return false when the library is closed
    private boolean awaitQuiet() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        lock.lock();
        try {
            for (long left = QUIET.toNanos(); !closed && left > 0 && System.nanoTime() < end;
                    left = QUIET.toNanos() - readers.quietNanos()) {
                woken.awaitNanos(left);
            }
            return !closed;
        } catch (InterruptedException e) {
            return false;  // nobody interrupts it
        } finally {
            lock.unlock();
        }
    }

    private boolean isSound() {
        try {
            return readers.use(this::lookThrough);
        } catch (LibraryException e) {
            tell.accept(e);
            return false;
        } catch (IllegalStateException e) {
            return false;  // closed meanwhile
        }
    }

    private boolean lookThrough(Connection connection) throws SQLException, LibraryException {
        if (!mayBegin(connection)) {
            return false;
        }
        try (Statements sql = new Statements(connection); ResultSet row = sql.query(SqliteDialect.QUICK)) {
            String said = row.next() ? row.getString(1) : "";
            if (!said.equals("ok")) {
                throw failures.damaged(said, null);
            }
            return true;
        } catch (SQLException e) {
            if (isClosed()) {
                return false;  // interrupted
            }
            throw e;
        } finally {
            lock.lock();
            checked = null;
            lock.unlock();
        }
    }

    private boolean mayBegin(Connection connection) {
        lock.lock();
        try {
            checked = closed ? null : connection;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean isWorthIt() {
        try {
            return backups.isStale(clock.instant()) && readers.use(LibraryCare::hasScorings);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "backups cannot be looked at", e);
            return true;
        } catch (LibraryException e) {
            tell.accept(e);
            return false;
        } catch (IllegalStateException e) {
            return false;  // closed meanwhile
        }
    }

    private static boolean hasScorings(Connection connection) throws SQLException {
        try (Statements sql = new Statements(connection); ResultSet row = sql.query("SELECT key FROM scoring LIMIT 1")) {
            return row.next();
        }
    }

    private void backUp() {
        Instant now = clock.instant();
        try {
            if (backups.hasRoom()) {
                readers.use(connection -> {
                    try {
                        return backups.make(connection, mode, now);
                    } catch (IOException e) {
                        throw failures.backupFailed(Backups.folderOf(failures.file()), e);
                    }
                });
                backups.prune(now);
            } else {
                tell.accept(failures.noRoomForBackup());
            }
        } catch (LibraryException e) {
            tell.accept(e);
        } catch (IOException e) {
            tell.accept(failures.backupFailed(Backups.folderOf(failures.file()), e));
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "closed before the backup began", e);
        }
    }

    /// @return false when the library is closed
    private boolean awaitChanges() {
        lock.lock();
        try {
            long left = LONG.toNanos();
            while (!closed && changes < MANY && (changes == 0 || left > 0)) {
                left = changes == 0 ? awaitOne() : woken.awaitNanos(left);
            }
            changes = 0;
            return !closed;
        } catch (InterruptedException e) {
            return false;  // nobody interrupts it
        } finally {
            lock.unlock();
        }
    }

    /// @return how long to wait from the first change on
    private long awaitOne() throws InterruptedException {
        woken.await();
        return TimeUnit.NANOSECONDS.convert(LONG);
    }

    /// Ends the thread; waits for a backup that is being made.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            woken.signalAll();
            if (checked != null) {
                SqliteDialect.interrupt(checked);
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "check not interrupted", e);
        } finally {
            lock.unlock();
        }
        if (Thread.currentThread() != thread) {
            ThreadEnd.await(thread);
        }
    }
}
