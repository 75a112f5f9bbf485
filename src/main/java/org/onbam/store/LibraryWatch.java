package org.onbam.store;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.onbam.message.Message;
import org.onbam.model.ScoringId;

/// The thread `library-watch`: renews the leases of this program and gives them back, notices leases that other programs give back
/// or have taken, and what other programs change. Begun when there is something to watch.
final class LibraryWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LibraryWatch.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final ReadConnections readers;
    private final Optional<ScoreWriter> writer;
    private final Sharing sharing;
    private final long lookNanos;
    private final long renewNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private @Nullable Thread thread;
    private boolean isWoken;
    private boolean closed;

    /// @param readers its own: what it reads keeps nothing else from being thought quiet
    /// @param writer  empty where this program may only read
    LibraryWatch(ReadConnections readers, Optional<ScoreWriter> writer, Sharing sharing) {
        this.readers = readers;
        this.writer = writer;
        this.sharing = sharing;
        this.renewNanos = sharing.holder().term().dividedBy(3).toNanos();
        this.lookNanos = Math.min(LOOK.toNanos(), renewNanos);
    }

    void begin() {
        lock.lock();
        try {
            if (thread == null && !closed) {
                Thread begun = Thread.ofPlatform().name("library-watch").daemon(true).unstarted(this::run);
                thread = begun;
                begun.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Something is to be given back now.
    void wake() {
        lock.lock();
        try {
            isWoken = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        long renewed = System.nanoTime();
        while (pause()) {
            try {
                giveBack();
                if (System.nanoTime() - renewed >= renewNanos) {
                    renewed = System.nanoTime();
                    renew();
                }
                findFree();
                if (sharing.news().isWatched() && readers.read(sharing.changes()::isChanged)) {
                    sharing.news().tellChanged();
                }
            } catch (LibraryException e) {
                LOG.log(Level.DEBUG, "the library cannot be watched now", e);  // whoever works with it is told
            } catch (IllegalStateException e) {
                LOG.log(Level.DEBUG, "the library was closed meanwhile", e);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "watching the library failed", e);
            }
        }
    }

    /// @return false when the library is closed
    private boolean pause() {
        lock.lock();
        try {
            long left = lookNanos;
            while (!closed && !isWoken && left > 0) {
                left = woken.awaitNanos(left);
            }
            isWoken = false;
            return !closed;
        } catch (InterruptedException e) {
            return false;  // nobody interrupts it
        } finally {
            lock.unlock();
        }
    }

    /// Changes that wait go first: another program must not open the scoring without them.
    private void giveBack() throws LibraryException {
        for (ScoringId id : sharing.leases().left()) {
            if (writer.isPresent() && !writer.get().queue().isWaiting(id)) {
                writer.get().call(commit -> {
                    // on the writer's thread, where leases are taken too: it may be edited again
                    if (sharing.leases().isLeft(id)) {
                        with(commit, rows -> {
                            rows.giveBack(id);
                            return true;
                        });
                    }
                    return true;
                });
                sharing.leases().gaveBack(id);
            }
        }
    }

    private void renew() throws LibraryException {
        List<ScoringId> ours = sharing.leases().all(Leases.Standing.OURS);
        if (writer.isEmpty() || ours.isEmpty()) {
            return;
        }
        WriteQueue queue = writer.get().queue();
        List<ScoringId> gone = writer.get().call(commit -> with(commit, rows -> {
            List<ScoringId> moved = new ArrayList<>();
            for (ScoringId id : ours) {
                // with changes that wait, their commit finds out
                if (!queue.isWaiting(id) && (rows.take(id).isPresent() || !queue.isAt(id, rows.revision(id)))) {
                    moved.add(id);
                }
            }
            return moved;
        }));
        for (ScoringId id : gone) {
            if (sharing.leases().isEdited(id) && !queue.isWaiting(id)) {
                sharing.leases().outdated(id, Optional.of(Message.of("score.outdated")));
                queue.drop(id);
                sharing.news().tellOutdated(id);
            }
        }
    }

    private void findFree() throws LibraryException {
        for (ScoringId id : sharing.leases().all(Leases.Standing.ELSEWHERE)) {
            if (readers.read(connection -> with(connection, rows -> rows.elsewhere(id))).isEmpty()) {
                sharing.leases().outdated(id, Optional.empty());
                sharing.news().tellOutdated(id);
            }
        }
    }

    private interface Rows<T> {

        T in(LeaseRows rows) throws SQLException;
    }

    private <T> T with(Connection connection, Rows<T> work) throws SQLException {
        try (Statements sql = new Statements(connection)) {
            return work.in(new LeaseRows(sql, sharing.holder()));
        }
    }

    /// Reads no more.
    void closeReaders() {
        readers.close();
    }

    /// Ends the thread.
    @Override
    public void close() {
        Thread ending;
        lock.lock();
        try {
            closed = true;
            woken.signalAll();
            ending = thread;
        } finally {
            lock.unlock();
        }
        if (ending != null && Thread.currentThread() != ending) {
            ThreadEnd.await(ending);
        }
        readers.close();
    }
}
