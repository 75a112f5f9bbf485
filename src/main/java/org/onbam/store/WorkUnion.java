package org.onbam.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.transfer.TransferredScoring;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.NamedRevision;
import org.onbam.scoring.work.StatusStep;

/// What is done with scorings besides editing, brought together as sets: what is here stays, what is not here is added.
///
/// Steps are the same by what they lead from and to, when, and at which revision; the status is where the last in time leads.
/// What is approved or locked is so until a reviewer, here or elsewhere, gives it back. A name that was given twice is called as
/// [org.onbam.scoring.transfer.Past] says; the audit trail keeps what it was called before. Of two assignments for one recording
/// and scorer the later holds.
final class WorkUnion {

    private static final String SET = "UPDATE scoring SET status = ? WHERE id = ?";
    private static final String KEY = "SELECT key FROM scoring WHERE id = ?";
    private static final String HASH = "SELECT hash FROM score_log WHERE scoring = ? AND revision = ?";

    private static final Comparator<Assignment> LATER = Comparator.comparing(Assignment::at)
            .thenComparing(Assignment::instructions).thenComparing(one -> one.by().name());

    private record StepKey(ScoringStatus from, ScoringStatus to, Instant at, long revision) {

        static StepKey of(StatusStep step) {
            return new StepKey(step.from(), step.to(), step.at(), step.revision());
        }
    }

    private final Connection connection;
    private final Statements sql;
    private final ChangeCodec codec;
    private final Failures failures;
    private final boolean isWritten;
    private int steps;
    private int names;
    private int assignments;
    private int tags;

    /// @param isWritten whether it is done, or only counted
    WorkUnion(Connection connection, Statements sql, ChangeCodec codec, Failures failures, boolean isWritten) {
        this.connection = connection;
        this.sql = sql;
        this.codec = codec;
        this.failures = failures;
        this.isWritten = isWritten;
    }

    int steps() {
        return steps;
    }

    int names() {
        return names;
    }

    int assignments() {
        return assignments;
    }

    int tags() {
        return tags;
    }

    /// @param coming oldest first
    void addSteps(ScoringId id, List<StatusStep> coming) throws SQLException, LibraryException {
        List<StatusStep> all = new ArrayList<>(StatusRows.steps(sql, id));
        Set<StepKey> keys = all.stream().map(StepKey::of).collect(Collectors.toSet());
        for (StatusStep step : coming) {
            if (!keys.add(StepKey.of(step))) {
                continue;
            }
            steps += Allowed.isByItself(step) ? 0 : 1;
            if (isWritten) {
                StatusStep own = new StatusStep(id, step.from(), step.to(), ScorerRows.findOrTake(connection, step.by()),
                        step.at(), step.revision(), step.comment());
                take(id, own);
                all.add(own);
            }
        }
        if (isWritten && !all.isEmpty()) {
            sql.update(SET, Collections.max(all, TransferredScoring.IN_TIME).to().name(), id.toString());
        }
    }

    private void take(ScoringId id, StatusStep step) throws SQLException, LibraryException {
        long key = number(KEY, id.toString());
        new StatusRows(sql, codec, failures).take(key, step, hash(key, step.revision()));
    }

    /// @param wanted all names of the scoring, those that are here among them
    void addNames(ScoringId id, List<NamedRevision> wanted) throws SQLException, LibraryException {
        RevisionRows rows = new RevisionRows(sql, codec, failures);
        List<NamedRevision> known = rows.of(id);
        List<NamedRevision> added = wanted.stream().filter(named -> known.stream().noneMatch(one -> isSame(one, named))).toList();
        names += added.size();
        if (isWritten) {
            for (NamedRevision one : known) {
                if (wanted.stream().noneMatch(named -> isSame(one, named))) {
                    rows.remove(one);
                }
            }
            for (NamedRevision named : added) {
                rows.add(new NamedRevision(id, named.revision(), named.name(), ScorerRows.findOrTake(connection, named.by()), named.at()));
            }
        }
    }

    private static boolean isSame(NamedRevision one, NamedRevision other) {
        return one.revision() == other.revision() && one.name().equals(other.name()) && one.at().equals(other.at());
    }

    void assign(List<Assignment> coming) throws SQLException, LibraryException {
        AssignmentRows rows = new AssignmentRows(sql, codec, failures);
        Map<List<Object>, Assignment> known = new HashMap<>();
        rows.all().forEach(one -> known.put(List.of(one.recording(), one.scorer().id()), one));
        for (Assignment one : coming) {
            Scorer scorer = isWritten ? ScorerRows.findOrTake(connection, one.scorer()) : ScorerRows.find(sql, one.scorer()).orElse(one.scorer());
            Assignment here = known.get(List.of(one.recording(), scorer.id()));
            if (here == null || LATER.compare(here, one) < 0) {
                assignments++;
                known.put(List.of(one.recording(), scorer.id()), one);
                if (isWritten) {
                    rows.put(List.of(new Assignment(one.recording(), scorer, ScorerRows.findOrTake(connection, one.by()), one.at(),
                            one.instructions())));
                }
            }
        }
    }

    void tag(Map<RecordingId, Set<String>> coming, Scorer by, Instant at) throws SQLException {
        TagRows rows = new TagRows(sql, codec);
        Map<RecordingId, Set<String>> known = rows.tags();
        for (Map.Entry<RecordingId, Set<String>> one : coming.entrySet()) {
            for (String tag : one.getValue()) {
                if (!known.getOrDefault(one.getKey(), Set.of()).contains(tag)) {
                    tags++;
                    if (isWritten) {
                        rows.tag(List.of(one.getKey()), tag, true, by, at);
                    }
                }
            }
        }
    }

    /// Empty before the first change: the audit trail then names no place in the log.
    private byte[] hash(long key, long revision) throws SQLException {
        try (ResultSet row = sql.query(HASH, key, revision)) {
            return row.next() ? row.getBytes(1) : new byte[0];
        }
    }

    private long number(String query, String id) throws SQLException {
        try (ResultSet row = sql.query(query, id)) {
            row.next();
            return row.getLong(1);
        }
    }
}
