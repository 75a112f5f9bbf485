package org.onbam.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.UUID;
import org.onbam.model.Scorer;

/// The table `scorer`.
final class ScorerRows {

    private static final String ADD = """
            INSERT INTO scorer (id, name, kind) VALUES (?, ?, ?) ON CONFLICT (name, kind) DO NOTHING""";
    private static final String SELECT = "SELECT id, name, kind FROM scorer WHERE name = ? AND kind = ?";

    private static final String BY_ID = "SELECT id, name, kind FROM scorer WHERE id = ?";

    private ScorerRows() {
    }

    /// The scorer of a name and kind, made if there is none. Names are compared as NFC without outer blanks: a name typed on
    /// macOS and the same name from a file there differ in how Hangul is composed.
    static Scorer findOrAdd(Connection connection, Scorer asked) throws SQLException {
        String name = Normalizer.normalize(asked.name(), Normalizer.Form.NFC).strip();
        try (Statements sql = new Statements(connection)) {
            sql.update(ADD, asked.id().toString(), name, asked.kind().name());
            try (ResultSet row = sql.query(SELECT, name, asked.kind().name())) {
                row.next();
                return read(row, 1);
            }
        }
    }

    /// The scorer of an id, else of a name and kind; one that comes from another library is taken over with its id.
    static Scorer findOrTake(Connection connection, Scorer asked) throws SQLException {
        try (Statements sql = new Statements(connection); ResultSet row = sql.query(BY_ID, asked.id().toString())) {
            if (row.next()) {
                return read(row, 1);
            }
        }
        return findOrAdd(connection, asked);
    }

    /// @param first column of the id; name and kind follow
    static Scorer read(ResultSet row, int first) throws SQLException {
        return new Scorer(UUID.fromString(row.getString(first)), row.getString(first + 1),
                Scorer.Kind.valueOf(row.getString(first + 2)));
    }
}
