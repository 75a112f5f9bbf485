package org.onbam.store;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onbam.message.Message;
import org.onbam.model.ScoringId;
import org.onbam.scoring.ChangeSink;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.SaveState;

/// The thread `score-writer` and the only connection that writes: drains the queue, one commit for all that waits.
///
/// A key press that comes during a commit is in the next one, so a burst costs few commits and never waits for more than
/// two. After any failure the connection is closed and opened anew, which ends every half-done transaction.
///
/// A failure of the disk keeps the queue and is tried again. What the library refuses, since another program changed or holds the
/// scoring, is set aside in a file and told, and holds nothing else back.
final class ScoreWriter implements ChangeSink {

    private static final System.Logger LOG = System.getLogger(ScoreWriter.class.getName());

    private final Connections connections;
    private final ChangeCodec codec;
    private final Failures failures;
    private final WriteQueue queue;
    private final Sharing sharing;
    private final SetAside aside;
    private final List<Consumer<SaveState>> stateListeners = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<ScoringId, Long>> durableListeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile Runnable ending = () -> { };
    private @Nullable Connection connection;

    private ScoreWriter(Connections connections, Connection first, ChangeCodec codec, Failures failures, Retry retry, Sharing sharing) {
        this.connections = connections;
        this.connection = first;
        this.codec = codec;
        this.failures = failures;
        this.queue = new WriteQueue(retry);
        this.sharing = sharing;
        this.aside = new SetAside(new RescueFile(codec, failures), failures.file(), sharing.holder().clock());
        // daemon: whoever wants the changes saved closes the library; a hung disk must not keep the process alive
        this.thread = Thread.ofPlatform().name("score-writer").daemon(true).unstarted(this::run);
    }

    /// @param first a writing connection, owned by the writer from here on
    static ScoreWriter start(Connections connections, Connection first, ChangeCodec codec, Failures failures,
                             Retry retry, Sharing sharing) {
        ScoreWriter writer = new ScoreWriter(connections, first, codec, failures, retry, sharing);
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
        giveLeasesBack();
        ending.run();
        discardConnection();
    }

    private void giveLeasesBack() {
        if (sharing.leases().isEmpty()) {
            return;
        }
        try {
            Transaction.run(connection(), commit -> {
                try (Statements sql = new Statements(commit)) {
                    new LeaseRows(sql, sharing.holder()).giveAllBack();
                }
                return true;
            });
        } catch (SQLException | LibraryException e) {
            LOG.log(Level.DEBUG, "leases not given back; they end by themselves", e);
        }
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
        AtomicReference<ScoringId> inHand = new AtomicReference<>();
        try {
            Transaction.run(connection(), commit -> append(commit, batch, inHand::set));
            // before the queue lets go, so that whoever waited in flush() has heard of every revision
            tellDurable(batch);
            queue.committed(batch.size());
        } catch (SQLException e) {
            fail(failures.of(e));
        } catch (LibraryException e) {
            setAside(inHand.get(), e);
        } catch (RuntimeException | Error e) {
            // the top of a thread: whatever it was, the changes are kept and the scorer is told
            fail(failures.unexpected(e));
        }
        tell(queue.state());
    }

    /// @param inHand told which scoring's changes are about to be written
    private int append(Connection commit, List<Submitted> batch, Consumer<ScoringId> inHand) throws SQLException, LibraryException {
        Map<ScoringId, List<Submitted>> byScoring = new LinkedHashMap<>();
        batch.forEach(one -> byScoring.computeIfAbsent(one.scoring(), id -> new ArrayList<>()).add(one));
        int written = 0;
        try (ChangeRows rows = new ChangeRows(commit, codec, failures); Statements sql = new Statements(commit)) {
            LeaseRows leases = new LeaseRows(sql, sharing.holder());
            for (Map.Entry<ScoringId, List<Submitted>> scoring : byScoring.entrySet()) {
                inHand.accept(scoring.getKey());
                requireOurs(leases, scoring.getKey());
                written += rows.append(scoring.getValue());
            }
        }
        sharing.changes().count(commit);
        return written;
    }

    private void requireOurs(LeaseRows leases, ScoringId id) throws SQLException, LibraryException {
        if (queue.isLost(id)) {
            throw failures.conflict(id + " was changed elsewhere");
        }
        Optional<Elsewhere> other = leases.elsewhere(id);
        if (other.isPresent()) {
            throw failures.elsewhere(other.get());
        }
    }

    /// The queue lets the changes of one scoring go once they are in a file; without one they stay, and all is tried again.
    private void setAside(ScoringId scoring, LibraryException reason) {
        discardConnection();
        List<Submitted> refused = queue.pending().stream().filter(one -> one.scoring().equals(scoring)).toList();
        try {
            Path file = aside.keep(scoring, refused);
            boolean isKnown = queue.isLost(scoring);
            // before the queue lets go, so that whoever waited in flush() sees that it was refused
            sharing.leases().outdated(scoring, Optional.of(Message.of("score.outdated")));
            List<Submitted> late = queue.drop(scoring).stream().skip(refused.size()).toList();
            if (!late.isEmpty()) {
                aside.keep(scoring, late);
            }
            sharing.news().tellTrouble(failures.setAside(refused.size() + late.size(), file, reason));
            if (!isKnown) {
                sharing.news().tellOutdated(scoring);
            }
        } catch (LibraryException e) {
            LOG.log(Level.WARNING, "refused changes cannot be set aside", e);
            queue.failed(reason);
        }
    }

    /// A scoring is opened anew; runs on this thread.
    void reopened(ScoringId scoring) {
        aside.close(scoring);
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
        sharing.changes().forget();
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
        stateListeners.forEach(listener -> News.guarded(() -> listener.accept(state)));
    }

    private void tellDurable(List<Submitted> batch) {
        Map<ScoringId, Long> revisions = new LinkedHashMap<>();
        batch.forEach(one -> revisions.put(one.scoring(), one.entry().revision()));
        revisions.forEach((id, revision) ->
                durableListeners.forEach(listener -> News.guarded(() -> listener.accept(id, revision))));
    }
}
