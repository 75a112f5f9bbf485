package org.onbam.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onbam.model.RecordingId;
import org.onbam.scoring.LibraryRecording;

/// The table `recording`.
final class RecordingRows {

    private static final String PUT = """
            INSERT INTO recording (digest, location, subject_code, format, start, duration_ns, labels, finding_count,
              signal_digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (digest) DO UPDATE SET location = excluded.location, subject_code = excluded.subject_code,
              format = excluded.format, start = excluded.start, duration_ns = excluded.duration_ns,
              labels = excluded.labels, finding_count = excluded.finding_count,
              signal_digest = coalesce(excluded.signal_digest, recording.signal_digest)""";
    private static final String SELECT = """
            SELECT digest, location, subject_code, format, start, duration_ns, labels, finding_count,
              signal_digest FROM recording""";

    private final ChangeCodec codec;

    RecordingRows(ChangeCodec codec) {
        this.codec = codec;
    }

    void put(Connection connection, List<LibraryRecording> recordings) throws SQLException {
        try (Statements sql = new Statements(connection)) {
            for (LibraryRecording r : recordings) {
                sql.update(PUT, r.id().digest(), r.location(), r.subjectCode(), r.format(),
                        r.start().map(LocalDateTime::toString).orElse(null), r.durationNanos(),
                        codec.write(r.labels()), r.findingCount(), r.signalDigest().orElse(null));
            }
        }
    }

    /// By subject code, then start, those without a start last; the digest makes the order total.
    List<LibraryRecording> all(Connection connection) throws SQLException {
        return read(connection, SELECT + " ORDER BY subject_code, start IS NULL, start, digest");
    }

    List<LibraryRecording> ofSignals(Connection connection, String signalDigest) throws SQLException {
        return read(connection, SELECT + " WHERE signal_digest = ? ORDER BY key", signalDigest);
    }

    private List<LibraryRecording> read(Connection connection, String query, @Nullable Object... args) throws SQLException {
        List<LibraryRecording> recordings = new ArrayList<>();
        try (Statements sql = new Statements(connection); ResultSet rows = sql.query(query, args)) {
            Map<String, List<String>> labels = new HashMap<>();
            while (rows.next()) {
                recordings.add(read(rows, labels));
            }
        }
        return recordings;
    }

    Optional<LibraryRecording> find(Connection connection, RecordingId id) throws SQLException {
        try (Statements sql = new Statements(connection);
                ResultSet rows = sql.query(SELECT + " WHERE digest = ?", id.digest())) {
            return rows.next() ? Optional.of(read(rows, new HashMap<>())) : Optional.empty();
        }
    }

    /// @param labels those read so far, by their text: a laboratory has a few sets of signals for thousands of nights
    private LibraryRecording read(ResultSet row, Map<String, List<String>> labels) throws SQLException {
        @Nullable String start = row.getString(5);
        @Nullable String digest = row.getString(9);
        return new LibraryRecording(new RecordingId(row.getString(1)), row.getString(2), row.getString(3),
                row.getString(4), Optional.ofNullable(start).map(LocalDateTime::parse), row.getLong(6),
                labels.computeIfAbsent(row.getString(7), text -> List.copyOf(codec.readLabels(text))), row.getInt(8),
                Optional.ofNullable(digest));
    }
}
