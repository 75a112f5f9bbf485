package org.onbam.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.NewScoring;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.transfer.TransferredScoring;

/// Whole scorings out of the tables, and into them.
final class TransferRows {

    private static final String HEADS = """
            SELECT scoring.id, recording.digest, scorer.id, scorer.name, scorer.kind, scoring.name, modified_ns
            FROM scoring JOIN recording ON recording.key = recording JOIN scorer ON scorer.key = scorer""";

    private static final String OPEN = """
            UPDATE scoring SET status = 'IN_PROGRESS' WHERE id = ?""";

    private final ScoringRows scorings;
    private final RecordingRows recordings;
    private final ChangeCodec codec;
    private final Failures failures;

    TransferRows(ScoringRows scorings, RecordingRows recordings, ChangeCodec codec, Failures failures) {
        this.scorings = scorings;
        this.recordings = recordings;
        this.codec = codec;
        this.failures = failures;
    }

    List<LibraryRecording> unknown(Connection connection, List<LibraryRecording> asked) throws SQLException {
        List<LibraryRecording> unknown = new ArrayList<>();
        for (LibraryRecording recording : asked) {
            if (recordings.find(connection, recording.id()).isEmpty()) {
                unknown.add(recording);
            }
        }
        return unknown;
    }

    void put(Connection connection, List<LibraryRecording> added) throws SQLException {
        recordings.put(connection, added);
    }

    /// Takes over what others know of the samples of recordings that are here.
    void learn(Connection connection, List<LibraryRecording> told) throws SQLException {
        recordings.learn(connection, told);
    }

    List<LibraryRecording> recordings(Connection connection) throws SQLException {
        return recordings.all(connection);
    }

    /// The scorings of a recording, oldest first.
    List<TransferredScoring> of(Connection connection, RecordingId recording) throws SQLException, LibraryException {
        return read(connection, HEADS + " WHERE recording.digest = ? ORDER BY scoring.key", recording.digest());
    }

    /// @throws LibraryException if one is not there
    List<TransferredScoring> of(Connection connection, Collection<ScoringId> ids) throws SQLException, LibraryException {
        List<TransferredScoring> all = new ArrayList<>();
        for (ScoringId id : ids) {
            List<TransferredScoring> found = read(connection, HEADS + " WHERE scoring.id = ?", id.toString());
            if (found.isEmpty()) {
                throw failures.missing(id);
            }
            all.addAll(found);
        }
        return all;
    }

    private List<TransferredScoring> read(Connection connection, String query, String key)
            throws SQLException, LibraryException {
        List<TransferredScoring> all = new ArrayList<>();
        try (Statements sql = new Statements(connection); ResultSet row = sql.query(query, key)) {
            while (row.next()) {
                ScoringId id = new ScoringId(UUID.fromString(row.getString(1)));
                OpenedScoring opened = scorings.open(connection, id);
                all.add(new TransferredScoring(id, new RecordingId(row.getString(2)), ScorerRows.read(row, 3),
                        row.getString(6), opened.log().isEmpty() ? InstantColumn.read(row.getLong(7)) : opened.log().getFirst().at(),
                        scorings.initial(connection, opened), opened.log(), StatusRows.steps(sql, id).stream().distinct().toList(),
                        new RevisionRows(sql, codec, failures).of(id)));
            }
        }
        return all;
    }

    void create(Connection connection, TransferredScoring scoring, ScoringId id, String name)
            throws SQLException, LibraryException {
        Scorer scorer = ScorerRows.findOrTake(connection, scoring.scorer());
        scorings.create(connection, id, new NewScoring(scoring.recording(), scorer, name, scoring.initial()), scoring.created());
        append(connection, id, scoring.log());
    }

    /// Appends to a scoring that may have been handed in here meanwhile: its status is where the steps lead that [WorkUnion] takes
    /// afterwards, that of the first edit among them.
    void append(Connection connection, ScoringId id, List<LogEntry> entries) throws SQLException, LibraryException {
        if (entries.isEmpty()) {
            return;
        }
        try (Statements sql = new Statements(connection)) {
            sql.update(OPEN, id.toString());
        }
        try (ChangeRows changes = new ChangeRows(connection, codec, failures)) {
            changes.append(entries.stream().map(entry -> new Submitted(id, entry)).toList());
        }
    }
}
