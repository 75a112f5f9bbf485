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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.transfer.TransferSet.Steps;
import org.onbam.scoring.transfer.TransferredScoring;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.NamedRevision;
import org.onbam.scoring.work.Role;
import org.onbam.scoring.work.StatusFlow;
import org.onbam.scoring.work.StatusStep;

/// What is done with scorings besides editing, brought together as sets: what is here stays, what is not here is added.
///
/// Steps are the same by what they lead from and to, when, and at which revision; the status is where the last in time leads.
/// A scoring that is approved or locked here takes no steps and names. Of two revisions of one name the one here keeps it, and the
/// other is called by name and revision. Of two assignments for one recording and scorer the later holds.
final class WorkUnion {

    private static final String SET = "UPDATE scoring SET status = ? WHERE id = ?";
    private static final String KEY = "SELECT key FROM scoring WHERE id = ?";
    private static final String HASH = "SELECT hash FROM score_log WHERE scoring = ? AND revision = ?";

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

    /// @param coming copies of one log, or of what it began with
    void add(ScoringId id, List<TransferredScoring> coming, Steps counting) throws SQLException, LibraryException {
        List<StatusStep> known = StatusRows.steps(sql, id);
        boolean isFixed = known.stream().max(TransferredScoring.IN_TIME).map(StatusStep::to)
                .filter(ScoringStatus::isFinal).isPresent();
        if (isFixed) {
            return;
        }
        List<StatusStep> allSteps = new ArrayList<>();
        List<NamedRevision> allNames = new ArrayList<>();
        for (TransferredScoring scoring : coming) {
            for (StatusStep step : scoring.steps()) {
                if (counting == Steps.ALL || isAllowed(step, scoring.scorer())) {
                    allSteps.add(step);
                }
            }
            allNames.addAll(scoring.named());
        }
        allSteps.sort(TransferredScoring.IN_TIME);
        allNames.sort(Comparator.comparing(NamedRevision::at).thenComparing(NamedRevision::revision));
        addSteps(id, known, allSteps);
        addNames(id, allNames);
    }

    private void addSteps(ScoringId id, List<StatusStep> known, List<StatusStep> coming)
            throws SQLException, LibraryException {
        Set<StepKey> keys = known.stream().map(StepKey::of).collect(Collectors.toSet());
        List<StatusStep> all = new ArrayList<>(known);
        for (StatusStep step : coming) {
            if (keys.contains(StepKey.of(step)) || isByItself(step)) {
                continue;
            }
            keys.add(StepKey.of(step));
            steps++;
            if (isWritten) {
                StatusStep own = new StatusStep(id, step.from(), step.to(), ScorerRows.findOrTake(connection, step.by()),
                        step.at(), step.revision(), step.comment());
                take(id, own);
                all.add(own);
            }
        }
        if (isWritten && !all.isEmpty()) {
            StatusStep latest = Collections.max(all, TransferredScoring.IN_TIME);
            if (!StepKey.of(latest).equals(StepKey.of(all.getLast()))) {
                // the status is where the last row leads: one that was taken before what is here is told first, and this again
                take(id, latest);
            }
            sql.update(SET, latest.to().name(), id.toString());
        }
    }

    private void take(ScoringId id, StatusStep step) throws SQLException, LibraryException {
        long key = number(KEY, id.toString());
        new StatusRows(sql, codec, failures).take(key, step, hash(key, step.revision()));
    }

    /// The step of the first edit comes with the log.
    private static boolean isByItself(StatusStep step) {
        return step.from() == ScoringStatus.NEW && step.to() == ScoringStatus.IN_PROGRESS;
    }

    /// What only a reviewer may do counts where this library knows that person as one: everybody is a reviewer at home.
    private boolean isAllowed(StatusStep step, Scorer owner) throws SQLException {
        Optional<Scorer> by = ScorerRows.find(sql, step.by());
        Role role = by.isPresent() ? ScorerRows.role(sql, by.get()) : Role.SCORER;
        Scorer known = ScorerRows.find(sql, owner).orElse(owner);
        return StatusFlow.next(step.from(), role, StatusFlow.isOwn(known, by.orElse(step.by()))).contains(step.to());
    }

    private void addNames(ScoringId id, List<NamedRevision> coming) throws SQLException, LibraryException {
        RevisionRows rows = new RevisionRows(sql, codec, failures);
        Map<String, NamedRevision> known = rows.of(id).stream().collect(Collectors.toMap(NamedRevision::name, Function.identity()));
        for (NamedRevision named : coming) {
            NamedRevision same = known.get(named.name());
            String name = same == null || same.revision() == named.revision() ? named.name() : named.name() + " ~" + named.revision();
            if (!known.containsKey(name)) {
                names++;
                NamedRevision own = new NamedRevision(id, named.revision(), name, named.by(), named.at());
                known.put(name, own);
                if (isWritten) {
                    rows.add(new NamedRevision(id, named.revision(), name, ScorerRows.findOrTake(connection, named.by()), named.at()));
                }
            }
        }
    }

    void assign(List<Assignment> coming) throws SQLException, LibraryException {
        AssignmentRows rows = new AssignmentRows(sql, codec, failures);
        Map<List<Object>, Assignment> known = new HashMap<>();
        rows.all().forEach(one -> known.put(List.of(one.recording(), one.scorer().id()), one));
        for (Assignment one : coming) {
            Scorer scorer = isWritten ? ScorerRows.findOrTake(connection, one.scorer()) : ScorerRows.find(sql, one.scorer()).orElse(one.scorer());
            Assignment here = known.get(List.of(one.recording(), scorer.id()));
            if (here == null || here.at().isBefore(one.at())
                    || here.at().equals(one.at()) && here.instructions().compareTo(one.instructions()) < 0) {
                assignments++;
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
