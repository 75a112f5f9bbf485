package org.onbam.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.onbam.model.ScoringId;
import org.onbam.scoring.work.ScoringFigures;

/// The tables `figure_set` and `figure`: what was computed of scorings.
final class FigureRows {

    private static final String SET = """
            INSERT INTO figure_set (scoring, revision) SELECT key, ? FROM scoring WHERE id = ?
            ON CONFLICT (scoring) DO UPDATE SET revision = excluded.revision""";
    private static final String CLEAR = "DELETE FROM figure WHERE scoring = (SELECT key FROM scoring WHERE id = ?)";
    private static final String INSERT = "INSERT INTO figure (scoring, code, value) SELECT key, ?, ? FROM scoring WHERE id = ?";
    private static final String SETS = """
            SELECT figure_set.scoring, scoring.id, figure_set.revision FROM figure_set JOIN scoring ON scoring.key = figure_set.scoring""";
    private static final String ALL = "SELECT scoring, code, value FROM figure";

    private final Statements sql;

    FigureRows(Statements sql) {
        this.sql = sql;
    }

    void put(Collection<ScoringFigures> all) throws SQLException {
        for (ScoringFigures figures : all) {
            String id = figures.scoring().toString();
            if (sql.update(SET, figures.revision(), id) == 1) {
                sql.update(CLEAR, id);
                for (Map.Entry<String, Double> figure : figures.values().entrySet()) {
                    sql.update(INSERT, figure.getKey(), figure.getValue(), id);
                }
            }
        }
    }

    Map<ScoringId, ScoringFigures> all() throws SQLException {
        Map<Long, Map<String, Double>> values = new HashMap<>();
        try (ResultSet row = sql.query(ALL)) {
            while (row.next()) {
                values.computeIfAbsent(row.getLong(1), key -> new HashMap<>()).put(row.getString(2), row.getDouble(3));
            }
        }
        Map<ScoringId, ScoringFigures> all = new HashMap<>();
        try (ResultSet row = sql.query(SETS)) {
            while (row.next()) {
                ScoringId id = new ScoringId(UUID.fromString(row.getString(2)));
                all.put(id, new ScoringFigures(id, row.getLong(3), values.getOrDefault(row.getLong(1), Map.of())));
            }
        }
        return all;
    }
}
