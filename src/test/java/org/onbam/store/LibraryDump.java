package org.onbam.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// All that a library holds, so that two can be compared: every row of every table, with what the rows of others are called in the
/// place of their keys. Left out is what says how it came in: the audit trail, the library's own id, keys and numbers of rows.
public final class LibraryDump {

    private static final Set<String> LOCAL_TABLES = Set.of("library", "audit", "lease", "scoring_lease", "view_state", "figure", "figure_set");
    /// People are known by name and kind: one whom two libraries know has an id in each.
    private static final Map<String, Set<String>> LOCAL_COLUMNS = Map.of("recording", Set.of("key"), "scorer", Set.of("key", "id"),
            "scoring", Set.of("key"), "status_step", Set.of("number"));

    private final Connection connection;
    private final Map<Long, String> scorings = new HashMap<>();
    private final Map<Long, String> recordings = new HashMap<>();
    private final Map<Long, String> scorers = new HashMap<>();
    private final boolean withIds;

    private LibraryDump(Connection connection, boolean withIds, BiFunction<String, String, String> called) throws SQLException {
        this.connection = connection;
        this.withIds = withIds;
        names("SELECT key, digest, '' FROM recording", recordings, (digest, none) -> digest);
        names("SELECT key, name, kind FROM scorer", scorers, (name, kind) -> name + "/" + kind);
        names("SELECT scoring.key, scoring.id, scorer.name FROM scoring JOIN scorer ON scorer.key = scorer", scorings, called);
    }

    /// With the ids of scorings, their names, and the hashes that both are part of.
    public static String whole(Path file) throws SQLException {
        try (Connection connection = Fixture.plain(file)) {
            return new LibraryDump(connection, true, (id, scorer) -> id).text();
        }
    }

    /// Whatever id each scoring is found under.
    ///
    /// @param called what a scoring of an id and a scorer's name is called instead
    static String called(Path file, BiFunction<String, String, String> called) throws SQLException {
        try (Connection connection = Fixture.plain(file)) {
            return new LibraryDump(connection, false, called).text();
        }
    }

    /// The lines that only one of two has; empty for equal ones.
    public static String difference(String one, String other) {
        return only(one, other, "- ") + only(other, one, "+ ");
    }

    private static String only(String one, String other, String sign) {
        Set<String> there = Set.copyOf(other.lines().toList());
        return one.lines().filter(line -> !there.contains(line)).map(line -> "\n" + sign + line).collect(Collectors.joining());
    }

    private void names(String query, Map<Long, String> into, BiFunction<String, String, String> called) throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                into.put(row.getLong(1), called.apply(row.getString(2), row.getString(3)));
            }
        }
    }

    private String text() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        tables.removeAll(LOCAL_TABLES);
        StringBuilder text = new StringBuilder();
        for (String table : tables) {
            Set<String> rows = new TreeSet<>();
            try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery("SELECT * FROM " + table)) {
                while (row.next()) {
                    rows.add(table + ":" + line(table, row));
                }
            }
            rows.forEach(row -> text.append(row.replace('\n', ' ')).append('\n'));
        }
        return text.toString();
    }

    private String line(String table, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringBuilder line = new StringBuilder();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            String column = columns.getColumnName(at);
            if (!LOCAL_COLUMNS.getOrDefault(table, Set.of()).contains(column)) {
                line.append(' ').append(column).append('=').append(value(table, column, row, at));
            }
        }
        return line.toString();
    }

    private String value(String table, String column, ResultSet row, int at) throws SQLException {
        return switch (column) {
            case "scoring" -> scorings.get(row.getLong(at));
            case "recording" -> recordings.get(row.getLong(at));
            case "scorer", "assigner" -> scorers.get(row.getLong(at));
            case "id" -> table.equals("scoring") && !withIds ? scorings.get(row.getLong("key")) : text(row.getObject(at));
            case "name" -> withIds ? row.getString(at) : row.getString(at).replaceAll(" \\[apart since .*", "");
            case "hash", "log_head" -> withIds ? text(row.getObject(at)) : "";
            default -> text(row.getObject(at));
        };
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : Objects.toString(value);
    }
}
