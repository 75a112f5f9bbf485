package org.onbam.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Prepared statements of one piece of work, each prepared once and closed together.
final class Statements implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /// @return rows changed
    int update(String sql, @Nullable Object... args) throws SQLException {
        return bound(sql, args).executeUpdate();
    }

    /// The rows; reading the next query of the same text ends them.
    ResultSet query(String sql, @Nullable Object... args) throws SQLException {
        return bound(sql, args).executeQuery();
    }

    private PreparedStatement bound(String sql, @Nullable Object... args) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
