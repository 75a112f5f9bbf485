package org.onbam.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what was done: the audit trail, and the logs of scorings.
///
/// @param connection one state of the library
record Trail(Connection connection) {

    private static final String AUDIT = """
            SELECT at_ns, coalesce(name, ''), audit.kind, what, 0, detail FROM audit LEFT JOIN scorer ON id = who""";
    private static final String EDITS = """
            SELECT at_ns, scorer.name, score_log.kind, scoring.id, score_log.revision, change
            FROM score_log JOIN scoring ON scoring.key = score_log.scoring JOIN scorer ON scorer.key = scoring.scorer""";
    private static final String SCORINGS_OF = """
            (SELECT scoring.id FROM scoring JOIN recording ON recording.key = recording WHERE digest = ?)""";

    List<TrailEntry> of(TrailOf of) throws SQLException {
        List<TrailEntry> found = new ArrayList<>();
        switch (of) {
            case TrailOf.Library() -> read(found, AUDIT + " ORDER BY number");
            case TrailOf.OfRecording(var id) -> {
                read(found, AUDIT + " WHERE what = ? OR what IN " + SCORINGS_OF + " ORDER BY number", id.digest(), id.digest());
                read(found, EDITS + " WHERE scoring.id IN " + SCORINGS_OF + " ORDER BY scoring.key, score_log.revision", id.digest());
            }
            case TrailOf.OfScoring(var id) -> {
                read(found, AUDIT + " WHERE what = ? ORDER BY number", id.toString());
                read(found, EDITS + " WHERE scoring.id = ? ORDER BY score_log.revision", id.toString());
            }
        }
        found.sort(Comparator.comparing(TrailEntry::at));  // stable: what has one instant stays in its order
        return found;
    }

    private void read(List<TrailEntry> into, String query, @Nullable Object... args) throws SQLException {
        try (Statements sql = new Statements(connection); ResultSet row = sql.query(query, args)) {
            while (row.next()) {
                into.add(new TrailEntry(InstantColumn.read(row.getLong(1)), row.getString(2), row.getString(3), row.getString(4),
                        row.getLong(5), row.getString(6)));
            }
        }
    }
}
