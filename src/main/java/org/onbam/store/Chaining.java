package org.onbam.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Version 4, between its two scripts: gives the library its identity, begins its audit trail, chains the rows of the logs
/// that are there already, and packs what scorings first held.
///
/// @param from the version that the library had when it was opened; 0 for a new one
record Chaining(int from, Clock clock) implements SqlWork<Boolean> {

    private static final String LIBRARY = "INSERT INTO library (one, id, audit_rows, audit_head) VALUES (1, ?, 0, ?)";
    private static final String SCORINGS = "SELECT key FROM scoring ORDER BY key";
    private static final String BEGINNING = """
            SELECT id, grid_origin_ns, epoch_ns, length(stages), coalesce(content, '')
            FROM scoring LEFT JOIN scoring_initial ON scoring = key WHERE key = ?""";
    private static final String LOG = "SELECT revision, kind, at_ns, change FROM score_log WHERE scoring = ? ORDER BY revision";
    private static final String INSERT = """
            INSERT INTO score_log_4 (scoring, revision, kind, at_ns, change, hash) VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String INITIAL = "INSERT INTO scoring_initial_4 (scoring, content) VALUES (?, ?)";
    private static final String HEAD = "UPDATE scoring SET log_head = ? WHERE key = ?";

    @Override
    public Boolean in(Connection connection) throws SQLException {
        try (Statements sql = new Statements(connection)) {
            String library = UUID.randomUUID().toString();
            sql.update(LIBRARY, library, AuditRows.beginning(library));
            List<Long> scorings = scorings(sql);
            for (long key : scorings) {
                sql.update(HEAD, chain(sql, key), key);
            }
            new AuditRows(sql, new ChangeCodec()).append(List.of(new AuditRows.Entry(clock.instant(), "", AuditRows.Kind.BEGIN,
                    library, from == 0 ? Map.of() : Map.of("scorings", scorings.size()))));
        }
        return true;
    }

    private static List<Long> scorings(Statements sql) throws SQLException {
        List<Long> keys = new ArrayList<>();
        try (ResultSet row = sql.query(SCORINGS)) {
            while (row.next()) {
                keys.add(row.getLong(1));
            }
        }
        return keys;
    }

    /// @return hash of the last row
    private static byte[] chain(Statements sql, long key) throws SQLException {
        String id;
        byte[] head;
        try (ResultSet row = sql.query(BEGINNING, key)) {
            row.next();
            id = row.getString(1);
            String content = row.getString(5);
            head = LogHash.beginning(id, row.getLong(2), row.getLong(3), row.getLong(4), content);
            if (!content.isEmpty()) {
                sql.update(INITIAL, key, PackedText.pack(content));
            }
        }
        try (ResultSet row = sql.query(LOG, key)) {
            while (row.next()) {
                head = LogHash.row(head, id, row.getLong(1), row.getString(2), row.getLong(3), row.getString(4));
                sql.update(INSERT, key, row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), head);
            }
        }
        return head;
    }
}
