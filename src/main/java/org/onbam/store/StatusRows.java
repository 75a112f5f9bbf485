package org.onbam.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.work.Role;
import org.onbam.scoring.work.StatusFlow;
import org.onbam.scoring.work.StatusStep;

/// How far scorings have come: the column `scoring.status` and the table `status_step`.
final class StatusRows {

    private static final String STATUS = "SELECT status FROM scoring WHERE id = ?";
    private static final String NOW = """
            SELECT scoring.key, status, revision, log_head, scorer.id, scorer.name, scorer.kind
            FROM scoring JOIN scorer ON scorer.key = scorer WHERE scoring.id = ?""";
    private static final String SET = "UPDATE scoring SET status = ? WHERE key = ?";
    private static final String INSERT = """
            INSERT INTO status_step (scoring, number, from_status, to_status, scorer, at_ns, revision, comment)
            SELECT ?, coalesce((SELECT max(number) FROM status_step WHERE scoring = ?), 0) + 1, ?, ?, key, ?, ?, ?
            FROM scorer WHERE id = ?""";
    private static final String STEPS = """
            SELECT from_status, to_status, scorer.id, scorer.name, scorer.kind, at_ns, status_step.revision, comment
            FROM status_step JOIN scoring ON scoring.key = scoring JOIN scorer ON scorer.key = status_step.scorer
            WHERE scoring.id = ? ORDER BY at_ns, number""";

    private final Statements sql;
    private final ChangeCodec codec;
    private final Failures failures;

    StatusRows(Statements sql, ChangeCodec codec, Failures failures) {
        this.sql = sql;
        this.codec = codec;
        this.failures = failures;
    }

    ScoringStatus status(ScoringId id) throws SQLException, LibraryException {
        try (ResultSet row = sql.query(STATUS, id.toString())) {
            if (!row.next()) {
                throw failures.missing(id);
            }
            return ScoringStatus.valueOf(row.getString(1));
        }
    }

    /// @throws LibraryException if the flow does not let this person take this step
    StatusStep step(ScoringId id, ScoringStatus to, Scorer by, Instant at, String comment) throws SQLException, LibraryException {
        long key;
        ScoringStatus from;
        long revision;
        byte[] head;
        Scorer owner;
        try (ResultSet row = sql.query(NOW, id.toString())) {
            if (!row.next()) {
                throw failures.missing(id);
            }
            key = row.getLong(1);
            from = ScoringStatus.valueOf(row.getString(2));
            revision = row.getLong(3);
            head = row.getBytes(4);
            owner = ScorerRows.read(row, 5);
        }
        Role role = ScorerRows.role(sql, by);
        if (!StatusFlow.next(from, role, StatusFlow.isOwn(owner, by)).contains(to)) {
            throw failures.stepRefused(from, to);
        }
        StatusStep step = new StatusStep(id, from, to, by, at, revision, comment);
        take(key, step, head);
        return step;
    }

    /// Takes a step that is not asked for: that of the first edit.
    ///
    /// @param head hash of the scoring's log at the step's revision
    void take(long key, StatusStep step, byte[] head) throws SQLException, LibraryException {
        sql.update(SET, step.to().name(), key);
        if (sql.update(INSERT, key, key, step.from().name(), step.to().name(), InstantColumn.of(step.at()), step.revision(),
                step.comment(), step.by().id().toString()) != 1) {
            throw failures.missing(step.by().name());
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("from", step.from().name());
        detail.put("to", step.to().name());
        detail.put("revision", step.revision());
        detail.put("log", AuditRows.hex(head));
        detail.put("comment", step.comment());
        new AuditRows(sql, codec).append(List.of(new AuditRows.Entry(step.at(), step.by().id().toString(), AuditRows.Kind.STEP,
                step.scoring().toString(), detail)));
    }

    /// Oldest first.
    static List<StatusStep> steps(Statements sql, ScoringId id) throws SQLException {
        List<StatusStep> steps = new ArrayList<>();
        try (ResultSet row = sql.query(STEPS, id.toString())) {
            while (row.next()) {
                steps.add(new StatusStep(id, ScoringStatus.valueOf(row.getString(1)), ScoringStatus.valueOf(row.getString(2)),
                        ScorerRows.read(row, 3), InstantColumn.read(row.getLong(6)), row.getLong(7), row.getString(8)));
            }
        }
        return steps;
    }
}
