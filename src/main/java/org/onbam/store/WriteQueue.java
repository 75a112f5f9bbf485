package org.onbam.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.SaveState;

/// What waits to be written. A change leaves only when its commit has returned; a failed batch stays and is tried again.
/// Thread-safe; [#submit] never waits for the disk.
final class WriteQueue {

    /// Changes in one commit: bounds what a retry repeats, far above what a hand produces between two commits.
    private static final int BATCH = 1_000;

    /// What the writer does next, in this order.
    ///
    /// @param last whether nothing will follow
    record Next(List<WriteTask<?>> tasks, List<Submitted> batch, boolean last) {
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Retry retry;
    private final Deque<Submitted> waiting = new ArrayDeque<>();
    private final List<WriteTask<?>> tasks = new ArrayList<>();
    private final Map<ScoringId, Long> revisions = new HashMap<>();
    private final Set<ScoringId> held = new HashSet<>();
    private final Set<ScoringId> lost = new HashSet<>();
    private long submitted;
    private long durable;
    private long attempts;
    private long lastFailedAttempt;
    private int failedInRow;
    private long nextAttemptNanos;
    private boolean retryNow;
    private boolean closed;
    private @Nullable LibraryException failure;

    WriteQueue(Retry retry) {
        this.retry = retry;
    }

    /// From now on the next change of this scoring has the revision after this one.
    ///
    /// @param isEditable whether changes are let in
    void opened(ScoringId id, long revision, boolean isEditable) {
        lock.lock();
        try {
            revisions.merge(id, revision, Math::max);
            lost.remove(id);
            if (isEditable) {
                held.remove(id);
            } else {
                held.add(id);
            }
        } finally {
            lock.unlock();
        }
    }

    /// From now on no change of this scoring is let in.
    ///
    /// @return whether it was so already
    boolean hold(ScoringId id) {
        lock.lock();
        try {
            return !held.add(id);
        } finally {
            lock.unlock();
        }
    }

    void release(ScoringId id) {
        lock.lock();
        try {
            held.remove(id);
        } finally {
            lock.unlock();
        }
    }

    /// @throws IllegalStateException if the library is closed, the scoring is held or was not opened from it, or somebody else has
    ///         changed the scoring since
    void submit(ScoringId id, LogEntry entry) {
        lock.lock();
        try {
            requireOpen();
            if (lost.contains(id)) {
                // its session has not heard of it yet: what it still makes is set aside with the rest
                add(id, entry);
                return;
            }
            if (held.contains(id)) {
                throw new IllegalStateException("scoring " + id + " takes no changes now");
            }
            Long last = revisions.get(id);
            if (last == null || entry.revision() != last + 1) {
                throw new IllegalStateException("revision " + entry.revision() + " of scoring " + id + " after " + last);
            }
            revisions.put(id, entry.revision());
            add(id, entry);
        } finally {
            lock.unlock();
        }
    }

    private void add(ScoringId id, LogEntry entry) {
        waiting.add(new Submitted(id, entry));
        submitted++;
        changed.signalAll();
    }

    /// Changes of a scoring that will never be written leave the queue. Until it is opened again its session is let in, and what it
    /// brings [#isLost].
    ///
    /// @return those that waited
    List<Submitted> drop(ScoringId id) {
        lock.lock();
        try {
            List<Submitted> dropped = waiting.stream().filter(one -> one.scoring().equals(id)).toList();
            waiting.removeAll(dropped);
            durable += dropped.size();
            lost.add(id);
            revisions.remove(id);
            failure = null;
            failedInRow = 0;
            changed.signalAll();
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    boolean isLost(ScoringId id) {
        lock.lock();
        try {
            return lost.contains(id);
        } finally {
            lock.unlock();
        }
    }

    /// Whether changes of a scoring are not durable yet.
    boolean isWaiting(ScoringId id) {
        lock.lock();
        try {
            return waiting.stream().anyMatch(one -> one.scoring().equals(id));
        } finally {
            lock.unlock();
        }
    }

    /// Whether the last change of a scoring that was read or let in has this revision.
    boolean isAt(ScoringId id, long revision) {
        lock.lock();
        try {
            return revisions.getOrDefault(id, revision) == revision;
        } finally {
            lock.unlock();
        }
    }

    /// @throws IllegalStateException if the library is closed
    void add(WriteTask<?> task) {
        lock.lock();
        try {
            requireOpen();
            tasks.add(task);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the library is closed");
        }
    }

    /// Everything that is not yet durable, in order.
    List<Submitted> pending() {
        lock.lock();
        try {
            return List.copyOf(waiting);
        } finally {
            lock.unlock();
        }
    }

    SaveState state() {
        lock.lock();
        try {
            if (failure != null) {
                return new SaveState.Failed(waiting.size(), failure);
            }
            return waiting.isEmpty() ? new SaveState.Saved() : new SaveState.Saving(waiting.size());
        } finally {
            lock.unlock();
        }
    }

    /// Waits for something to do. Only the writer calls this.
    Next next() {
        lock.lock();
        try {
            while (!closed && tasks.isEmpty() && !isDue()) {
                pause();
            }
            List<WriteTask<?>> toDo = List.copyOf(tasks);
            tasks.clear();
            List<Submitted> batch = isDue() && !closed ? waiting.stream().limit(BATCH).toList() : List.of();
            if (!batch.isEmpty()) {
                attempts++;
                retryNow = false;
            }
            return new Next(toDo, batch, closed);
        } finally {
            lock.unlock();
        }
    }

    private boolean isDue() {
        return !waiting.isEmpty() && (failure == null || retryNow || nextAttemptNanos - System.nanoTime() <= 0);
    }

    private void pause() {
        if (waiting.isEmpty()) {
            changed.awaitUninterruptibly();
            return;
        }
        try {
            changed.awaitNanos(nextAttemptNanos - System.nanoTime());
        } catch (InterruptedException e) {
            // nobody may stop the writer this way; an early look at the queue does no harm
        }
    }

    /// The first `count` changes are on the disk.
    void committed(int count) {
        lock.lock();
        try {
            for (int i = 0; i < count; i++) {
                waiting.remove();
            }
            durable += count;
            failure = null;
            failedInRow = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void failed(LibraryException reason) {
        lock.lock();
        try {
            failure = reason;
            lastFailedAttempt = attempts;
            failedInRow++;
            nextAttemptNanos = System.nanoTime() + retry.pauseAfter(failedInRow).toNanos();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until what was submitted before is durable; a failed batch is tried once more at once.
    ///
    /// @throws LibraryException if an attempt begun since fails; everything stays queued
    void flush() throws LibraryException {
        lock.lock();
        try {
            long target = submitted;
            long begun = attempts;
            retryNow = true;
            changed.signalAll();
            while (durable < target && !closed) {
                if (lastFailedAttempt > begun && failure != null) {
                    throw failure;
                }
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Flushes and lets nothing more in.
    ///
    /// @throws LibraryException as [#flush]; the queue then stays open
    void closeWhenDurable() throws LibraryException {
        lock.lock();
        try {
            while (!waiting.isEmpty() && !closed) {
                flush();
            }
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Lets nothing more in and gives up what is not durable.
    void abandon() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
