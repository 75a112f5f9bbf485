package org.onbam.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.onbam.message.UserException;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.scoring.transfer.MergePreview;
import org.onbam.scoring.transfer.ScoringTransfer;
import org.onbam.scoring.transfer.TransferSet;
import org.onbam.scoring.transfer.TransferredScoring;

/// Scorings out of one library and into another.
final class StoreTransfer implements ScoringTransfer {

    private static final String HEADS = "SELECT id, log_head, status FROM scoring ORDER BY key";
    private static final String STEPS = """
            SELECT DISTINCT id, at_ns, status_step.revision, from_status, to_status
            FROM status_step JOIN scoring ON key = scoring ORDER BY 1, 2, 3, 4, 5""";
    private static final String NAMES = """
            SELECT id, at_ns, named_revision.revision, named_revision.name
            FROM named_revision JOIN scoring ON key = scoring ORDER BY 1, 4""";
    /// Only looks.
    private static final Scorer NOBODY = new Scorer(new UUID(0, 0), "-", Scorer.Kind.PROGRAM);

    private final StoreParts parts;
    private final TransferRows rows;
    private final TransferCodec codec;

    StoreTransfer(StoreParts parts, TransferRows rows) {
        this.parts = parts;
        this.rows = rows;
        this.codec = new TransferCodec(parts.codec());
    }

    @Override
    public List<TransferredScoring> take(Collection<ScoringId> ids) throws LibraryException {
        flush();
        return parts.readers().read(connection -> rows.of(connection, ids));
    }

    private void flush() throws LibraryException {
        if (parts.writer().isPresent()) {
            parts.writer().get().flush();
        }
    }

    @Override
    public TransferSet unlike(ScoringTransfer there) throws UserException {
        flush();
        Set<String> known = there.marks();
        return parts.readers().read(connection -> {
            List<ScoringId> differing = new ArrayList<>();
            for (Map.Entry<ScoringId, String> one : marksById(connection).entrySet()) {
                if (!known.contains(one.getValue())) {
                    differing.add(one.getKey());
                }
            }
            try (Statements sql = new Statements(connection)) {
                return new TransferSet(rows.recordings(connection), rows.of(connection, differing),
                        new AssignmentRows(sql, parts.codec(), parts.failures()).all(), new TagRows(sql, parts.codec()).tags(),
                        TransferSet.Steps.AS_ALLOWED);
            }
        });
    }

    @Override
    public Set<String> marks() throws LibraryException {
        flush();
        return parts.readers().read(connection -> Set.copyOf(marksById(connection).values()));
    }

    /// The head proves id, first content and log; steps and names are told in full.
    private static Map<ScoringId, String> marksById(Connection connection) throws SQLException {
        Map<String, StringBuilder> told = new LinkedHashMap<>();
        try (Statements sql = new Statements(connection)) {
            try (ResultSet row = sql.query(HEADS)) {
                while (row.next()) {
                    told.put(row.getString(1), new StringBuilder(row.getString(1)).append(' ')
                            .append(HexFormat.of().formatHex(row.getBytes(2))).append(' ').append(row.getString(3)));
                }
            }
            for (String query : List.of(STEPS, NAMES)) {
                try (ResultSet row = sql.query(query)) {
                    while (row.next()) {
                        told.get(row.getString(1)).append('\n').append(row.getLong(2)).append(' ').append(row.getLong(3))
                                .append(' ').append(row.getString(4)).append(query.equals(STEPS) ? " " + row.getString(5) : "");
                    }
                }
            }
        }
        Map<ScoringId, String> marks = new LinkedHashMap<>();
        told.forEach((id, mark) -> marks.put(new ScoringId(UUID.fromString(id)), mark.toString()));
        return marks;
    }

    @Override
    public MergePreview preview(TransferSet set, Set<ScoringId> open) throws LibraryException {
        flush();
        return parts.readers().read(connection -> new MergeWork(connection, rows, parts.codec(), parts.failures(), Optional.empty())
                .run(set, NOBODY, Instant.EPOCH, openAnywhere(connection, open)));
    }

    @Override
    public MergePreview merge(TransferSet set, Scorer by, Set<ScoringId> open) throws LibraryException {
        ScoreWriter writer = parts.requireWriter();
        parts.stepping().lock();
        try {
            writer.flush();
            Instant now = parts.clock().instant();
            return parts.write(connection -> new MergeWork(connection, rows, parts.codec(), parts.failures(),
                    Optional.of(writer.queue())).run(set, by, now, openAnywhere(connection, open)));
        } finally {
            parts.stepping().unlock();
        }
    }

    /// With those that other programs have open.
    private Set<ScoringId> openAnywhere(Connection connection, Set<ScoringId> open) throws SQLException {
        try (Statements sql = new Statements(connection)) {
            Set<ScoringId> all = new LeaseRows(sql, parts.sharing().holder()).elsewhere();
            all.addAll(open);
            return all;
        }
    }

    @Override
    public String text(TransferredScoring scoring) {
        return codec.write(scoring);
    }

    @Override
    public TransferredScoring scoring(String text) {
        return codec.read(text);
    }
}
