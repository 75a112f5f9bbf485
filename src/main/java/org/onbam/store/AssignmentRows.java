package org.onbam.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.scoring.work.Assignment;

/// The table `assignment`.
final class AssignmentRows {

    private static final String PUT = """
            INSERT INTO assignment (recording, scorer, assigner, at_ns, instructions)
            SELECT r.key, s.key, a.key, ?, ? FROM recording r, scorer s, scorer a WHERE r.digest = ? AND s.id = ? AND a.id = ?
            ON CONFLICT (recording, scorer) DO UPDATE SET assigner = excluded.assigner, at_ns = excluded.at_ns,
              instructions = excluded.instructions""";
    private static final String REMOVE = """
            DELETE FROM assignment WHERE recording = (SELECT key FROM recording WHERE digest = ?)
              AND scorer = (SELECT key FROM scorer WHERE id = ?)""";
    private static final String ALL = """
            SELECT digest, s.id, s.name, s.kind, a.id, a.name, a.kind, at_ns, instructions
            FROM assignment JOIN recording ON recording.key = recording JOIN scorer s ON s.key = scorer
              JOIN scorer a ON a.key = assigner ORDER BY recording, at_ns, s.key""";

    private final Statements sql;
    private final ChangeCodec codec;
    private final Failures failures;

    AssignmentRows(Statements sql, ChangeCodec codec, Failures failures) {
        this.sql = sql;
        this.codec = codec;
        this.failures = failures;
    }

    void put(Collection<Assignment> assignments) throws SQLException, LibraryException {
        List<AuditRows.Entry> done = new ArrayList<>();
        for (Assignment one : assignments) {
            if (sql.update(PUT, InstantColumn.of(one.at()), one.instructions(), one.recording().digest(), one.scorer().id().toString(),
                    one.by().id().toString()) != 1) {
                throw failures.missing(one.recording().digest() + ", " + one.scorer().name() + ", " + one.by().name());
            }
            done.add(new AuditRows.Entry(one.at(), one.by().id().toString(), AuditRows.Kind.ASSIGN, one.recording().digest(),
                    Map.of("scorer", one.scorer().id().toString())));
        }
        new AuditRows(sql, codec).append(done);
    }

    /// What was not assigned is passed over.
    void remove(Collection<RecordingId> recordings, Scorer scorer, Scorer by, Instant at) throws SQLException {
        List<AuditRows.Entry> done = new ArrayList<>();
        for (RecordingId recording : recordings) {
            if (sql.update(REMOVE, recording.digest(), scorer.id().toString()) == 1) {
                done.add(new AuditRows.Entry(at, by.id().toString(), AuditRows.Kind.UNASSIGN, recording.digest(),
                        Map.of("scorer", scorer.id().toString())));
            }
        }
        new AuditRows(sql, codec).append(done);
    }

    List<Assignment> all() throws SQLException {
        List<Assignment> assignments = new ArrayList<>();
        try (ResultSet row = sql.query(ALL)) {
            while (row.next()) {
                assignments.add(new Assignment(new RecordingId(row.getString(1)), ScorerRows.read(row, 2), ScorerRows.read(row, 5),
                        InstantColumn.read(row.getLong(8)), row.getString(9)));
            }
        }
        return assignments;
    }
}
