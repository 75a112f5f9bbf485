package org.onbam.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.scoring.work.SavedFilter;

/// The tables `tag` and `saved_filter`: what recordings are found by.
final class TagRows {

    private static final String TAG = """
            INSERT INTO tag (recording, tag) SELECT key, ? FROM recording WHERE digest = ? ON CONFLICT (recording, tag) DO NOTHING""";
    private static final String UNTAG = "DELETE FROM tag WHERE tag = ? AND recording = (SELECT key FROM recording WHERE digest = ?)";
    private static final String TAGS = "SELECT digest, tag FROM tag JOIN recording ON key = recording";
    private static final String SAVE = """
            INSERT INTO saved_filter (name, query) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET query = excluded.query""";
    private static final String FORGET = "DELETE FROM saved_filter WHERE name = ?";
    private static final String FILTERS = "SELECT name, query FROM saved_filter ORDER BY name";

    private final Statements sql;
    private final ChangeCodec codec;

    TagRows(Statements sql, ChangeCodec codec) {
        this.sql = sql;
        this.codec = codec;
    }

    /// Recordings that are not there, or have the tag already, are passed over.
    void tag(Collection<RecordingId> recordings, String tag, boolean isSet, Scorer by, Instant at) throws SQLException {
        List<AuditRows.Entry> done = new ArrayList<>();
        for (RecordingId recording : recordings) {
            if (sql.update(isSet ? TAG : UNTAG, tag, recording.digest()) == 1) {
                done.add(new AuditRows.Entry(at, by.id().toString(), isSet ? AuditRows.Kind.TAG : AuditRows.Kind.UNTAG,
                        recording.digest(), Map.of("tag", tag)));
            }
        }
        new AuditRows(sql, codec).append(done);
    }

    Map<RecordingId, Set<String>> tags() throws SQLException {
        Map<RecordingId, Set<String>> tags = new HashMap<>();
        try (ResultSet row = sql.query(TAGS)) {
            while (row.next()) {
                tags.computeIfAbsent(new RecordingId(row.getString(1)), id -> new TreeSet<>()).add(row.getString(2));
            }
        }
        return tags;
    }

    void save(SavedFilter filter, Scorer by, Instant at) throws SQLException {
        sql.update(SAVE, filter.name(), filter.query());
        audit(at, by, AuditRows.Kind.SAVE_FILTER, filter.name(), Map.of("query", filter.query()));
    }

    void forget(String name, Scorer by, Instant at) throws SQLException {
        if (sql.update(FORGET, name) == 1) {
            audit(at, by, AuditRows.Kind.FORGET_FILTER, name, Map.of());
        }
    }

    private void audit(Instant at, Scorer by, AuditRows.Kind kind, String name, Map<String, Object> detail) throws SQLException {
        new AuditRows(sql, codec).append(List.of(new AuditRows.Entry(at, by.id().toString(), kind, name, detail)));
    }

    List<SavedFilter> filters() throws SQLException {
        List<SavedFilter> filters = new ArrayList<>();
        try (ResultSet row = sql.query(FILTERS)) {
            while (row.next()) {
                filters.add(new SavedFilter(row.getString(1), row.getString(2)));
            }
        }
        return filters;
    }
}
