package org.onbam.scoring;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What can be undone and redone, rebuilt from the log so that it is still there tomorrow.
///
/// Not thread-safe: belongs to one [ScoringSession].
public final class EditJournal {

    private final Deque<ScoringChange> undo = new ArrayDeque<>();
    private final Deque<ScoringChange> redo = new ArrayDeque<>();

    /// Replays the kinds of a log, in order of revision.
    ///
    /// @throws IllegalArgumentException if an entry takes back or repeats what is not there
    public static EditJournal replay(List<LogEntry> log) {
        EditJournal journal = new EditJournal();
        log.forEach(journal::record);
        return journal;
    }

    /// Takes note of an applied change. `UNDO` and `REDO` entries hold what was applied, so they only move the top over.
    ///
    /// @throws IllegalArgumentException if there is nothing to undo or redo
    public void record(LogEntry entry) {
        switch (entry.kind()) {
            case DO -> {
                undo.push(entry.change());
                redo.clear();
            }
            case UNDO -> move(undo, redo, entry);
            case REDO -> move(redo, undo, entry);
        }
    }

    private static void move(Deque<ScoringChange> from, Deque<ScoringChange> to, LogEntry entry) {
        if (from.isEmpty()) {
            throw new IllegalArgumentException("nothing to " + entry.kind() + " at revision " + entry.revision());
        }
        to.push(from.pop());
    }

    /// The change that undo would take back.
    public Optional<ScoringChange> undoable() {
        return Optional.ofNullable(undo.peek());
    }

    public Optional<ScoringChange> redoable() {
        return Optional.ofNullable(redo.peek());
    }

    public int undoCount() {
        return undo.size();
    }

    public int redoCount() {
        return redo.size();
    }
}
