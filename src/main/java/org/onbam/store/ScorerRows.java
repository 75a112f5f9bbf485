package org.onbam.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onbam.model.Scorer;
import org.onbam.scoring.work.Role;

/// The table `scorer`.
final class ScorerRows {

    private static final String ADD = """
            INSERT INTO scorer (id, name, kind, role) VALUES (?, ?, ?, 'SCORER') ON CONFLICT (name, kind) DO NOTHING""";
    private static final String FIRST = """
            UPDATE scorer SET role = 'REVIEWER' WHERE id = ? AND kind = 'PERSON'
              AND NOT EXISTS (SELECT 1 FROM scorer WHERE role = 'REVIEWER')""";
    private static final String ALL = "SELECT id, name, kind FROM scorer ORDER BY name, kind";
    private static final String ROLE = "SELECT role FROM scorer WHERE id = ?";
    private static final String SET_ROLE = "UPDATE scorer SET role = ? WHERE id = ?";
    private static final String REVIEWERS = "SELECT count(*) FROM scorer WHERE role = 'REVIEWER'";
    private static final String SELECT = "SELECT id, name, kind FROM scorer WHERE name = ? AND kind = ?";
    private static final String BY_ID = "SELECT id, name, kind FROM scorer WHERE id = ?";

    private ScorerRows() {
    }

    /// The scorer of a name and kind, made if there is none; the first person to ask is the library's reviewer. Names are compared as NFC without outer blanks: a name typed on
    /// macOS and the same name from a file there differ in how Hangul is composed.
    static Scorer findOrAdd(Connection connection, Scorer asked) throws SQLException {
        try (Statements sql = new Statements(connection)) {
            Scorer known = add(sql, asked);
            sql.update(FIRST, known.id().toString());
            return known;
        }
    }

    private static Scorer add(Statements sql, Scorer asked) throws SQLException {
        String name = Normalizer.normalize(asked.name(), Normalizer.Form.NFC).strip();
        sql.update(ADD, asked.id().toString(), name, asked.kind().name());
        try (ResultSet row = sql.query(SELECT, name, asked.kind().name())) {
            row.next();
            return read(row, 1);
        }
    }

    /// The scorer of an id, else of a name and kind.
    static Optional<Scorer> find(Statements sql, Scorer asked) throws SQLException {
        try (ResultSet row = sql.query(BY_ID, asked.id().toString())) {
            if (row.next()) {
                return Optional.of(read(row, 1));
            }
        }
        try (ResultSet row = sql.query(SELECT, Normalizer.normalize(asked.name(), Normalizer.Form.NFC).strip(), asked.kind().name())) {
            return row.next() ? Optional.of(read(row, 1)) : Optional.empty();
        }
    }

    /// As [#find]; one that is not there is taken over with the id that it has elsewhere, and never as a reviewer: who that is
    /// must not hang on whose file comes first.
    static Scorer findOrTake(Connection connection, Scorer asked) throws SQLException {
        try (Statements sql = new Statements(connection)) {
            Optional<Scorer> known = find(sql, asked);
            return known.isPresent() ? known.get() : add(sql, asked);
        }
    }

    static List<Scorer> all(Statements sql) throws SQLException {
        List<Scorer> all = new ArrayList<>();
        try (ResultSet row = sql.query(ALL)) {
            while (row.next()) {
                all.add(read(row, 1));
            }
        }
        return all;
    }

    static Role role(Statements sql, Scorer person) throws SQLException {
        try (ResultSet row = sql.query(ROLE, person.id().toString())) {
            return row.next() ? Role.valueOf(row.getString(1)) : Role.SCORER;
        }
    }

    static void setRole(Statements sql, Scorer person, Role role, Scorer by, Failures failures) throws SQLException, LibraryException {
        if (role(sql, by) != Role.REVIEWER) {
            throw failures.notReviewer();
        }
        if (sql.update(SET_ROLE, role.name(), person.id().toString()) != 1) {
            throw failures.missing(person.name());
        }
        try (ResultSet row = sql.query(REVIEWERS)) {
            row.next();
            if (row.getInt(1) == 0) {
                throw failures.lastReviewer(person.name());
            }
        }
    }

    /// @param first column of the id; name and kind follow
    static Scorer read(ResultSet row, int first) throws SQLException {
        return new Scorer(UUID.fromString(row.getString(first)), row.getString(first + 1),
                Scorer.Kind.valueOf(row.getString(first + 2)));
    }
}
