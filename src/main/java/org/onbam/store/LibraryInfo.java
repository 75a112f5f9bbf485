package org.onbam.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.onbam.model.ScoringStatus;

/// What a library is and how much it holds.
///
/// @param id       UUID, given once when it was made
/// @param form     version of its tables
/// @param bytes    of the file
/// @param counts   `recordings`, `scorers`, `scorings`, `epochs`, `events`, `edits`, `auditEntries`
/// @param statuses scorings by status; those that no scoring has are left out
/// @param head     hash of the last entry of the audit trail, hexadecimal: written down elsewhere, it proves that nothing was cut off
public record LibraryInfo(Path file, String id, int form, long bytes, Map<String, Long> counts,
                          Map<ScoringStatus, Long> statuses, String head) {

    private static final String COUNTS = """
            SELECT 'recordings', count(*) FROM recording UNION ALL SELECT 'scorers', count(*) FROM scorer
            UNION ALL SELECT 'scorings', count(*) FROM scoring UNION ALL SELECT 'epochs', coalesce(sum(length(stages)), 0) FROM scoring
            UNION ALL SELECT 'events', coalesce(sum(event_count), 0) FROM scoring
            UNION ALL SELECT 'edits', coalesce(sum(revision), 0) FROM scoring
            UNION ALL SELECT 'auditEntries', audit_rows FROM library""";
    private static final String STATUSES = "SELECT status, count(*) FROM scoring GROUP BY status";

    static LibraryInfo of(Connection connection, Path file) throws SQLException {
        try (Statements sql = new Statements(connection)) {
            Map<String, Long> counts = new TreeMap<>();
            try (ResultSet row = sql.query(COUNTS)) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getLong(2));
                }
            }
            Map<ScoringStatus, Long> statuses = new EnumMap<>(ScoringStatus.class);
            try (ResultSet row = sql.query(STATUSES)) {
                while (row.next()) {
                    statuses.put(ScoringStatus.valueOf(row.getString(1)), row.getLong(2));
                }
            }
            try (ResultSet row = sql.query("SELECT id, audit_head FROM library")) {
                row.next();
                return new LibraryInfo(file, row.getString(1), Schema.latest(), bytes(file), counts, statuses,
                        AuditRows.hex(row.getBytes(2)));
            }
        }
    }

    /// 0 where the disk does not say.
    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            System.getLogger(LibraryInfo.class.getName()).log(System.Logger.Level.DEBUG, "size of the library", e);
            return 0;
        }
    }
}
