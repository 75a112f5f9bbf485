package org.onbam.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onbam.model.Dismissal;
import org.onbam.model.EventLink;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.model.SleepStage;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.Dismiss;
import org.onbam.scoring.ScoringChange.RemoveEvent;
import org.onbam.scoring.ScoringChange.RemoveLink;
import org.onbam.scoring.ScoringChange.ReplaceEvent;
import org.onbam.scoring.ScoringChange.Restore;
import org.onbam.scoring.ScoringChange.SetStages;
import org.onbam.scoring.work.StatusStep;

/// Turns changes into rows: the state brought forward and the log appended, inside the caller's transaction.
///
/// An entry that is stored already is passed over, so that a batch can be repeated after a commit whose outcome is unknown.
final class ChangeRows implements AutoCloseable {

    private static final String STATE = """
            SELECT scoring.key, stages, scored_count, event_count, revision, status, log_head, scorer.id, scorer.name, scorer.kind
            FROM scoring JOIN scorer ON scorer.key = scorer WHERE scoring.id = ?""";
    private static final String STORED = "SELECT kind, change FROM score_log WHERE scoring = ? AND revision = ?";
    private static final String LOG = "INSERT INTO score_log (scoring, revision, kind, at_ns, change, hash) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String FORWARD = """
            UPDATE scoring SET stages = ?, scored_count = ?, event_count = ?, revision = ?, modified_ns = ?, log_head = ?
            WHERE key = ?""";

    private final Statements sql;
    private final ChangeCodec codec;
    private final Failures failures;

    ChangeRows(Connection connection, ChangeCodec codec, Failures failures) {
        this.sql = new Statements(connection);
        this.codec = codec;
        this.failures = failures;
    }

    /// Writes changes of any scorings, those of one scoring in order of revision.
    ///
    /// @return how many were not stored before
    /// @throws LibraryException if they do not follow what is stored
    int append(List<Submitted> changes) throws SQLException, LibraryException {
        Map<ScoringId, List<LogEntry>> byScoring = new LinkedHashMap<>();
        changes.forEach(one -> byScoring.computeIfAbsent(one.scoring(), id -> new ArrayList<>()).add(one.entry()));
        int written = 0;
        for (Map.Entry<ScoringId, List<LogEntry>> scoring : byScoring.entrySet()) {
            written += append(scoring.getKey(), scoring.getValue());
        }
        return written;
    }

    private int append(ScoringId id, List<LogEntry> entries) throws SQLException, LibraryException {
        State state = state(id);
        int written = 0;
        for (LogEntry entry : entries) {
            String change = codec.write(entry.change());
            if (entry.revision() <= state.revision) {
                requireSame(state, entry, change);
            } else if (entry.revision() == state.revision + 1) {
                write(id, state, entry, change);
                written++;
            } else {
                throw failures.conflict(id + ": revision " + entry.revision() + " after " + state.revision);
            }
        }
        if (written > 0) {
            sql.update(FORWARD, state.stages.toString(), state.scored, state.events, state.revision,
                    InstantColumn.of(entries.getLast().at()), state.head, state.key);
        }
        return written;
    }

    private void write(ScoringId id, State state, LogEntry entry, String change) throws SQLException, LibraryException {
        if (!state.status.isEditable()) {
            throw failures.closed(state.status, id);
        }
        long at = InstantColumn.of(entry.at());
        state.head = LogHash.row(state.head, id.toString(), entry.revision(), entry.kind().name(), at, change);
        sql.update(LOG, state.key, entry.revision(), entry.kind().name(), at, change, state.head);
        apply(state, entry.change());
        state.revision++;
        if (state.status == ScoringStatus.NEW) {
            StatusStep begun = new StatusStep(id, state.status, ScoringStatus.IN_PROGRESS, state.scorer, entry.at(), state.revision, "");
            new StatusRows(sql, codec, failures).take(state.key, begun, state.head);
            state.status = begun.to();
        }
    }

    private State state(ScoringId id) throws SQLException, LibraryException {
        try (ResultSet row = sql.query(STATE, id.toString())) {
            if (!row.next()) {
                throw failures.missing(id);
            }
            return new State(row);
        }
    }

    private void requireSame(State state, LogEntry entry, String change) throws SQLException, LibraryException {
        try (ResultSet row = sql.query(STORED, state.key, entry.revision())) {
            if (!row.next() || !row.getString(1).equals(entry.kind().name()) || !row.getString(2).equals(change)) {
                throw failures.conflict("revision " + entry.revision() + " is another change");
            }
        }
    }

    private void apply(State state, ScoringChange change) throws SQLException, LibraryException {
        switch (change) {
            case SetStages(int firstEpoch, List<SleepStage> before, List<SleepStage> after) -> {
                if (firstEpoch < 0 || firstEpoch + after.size() > state.stages.length()) {
                    throw failures.conflict("epoch " + firstEpoch + " of " + state.stages.length());
                }
                for (int i = 0; i < after.size(); i++) {
                    state.setStage(firstEpoch + i, after.get(i));
                }
            }
            case AddEvent(ScoredEvent event) -> {
                EventRow.insert(sql, state.key, event);
                state.events++;
            }
            case RemoveEvent(ScoredEvent event) -> {
                requireThere(EventRow.delete(sql, state.key, event), event);
                state.events--;
            }
            case ReplaceEvent(ScoredEvent before, ScoredEvent after) ->
                requireThere(EventRow.update(sql, state.key, after), before);
            case AddLink(EventLink link) -> LinkRow.insert(sql, state.key, link);
            case RemoveLink(EventLink link) -> {
                if (!LinkRow.delete(sql, state.key, link)) {
                    throw failures.conflict("link " + link + " is not there");
                }
            }
            case Dismiss(Dismissal dismissal) -> DismissalRow.insert(sql, state.key, dismissal);
            case Restore(Dismissal dismissal) -> {
                if (!DismissalRow.delete(sql, state.key, dismissal)) {
                    throw failures.conflict(dismissal + " is not there");
                }
            }
            case Compound(String nameKey, List<ScoringChange> parts) -> {
                for (ScoringChange part : parts) {
                    apply(state, part);
                }
            }
        }
    }

    private void requireThere(boolean was, ScoredEvent event) throws LibraryException {
        if (!was) {
            throw failures.conflict("event " + event.id() + " is not there");
        }
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }

    /// The row of a scoring while a batch goes over it.
    private static final class State {

        final long key;
        final StringBuilder stages;
        final Scorer scorer;
        int scored;
        int events;
        long revision;
        ScoringStatus status;
        byte[] head;

        State(ResultSet row) throws SQLException {
            key = row.getLong(1);
            stages = new StringBuilder(row.getString(2));
            scored = row.getInt(3);
            events = row.getInt(4);
            revision = row.getLong(5);
            status = ScoringStatus.valueOf(row.getString(6));
            head = row.getBytes(7);
            scorer = ScorerRows.read(row, 8);
        }

        void setStage(int epoch, SleepStage stage) {
            char unscored = StageText.letter(SleepStage.UNSCORED);
            scored += (stages.charAt(epoch) == unscored ? 1 : 0) - (stage == SleepStage.UNSCORED ? 1 : 0);
            stages.setCharAt(epoch, StageText.letter(stage));
        }
    }
}
