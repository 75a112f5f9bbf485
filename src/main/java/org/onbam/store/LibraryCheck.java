package org.onbam.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onbam.message.Finding;
import org.onbam.message.Report;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.scoring.EditJournal;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.OpenedScoring;

/// Proves a library: SQLite's own integrity check, its references, the chains of its logs, and for every scoring that what it
/// first held and its log give its state.
final class LibraryCheck {

    private final ScoringRows rows;
    private final ChangeCodec codec;
    private final Failures failures;
    private final List<Finding> findings = new ArrayList<>();

    LibraryCheck(ScoringRows rows, ChangeCodec codec, Failures failures) {
        this.rows = rows;
        this.codec = codec;
        this.failures = failures;
    }

    Report run(Connection connection) throws SQLException, LibraryException {
        pragma(connection, SqliteDialect.INTEGRITY, "ok");
        pragma(connection, SqliteDialect.REFERENCES, "");
        chain(connection, "audit", ChainCheck::audit);
        for (ScoringId id : ids(connection)) {
            replay(connection, id);
            chain(connection, id.toString(), check -> check.scoring(id.toString()));
        }
        return new Report(findings);
    }

    @FunctionalInterface
    private interface Chain {

        void follow(ChainCheck check) throws SQLException;
    }

    private void chain(Connection connection, String where, Chain chain) throws LibraryException {
        try (Statements sql = new Statements(connection)) {
            chain.follow(new ChainCheck(sql, codec, findings::add));
        } catch (SQLException e) {
            note(where, e);
        } catch (IllegalArgumentException e) {
            findings.add(Finding.error(where, "store.check.log", String.valueOf(e.getMessage())));
        }
    }

    private void pragma(Connection connection, String sql, String fine) throws LibraryException {
        try (Statements statements = new Statements(connection); ResultSet rows = statements.query(sql)) {
            while (rows.next()) {
                if (!rows.getString(1).equals(fine)) {
                    findings.add(Finding.error(sql, "store.check.file", rows.getString(1)));
                }
            }
        } catch (SQLException e) {
            note(sql, e);
        }
    }

    /// Damage is what a check looks for; a disk that does not answer ends it.
    private void note(String where, SQLException e) throws LibraryException {
        if (!failures.isDamage(e)) {
            throw failures.of(e);
        }
        findings.add(Finding.error(where, "store.check.file", String.valueOf(e.getMessage())));
    }

    private static List<ScoringId> ids(Connection connection) throws SQLException {
        List<ScoringId> ids = new ArrayList<>();
        try (Statements sql = new Statements(connection);
                ResultSet rows = sql.query("SELECT id FROM scoring ORDER BY key")) {
            while (rows.next()) {
                ids.add(new ScoringId(UUID.fromString(rows.getString(1))));
            }
        }
        return ids;
    }

    private void replay(Connection connection, ScoringId id) throws LibraryException {
        try {
            OpenedScoring opened = rows.open(connection, id);
            Scoring replayed = rows.initial(connection, opened);
            long revision = 0;
            for (LogEntry entry : opened.log()) {
                if (entry.revision() != ++revision) {
                    throw new IllegalArgumentException("revision " + revision + " is missing");
                }
                replayed = entry.change().applyTo(replayed);
            }
            EditJournal.replay(opened.log());
            if (!replayed.equals(opened.scoring()) || !rows.countsAre(connection, opened)) {
                findings.add(Finding.error(id.toString(), "store.check.state", opened.scoring(), replayed));
            }
        } catch (SQLException e) {
            note(id.toString(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            findings.add(Finding.error(id.toString(), "store.check.log", String.valueOf(e.getMessage())));
        }
    }
}
