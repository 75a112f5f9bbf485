package org.onbam.store;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onbam.model.ScoringId;
import org.onbam.scoring.ChangeSink;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.SaveState;

/// The thread `score-writer` and the only connection that writes: drains the queue, one commit for all that waits.
///
/// A key press that comes during a commit is in the next one, so a burst costs few commits and never waits for more than
/// two. After any failure the connection is closed and opened anew, which ends every half-done transaction.
final class ScoreWriter implements ChangeSink {

    private static final System.Logger LOG = System.getLogger(ScoreWriter.class.getName());

    private final Connections connections;
    private final ChangeCodec codec;
    private final Failures failures;
    private final WriteQueue queue;
    private final List<Consumer<SaveState>> stateListeners = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<ScoringId, Long>> durableListeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile Runnable ending = () -> { };
    private @Nullable Connection connection;

    private ScoreWriter(Connections connections, Connection first, ChangeCodec codec, Failures failures, Retry retry) {
        this.connections = connections;
        this.connection = first;
        this.codec = codec;
        this.failures = failures;
        this.queue = new WriteQueue(retry);
        // daemon: whoever wants the changes saved closes the library; a hung disk must not keep the process alive
        this.thread = Thread.ofPlatform().name("score-writer").daemon(true).unstarted(this::run);
    }

    /// @param first a writing connection, owned by the writer from here on
    static ScoreWriter start(Connections connections, Connection first, ChangeCodec codec, Failures failures,
                             Retry retry) {
        ScoreWriter writer = new ScoreWriter(connections, first, codec, failures, retry);
        writer.thread.start();
        return writer;
    }

    WriteQueue queue() {
        return queue;
    }

    @Override
    public void submit(ScoringId scoring, LogEntry entry) {
        queue.submit(scoring, entry);
    }

    void onSaveState(Consumer<SaveState> listener) {
        stateListeners.add(listener);
    }

    void removeSaveStateListener(Consumer<SaveState> listener) {
        stateListeners.remove(listener);
    }

    void onDurable(BiConsumer<ScoringId, Long> listener) {
        durableListeners.add(listener);
    }

    /// Does `work` on the writer's connection in a transaction and waits for its end.
    <T> T call(SqlWork<T> work) throws LibraryException {
        requireOtherThread();
        WriteTask<T> task = new WriteTask<>(work);
        queue.add(task);
        return task.await();
    }

    void flush() throws LibraryException {
        requireOtherThread();
        queue.flush();
    }

    /// Ends the thread when everything is durable.
    ///
    /// @param before run before the connection is closed: the last connection of all moves the write-ahead log into the
    ///               file, and one that only reads cannot
    /// @throws LibraryException if it cannot be made durable; the writer then goes on
    void close(Runnable before) throws LibraryException {
        requireOtherThread();
        ending = before;
        queue.closeWhenDurable();
        ThreadEnd.await(thread);
    }

    /// Ends the thread and gives up what is not durable.
    void abandon(Runnable before) {
        requireOtherThread();
        ending = before;
        queue.abandon();
        ThreadEnd.await(thread);
    }

    private void requireOtherThread() {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a listener of the writer must not wait for the writer");
        }
    }

    private void run() {
        WriteQueue.Next next;
        do {
            next = queue.next();
            next.tasks().forEach(this::perform);
            if (!next.batch().isEmpty()) {
                write(next.batch());
            }
        } while (!next.last());
        ending.run();
        discardConnection();
    }

    private <T> void perform(WriteTask<T> task) {
        try {
            task.outcome.complete(Transaction.run(connection(), task.work));
        } catch (SQLException e) {
            discardConnection();
            task.outcome.completeExceptionally(failures.of(e));
        } catch (LibraryException | RuntimeException | Error e) {
            discardConnection();
            task.outcome.completeExceptionally(e);
        }
    }

    private void write(List<Submitted> batch) {
        tell(new SaveState.Saving(queue.pending().size()));
        try {
            Transaction.run(connection(), commit -> append(commit, batch));
            // before the queue lets go, so that whoever waited in flush() has heard of every revision
            tellDurable(batch);
            queue.committed(batch.size());
        } catch (SQLException e) {
            fail(failures.of(e));
        } catch (LibraryException e) {
            fail(e);
        } catch (RuntimeException | Error e) {
            // the top of a thread: whatever it was, the changes are kept and the scorer is told
            fail(failures.unexpected(e));
        }
        tell(queue.state());
    }

    private int append(Connection commit, List<Submitted> batch) throws SQLException, LibraryException {
        try (ChangeRows rows = new ChangeRows(commit, codec, failures)) {
            return rows.append(batch);
        }
    }

    private void fail(LibraryException reason) {
        discardConnection();
        queue.failed(reason);
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = connections.openWriter();
            connection = open;
        }
        return open;
    }

    private void discardConnection() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "connection not closed", e);
        }
        connection = null;
    }

    private void tell(SaveState state) {
        stateListeners.forEach(listener -> guarded(() -> listener.accept(state)));
    }

    private void tellDurable(List<Submitted> batch) {
        Map<ScoringId, Long> revisions = new LinkedHashMap<>();
        batch.forEach(one -> revisions.put(one.scoring(), one.entry().revision()));
        revisions.forEach((id, revision) ->
                durableListeners.forEach(listener -> guarded(() -> listener.accept(id, revision))));
    }

    /// A listener that throws is a programming error of its own; it must not stop the saving.
    private static void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a listener of the writer failed", e);
        }
    }
}
