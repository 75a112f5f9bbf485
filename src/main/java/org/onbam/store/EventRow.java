package org.onbam.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// An event as a row of the table `event`.
final class EventRow {

    private static final String INSERT = """
            INSERT INTO event (scoring, id, type, start_ns, end_ns, channel, comment) VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String DELETE = "DELETE FROM event WHERE scoring = ? AND id = ?";
    private static final String UPDATE = """
            UPDATE event SET type = ?, start_ns = ?, end_ns = ?, channel = ?, comment = ? WHERE scoring = ? AND id = ?""";

    static final String SELECT = """
            SELECT id, type, start_ns, end_ns, channel, comment FROM event WHERE scoring = ?""";

    private EventRow() {
    }

    static void insert(Statements sql, long scoring, ScoredEvent event) throws SQLException {
        sql.update(INSERT, scoring, bytes(event.id()), event.type(), event.span().startNanos(),
                event.span().endNanos(), event.channel(), event.comment());
    }

    /// @return whether it was there
    static boolean delete(Statements sql, long scoring, ScoredEvent event) throws SQLException {
        return sql.update(DELETE, scoring, bytes(event.id())) == 1;
    }

    /// @return whether it was there
    static boolean update(Statements sql, long scoring, ScoredEvent after) throws SQLException {
        return sql.update(UPDATE, after.type(), after.span().startNanos(), after.span().endNanos(), after.channel(),
                after.comment(), scoring, bytes(after.id())) == 1;
    }

    /// @param row of [#SELECT]
    /// @throws IllegalArgumentException if the row is no event
    static ScoredEvent read(ResultSet row) throws SQLException {
        return new ScoredEvent(id(row.getBytes(1)), row.getString(2),
                new TimeSpan(row.getLong(3), row.getLong(4)), row.getString(5), row.getString(6));
    }

    static EventId id(byte[] stored) {
        ByteBuffer id = ByteBuffer.wrap(stored);
        return new EventId(new UUID(id.getLong(), id.getLong()));
    }

    static byte[] bytes(EventId id) {
        return ByteBuffer.allocate(16).putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits()).array();
    }
}
