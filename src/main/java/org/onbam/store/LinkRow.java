package org.onbam.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.onbam.model.EventLink;

/// A link between events as a row of the table `event_link`.
final class LinkRow {

    private static final String INSERT = "INSERT INTO event_link (scoring, cause, effect) VALUES (?, ?, ?)";
    private static final String DELETE = "DELETE FROM event_link WHERE scoring = ? AND cause = ? AND effect = ?";

    static final String SELECT = "SELECT cause, effect FROM event_link WHERE scoring = ?";

    private LinkRow() {
    }

    static void insert(Statements sql, long scoring, EventLink link) throws SQLException {
        sql.update(INSERT, scoring, EventRow.bytes(link.cause()), EventRow.bytes(link.effect()));
    }

    /// @return whether it was there
    static boolean delete(Statements sql, long scoring, EventLink link) throws SQLException {
        return sql.update(DELETE, scoring, EventRow.bytes(link.cause()), EventRow.bytes(link.effect())) == 1;
    }

    /// @param row of [#SELECT]
    /// @throws IllegalArgumentException if the row is no link
    static EventLink read(ResultSet row) throws SQLException {
        return new EventLink(EventRow.id(row.getBytes(1)), EventRow.id(row.getBytes(2)));
    }
}
