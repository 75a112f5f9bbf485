package org.onbam.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onbam.message.Finding;
import org.onbam.model.ScoringStatus;

/// Whether the logs are as they were written: each row's hash again from the row before, the ends where the library says they
/// are, and what the audit trail said of them at the time.
final class ChainCheck {

    private static final String BEGINNING = """
            SELECT grid_origin_ns, epoch_ns, length(stages), content, key, revision, log_head, status
            FROM scoring LEFT JOIN scoring_initial ON scoring = key WHERE id = ?""";
    private static final String LOG = "SELECT revision, kind, at_ns, change, hash FROM score_log WHERE scoring = ? ORDER BY revision";
    private static final String LIBRARY = "SELECT id, audit_rows, audit_head FROM library";
    private static final String AUDIT = "SELECT number, at_ns, who, kind, what, detail, hash FROM audit ORDER BY number";
    private static final String TOLD = "SELECT kind, who, at_ns, detail FROM audit WHERE what = ? ORDER BY number";
    private static final String STEPS = """
            SELECT from_status, to_status, scorer.id, at_ns, revision, comment
            FROM status_step JOIN scorer ON scorer.key = scorer WHERE scoring = ? ORDER BY number""";
    private static final String GONE = """
            SELECT what FROM audit WHERE kind = 'CREATE' AND NOT EXISTS (SELECT 1 FROM scoring WHERE id = what)""";

    private final Statements sql;
    private final ChangeCodec codec;
    private final Consumer<Finding> tell;

    ChainCheck(Statements sql, ChangeCodec codec, Consumer<Finding> tell) {
        this.sql = sql;
        this.codec = codec;
        this.tell = tell;
    }

    /// The audit trail of the library.
    void audit() throws SQLException {
        try (ResultSet library = sql.query(LIBRARY)) {
            if (!library.next()) {
                tell.accept(Finding.error("library", "store.check.audit", 0));
                return;
            }
            audit(library.getString(1), library.getLong(2), library.getBytes(3));
        }
        try (ResultSet row = sql.query(GONE)) {
            while (row.next()) {
                tell.accept(Finding.error(row.getString(1), "store.check.gone"));
            }
        }
    }

    private void audit(String library, long rows, byte[] head) throws SQLException {
        byte[] hash = AuditRows.beginning(library);
        long number = 0;
        try (ResultSet row = sql.query(AUDIT)) {
            while (row.next()) {
                number++;
                hash = AuditRows.row(hash, number, row.getLong(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getString(6));
                if (row.getLong(1) != number || !Arrays.equals(hash, row.getBytes(7))) {
                    tell.accept(Finding.error("audit", "store.check.audit", number));
                    return;
                }
            }
        }
        if (number != rows || !Arrays.equals(hash, head)) {
            tell.accept(Finding.error("audit", "store.check.auditEnd", number, rows));
        }
    }

    /// The log of one scoring, and its status.
    void scoring(String id) throws SQLException {
        long key;
        byte[] head;
        long revision;
        String status;
        List<byte[]> hashes = new ArrayList<>();
        try (ResultSet row = sql.query(BEGINNING, id)) {
            row.next();
            byte @Nullable [] content = row.getBytes(4);
            hashes.add(LogHash.beginning(id, row.getLong(1), row.getLong(2), row.getLong(3),
                    content == null ? "" : PackedText.unpack(content)));
            key = row.getLong(5);
            revision = row.getLong(6);
            head = row.getBytes(7);
            status = row.getString(8);
        }
        try (ResultSet row = sql.query(LOG, key)) {
            while (row.next()) {
                hashes.add(LogHash.row(hashes.getLast(), id, hashes.size(), row.getString(2), row.getLong(3), row.getString(4)));
                if (row.getLong(1) != hashes.size() - 1 || !Arrays.equals(hashes.getLast(), row.getBytes(5))) {
                    tell.accept(Finding.error(id, "store.check.chain", hashes.size() - 1));
                    return;
                }
            }
        }
        if (revision != hashes.size() - 1 || !Arrays.equals(hashes.getLast(), head)) {
            tell.accept(Finding.error(id, "store.check.end", hashes.size() - 1, revision));
        }
        told(id, key, status, hashes);
    }

    /// What the audit trail says of the scoring: the hashes that its log had then, and its steps.
    private void told(String id, long key, String status, List<byte[]> hashes) throws SQLException {
        List<AuditDetail> steps = new ArrayList<>();
        try (ResultSet row = sql.query(TOLD, id)) {
            while (row.next()) {
                AuditDetail detail = new AuditDetail(row.getString(2), row.getLong(3), codec.readDetail(row.getString(4)));
                @Nullable String log = detail.texts().get("log");
                int revision = (int) detail.number("revision");
                if (log != null && !log.isEmpty()
                        && (revision >= hashes.size() || !log.equals(AuditRows.hex(hashes.get(revision))))) {
                    tell.accept(Finding.error(id, "store.check.told", revision));
                }
                if (row.getString(1).equals(AuditRows.Kind.STEP.name())) {
                    steps.add(detail);
                }
            }
        }
        steps(id, key, status, steps);
    }

    private void steps(String id, long key, String status, List<AuditDetail> told) throws SQLException {
        int number = 0;
        boolean same = true;
        try (ResultSet row = sql.query(STEPS, key)) {
            while (row.next()) {
                same = same && number < told.size() && told.get(number).is(row);
                number++;
            }
        }
        if (!same || number != told.size() || !isWhereStepsLead(status, told)) {
            tell.accept(Finding.error(id, "store.check.status", status));
        }
    }

    /// The status is where the last step leads; after steps of another library were brought in, where the latest in time does.
    private static boolean isWhereStepsLead(String status, List<AuditDetail> told) {
        if (told.isEmpty()) {
            return status.equals(ScoringStatus.NEW.name()) || status.equals(ScoringStatus.IN_PROGRESS.name());
        }
        long latest = told.stream().mapToLong(AuditDetail::atNanos).max().orElseThrow();
        return status.equals(told.getLast().texts().get("to"))
                || told.stream().anyMatch(step -> step.atNanos() == latest && status.equals(step.texts().get("to")));
    }

    /// A row of the audit trail about a scoring.
    private record AuditDetail(String who, long atNanos, Map<String, String> texts) {

        long number(String name) {
            return Long.parseLong(Objects.requireNonNullElse(texts.get(name), "0"));
        }

        /// Whether a row of [#STEPS] says the same.
        boolean is(ResultSet row) throws SQLException {
            return row.getString(1).equals(texts.get("from")) && row.getString(2).equals(texts.get("to"))
                    && row.getString(3).equals(who) && row.getLong(4) == atNanos && row.getLong(5) == number("revision")
                    && row.getString(6).equals(texts.get("comment"));
        }
    }
}
