package org.onbam.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onbam.model.ScoringId;
import org.onbam.scoring.work.NamedRevision;

/// The table `named_revision`.
final class RevisionRows {

    private static final String REVISION = "SELECT revision FROM scoring WHERE id = ?";
    private static final String HASH = """
            SELECT hash FROM score_log JOIN scoring ON key = scoring WHERE id = ? AND score_log.revision = ?""";
    private static final String INSERT = """
            INSERT INTO named_revision (scoring, name, revision, scorer, at_ns)
            SELECT scoring.key, ?, ?, scorer.key, ? FROM scoring, scorer WHERE scoring.id = ? AND scorer.id = ?
            ON CONFLICT (scoring, name) DO NOTHING""";
    private static final String DELETE = """
            DELETE FROM named_revision WHERE name = ? AND scoring = (SELECT key FROM scoring WHERE id = ?)""";
    private static final String KNOWN = """
            SELECT 1 FROM named_revision JOIN scoring ON key = scoring WHERE id = ? AND named_revision.name = ?""";
    private static final String SELECT = """
            SELECT named_revision.revision, named_revision.name, scorer.id, scorer.name, scorer.kind, at_ns
            FROM named_revision JOIN scoring ON scoring.key = scoring JOIN scorer ON scorer.key = named_revision.scorer
            WHERE scoring.id = ? ORDER BY named_revision.revision, at_ns, named_revision.name""";

    private final Statements sql;
    private final ChangeCodec codec;
    private final Failures failures;

    RevisionRows(Statements sql, ChangeCodec codec, Failures failures) {
        this.sql = sql;
        this.codec = codec;
        this.failures = failures;
    }

    /// Only to be called otherwise: the audit trail keeps both.
    void remove(NamedRevision named) throws SQLException {
        sql.update(DELETE, named.name(), named.scoring().toString());
    }

    void add(NamedRevision named) throws SQLException, LibraryException {
        String id = named.scoring().toString();
        if (named.revision() < 0 || named.revision() > last(named.scoring())) {
            throw failures.noRevision(named.revision());
        }
        if (isKnown(named)) {
            throw failures.revisionName(named.name());
        }
        if (sql.update(INSERT, named.name(), named.revision(), InstantColumn.of(named.at()), id, named.by().id().toString()) != 1) {
            throw failures.missing(named.by().name());
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("revision", named.revision());
        detail.put("name", named.name());
        detail.put("log", hash(named));
        new AuditRows(sql, codec).append(List.of(new AuditRows.Entry(named.at(), named.by().id().toString(),
                AuditRows.Kind.NAME_REVISION, id, detail)));
    }

    private long last(ScoringId id) throws SQLException, LibraryException {
        try (ResultSet row = sql.query(REVISION, id.toString())) {
            if (!row.next()) {
                throw failures.missing(id);
            }
            return row.getLong(1);
        }
    }

    private boolean isKnown(NamedRevision named) throws SQLException {
        try (ResultSet row = sql.query(KNOWN, named.scoring().toString(), named.name())) {
            return row.next();
        }
    }

    private String hash(NamedRevision named) throws SQLException {
        try (ResultSet row = sql.query(HASH, named.scoring().toString(), named.revision())) {
            return row.next() ? AuditRows.hex(row.getBytes(1)) : "";
        }
    }

    List<NamedRevision> of(ScoringId id) throws SQLException {
        List<NamedRevision> revisions = new ArrayList<>();
        try (ResultSet row = sql.query(SELECT, id.toString())) {
            while (row.next()) {
                revisions.add(new NamedRevision(id, row.getLong(1), row.getString(2), ScorerRows.read(row, 3),
                        InstantColumn.read(row.getLong(6))));
            }
        }
        return revisions;
    }
}
