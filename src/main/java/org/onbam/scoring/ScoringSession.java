package org.onbam.scoring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;

/// One open scoring: applies changes, keeps undo, hands every step to the [ChangeSink], tells its listeners.
///
/// Belongs to one thread (the FX thread in the window); does no input or output. An edit costs some microseconds.
public final class ScoringSession {

    /// @param applied what was applied to get from `before` to `after`
    public record Edit(Scoring before, Scoring after, LogEntry applied) {
    }

    private final ScoringId id;
    private final ChangeSink sink;
    private final Clock clock;
    private final EditJournal journal;
    private final List<LogEntry> log;
    private final List<Consumer<Edit>> listeners = new CopyOnWriteArrayList<>();
    private Scoring current;
    private long revision;
    private ScoringStatus status;
    private Optional<Message> stopped = Optional.empty();
    private boolean isClosed;

    public ScoringSession(OpenedScoring opened, ChangeSink sink, Clock clock) {
        this.id = opened.id();
        this.current = opened.scoring();
        this.log = new ArrayList<>(opened.log());
        this.journal = EditJournal.replay(opened.log());
        this.revision = opened.revision();
        this.status = opened.status();
        this.sink = sink;
        this.clock = clock;
    }

    public ScoringId id() {
        return id;
    }

    public Scoring current() {
        return current;
    }

    public EditJournal journal() {
        return journal;
    }

    /// All that was done, undone and done again, from the first change of the scoring on; grows with it.
    public List<LogEntry> log() {
        return Collections.unmodifiableList(log);
    }

    public long revision() {
        return revision;
    }

    /// How far the scoring has come, as far as this session knows.
    public ScoringStatus status() {
        return status;
    }

    /// Takes note of a step that the desk has taken: whether changes can be made follows it.
    public void stepped(ScoringStatus next) {
        status = next;
    }

    /// Whether changes can be made; see [#refusal].
    public boolean isEditable() {
        return refusal().isEmpty();
    }

    /// Why no change can be made, for the scorer: another program edits the scoring or has the library to itself, or the scoring
    /// was handed in.
    public Optional<Message> refusal() {
        Optional<Message> outside = stopped.or(() -> sink.refusal(id));
        if (outside.isPresent()) {
            return outside;
        }
        return status.isEditable() ? Optional.empty()
                : Optional.of(Message.of("score.closed." + status.name().toLowerCase(Locale.ROOT)));
    }

    /// From now on no change is made: what this session shows is not what the library holds.
    public void stop(Message why) {
        stopped = Optional.of(why);
    }

    /// Ends the session; others may then edit the scoring. Returns at once.
    public void close() {
        if (!isClosed) {
            isClosed = true;
            sink.left(id);
        }
    }

    public void onEdit(Consumer<Edit> listener) {
        listeners.add(listener);
    }

    /// @throws IllegalArgumentException if the change does not fit the current scoring; nothing is then changed
    /// @throws IllegalStateException if the scoring or the sink takes no changes; nothing is then changed
    public void execute(ScoringChange change) {
        apply(LogEntry.Kind.DO, change);
    }

    /// Takes back the last change; empty when there is none.
    public Optional<Edit> undo() {
        return journal.undoable().map(change -> apply(LogEntry.Kind.UNDO, change.inverse()));
    }

    public Optional<Edit> redo() {
        return journal.redoable().map(change -> apply(LogEntry.Kind.REDO, change));
    }

    /// Goes to another state of this scoring, such as a named revision, as one change that can be undone; empty when it is in
    /// that state already.
    ///
    /// @throws IllegalArgumentException if the state is on another grid
    public Optional<Edit> restore(Scoring state) {
        return ScoringDifference.between(current, state, ScoringDifference.RESTORED).map(change -> apply(LogEntry.Kind.DO, change));
    }

    private Edit apply(LogEntry.Kind kind, ScoringChange change) {
        if (!status.isEditable() || stopped.isPresent()) {
            throw new IllegalStateException("scoring " + id + " is " + stopped.map(Message::key).orElse(status.name()));
        }
        Scoring before = current;
        Scoring after = change.applyTo(before);
        LogEntry entry = new LogEntry(revision + 1, kind, change, clock.instant());
        sink.submit(id, entry);  // first: a refused change (a read-only library) must leave nothing behind
        revision = entry.revision();
        current = after;
        status = status == ScoringStatus.NEW ? ScoringStatus.IN_PROGRESS : status;
        journal.record(entry);
        log.add(entry);
        Edit edit = new Edit(before, after, entry);
        listeners.forEach(listener -> listener.accept(edit));
        return edit;
    }
}
