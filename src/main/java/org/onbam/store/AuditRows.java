package org.onbam.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;

/// The table `audit`, and in `library` where it ends: what is done besides edits, in one chain of hashes.
final class AuditRows {

    /// What was done; the names are stored and stay.
    enum Kind {
        /// The library was made, or brought to the version that has an audit trail.
        BEGIN,
        CREATE, STEP, NAME_REVISION, ROLE, ASSIGN, UNASSIGN, TAG, UNTAG, SAVE_FILTER, FORGET_FILTER,
        /// The library was put back from a backup.
        RESTORE
    }

    /// @param who    id of the scorer; empty for the program itself
    /// @param what   id of the scoring, recording or scorer it is about, or the name of a filter
    /// @param detail as JSON, in the order of the map
    record Entry(Instant at, String who, Kind kind, String what, Map<String, Object> detail) {
    }

    private static final String HEAD = "SELECT audit_rows, audit_head FROM library";
    private static final String FORWARD = "UPDATE library SET audit_rows = ?, audit_head = ?";
    private static final String INSERT = "INSERT INTO audit (number, at_ns, who, kind, what, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final Statements sql;
    private final ChangeCodec codec;

    AuditRows(Statements sql, ChangeCodec codec) {
        this.sql = sql;
        this.codec = codec;
    }

    /// Where the chain of a library begins.
    static byte[] beginning(String library) {
        return ChainHash.beginning().with(library).toBytes();
    }

    static byte[] row(byte[] before, long number, long atNanos, String who, String kind, String what, String detail) {
        return ChainHash.after(before).with(number).with(atNanos).with(who).with(kind).with(what).with(detail).toBytes();
    }

    /// Appends inside the caller's transaction.
    void append(Collection<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        long number;
        byte[] head;
        try (ResultSet row = sql.query(HEAD)) {
            row.next();
            number = row.getLong(1);
            head = row.getBytes(2);
        }
        for (Entry entry : entries) {
            number++;
            String detail = codec.write(entry.detail());
            long at = InstantColumn.of(entry.at());
            head = row(head, number, at, entry.who(), entry.kind().name(), entry.what(), detail);
            sql.update(INSERT, number, at, entry.who(), entry.kind().name(), entry.what(), detail, head);
        }
        sql.update(FORWARD, number, head);
    }

    /// A hash as a detail holds it.
    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
