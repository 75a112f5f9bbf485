package org.onbam.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.onbam.model.Dismissal;
import org.onbam.model.TimeSpan;

/// A dismissed problem as a row of the table `dismissal`.
final class DismissalRow {

    private static final String INSERT = "INSERT INTO dismissal (scoring, rule, start_ns, end_ns, facts) VALUES (?, ?, ?, ?, ?)";
    private static final String DELETE = """
            DELETE FROM dismissal WHERE scoring = ? AND rule = ? AND start_ns = ? AND end_ns = ? AND facts = ?""";

    static final String SELECT = "SELECT rule, start_ns, end_ns, facts FROM dismissal WHERE scoring = ?";

    private DismissalRow() {
    }

    static void insert(Statements sql, long scoring, Dismissal dismissal) throws SQLException {
        sql.update(INSERT, scoring, dismissal.rule(), dismissal.span().startNanos(), dismissal.span().endNanos(),
                dismissal.facts());
    }

    /// @return whether it was there
    static boolean delete(Statements sql, long scoring, Dismissal dismissal) throws SQLException {
        return sql.update(DELETE, scoring, dismissal.rule(), dismissal.span().startNanos(), dismissal.span().endNanos(),
                dismissal.facts()) == 1;
    }

    /// @param row of [#SELECT]
    /// @throws IllegalArgumentException if the row is no dismissal
    static Dismissal read(ResultSet row) throws SQLException {
        return new Dismissal(row.getString(1), new TimeSpan(row.getLong(2), row.getLong(3)), row.getString(4));
    }
}
