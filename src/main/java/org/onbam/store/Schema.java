package org.onbam.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

/// What makes a SQLite file a library, and which version of one: `application_id`, `user_version` and the numbered scripts
/// in `assets/store`.
final class Schema {

    /// `Onbm` in ASCII, in the header of every library (sqlite.org/fileformat.html, 1.3.17).
    static final int APPLICATION_ID = 0x4f6e626d;

    /// Entry `n - 1` of this list brings version `n - 1` to version `n`.
    private static final List<List<String>> SCRIPTS = List.of(List.of("001-library.sql"), List.of("002-links.sql"),
            List.of("003-dismissals.sql"), List.of("004-desk.sql", "004-desk-chained.sql"),
            List.of("005-lease.sql"));
    /// The version whose scripts want [Chaining] between them.
    private static final int CHAINED = 4;

    private Schema() {
    }

    static int latest() {
        return SCRIPTS.size();
    }

    /// Makes an empty file a library and an older library a present one, each step in a transaction of its own.
    static void bringUpToDate(Connection writer, Failures failures, Clock clock) throws SQLException, LibraryException {
        int version = versionOf(writer, failures);
        for (int next = version; next < latest(); next++) {
            Transaction.run(writer, new Step(next, new Chaining(version, clock)));
        }
    }

    /// For an instance that may only read.
    static void requirePresent(Connection reader, Failures failures) throws SQLException, LibraryException {
        if (versionOf(reader, failures) < latest()) {
            throw failures.olderInUse();
        }
    }

    /// @return 0 for a file without any table
    static int versionOf(Connection connection, Failures failures) throws SQLException, LibraryException {
        int application = SqliteDialect.application(connection);
        int version = SqliteDialect.form(connection);
        boolean untouched = application == 0 && version == 0 && !SqliteDialect.hasTables(connection);
        if (application != APPLICATION_ID && !untouched) {
            throw failures.foreign();
        }
        if (version > latest()) {
            throw failures.newer(version, latest());
        }
        return version;
    }

    private record Step(int from, Chaining chaining) implements SqlWork<Boolean> {

        @Override
        public Boolean in(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (String script : SCRIPTS.get(from)) {
                    statement.executeUpdate(script(script));
                    if (from + 1 == CHAINED && script.equals(SCRIPTS.get(from).getFirst())) {
                        chaining.in(connection);
                    }
                }
            }
            SqliteDialect.setForm(connection, APPLICATION_ID, from + 1);
            return true;
        }
    }

    private static String script(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("/onbam/store/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no script " + name + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
