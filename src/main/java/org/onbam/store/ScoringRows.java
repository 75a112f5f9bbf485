package org.onbam.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onbam.model.Dismissal;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventLink;
import org.onbam.model.Hypnogram;
import org.onbam.model.RecordingId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.NewScoring;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.ViewState;

/// The tables `scoring`, `scoring_initial`, `view_state`, and `event`, `event_link`, `dismissal` and `score_log` as they are read.
///
/// Reading throws `IllegalArgumentException` for a row that says nothing sensible; the caller calls
/// the library damaged.
final class ScoringRows {

    private static final String CREATE = """
            INSERT INTO scoring (id, recording, scorer, name, modified_ns, grid_origin_ns, epoch_ns, stages, event_count, revision,
              status, scored_count, log_head)
            SELECT ?, r.key, s.key, ?, ?, ?, ?, ?, ?, 0, ?, ?, ? FROM recording r, scorer s WHERE r.digest = ? AND s.id = ?""";
    private static final String KEY = "SELECT key FROM scoring WHERE id = ?";
    private static final String INITIAL = "INSERT INTO scoring_initial (scoring, content) VALUES (?, ?)";
    private static final String SUMMARY = """
            SELECT id, recording, scorer, name, status, length(stages), scored_count, event_count, revision, modified_ns FROM scoring""";
    private static final String DIGESTS = "SELECT key, digest FROM recording";
    private static final String SCORERS = "SELECT key, id, name, kind FROM scorer";
    private static final String STAGES = "SELECT stages FROM scoring WHERE id = ?";
    private static final String OF_SCORER = """
            SELECT scoring.id FROM scoring JOIN recording ON recording.key = recording JOIN scorer ON scorer.key = scorer
            WHERE recording.digest = ? AND scorer.id = ? AND scoring.name = ? ORDER BY scoring.key""";
    private static final String STATE = "SELECT key, grid_origin_ns, epoch_ns, stages, status FROM scoring WHERE id = ?";
    private static final String COUNTS = "SELECT scored_count, event_count, revision FROM scoring WHERE id = ?";
    private static final String LOG = "SELECT revision, kind, change, at_ns FROM score_log WHERE scoring = ? ORDER BY revision";
    private static final String FIRST = "SELECT content FROM scoring_initial WHERE scoring = ?";
    private static final String VIEW = """
            SELECT page_start_ns, page_ns, epoch, montage FROM view_state JOIN scoring ON key = scoring WHERE id = ?""";
    private static final String SAVE_VIEW = """
            INSERT INTO view_state (scoring, page_start_ns, page_ns, epoch, montage)
            SELECT key, ?, ?, ?, ? FROM scoring WHERE id = ?
            ON CONFLICT (scoring) DO UPDATE SET page_start_ns = excluded.page_start_ns, page_ns = excluded.page_ns,
              epoch = excluded.epoch, montage = excluded.montage""";

    private final ChangeCodec codec;
    private final Failures failures;

    ScoringRows(ChangeCodec codec, Failures failures) {
        this.codec = codec;
        this.failures = failures;
    }

    void create(Connection connection, ScoringId id, NewScoring asked, Instant now) throws SQLException, LibraryException {
        RecordingId recording = asked.recording();
        Scorer scorer = asked.scorer();
        Scoring initial = asked.initial();
        EpochGrid grid = initial.grid();
        boolean isEmpty = initial.equals(Scoring.empty(grid));
        String content = isEmpty ? "" : codec.write(initial);
        byte[] begins = LogHash.beginning(id.toString(), grid.originNanos(), grid.epochNanos(), grid.count(), content);
        try (Statements sql = new Statements(connection)) {
            int made = sql.update(CREATE, id.toString(), asked.name(), InstantColumn.of(now), grid.originNanos(), grid.epochNanos(),
                    StageText.of(initial.hypnogram()), initial.events().size(),
                    (isEmpty ? ScoringStatus.NEW : ScoringStatus.IN_PROGRESS).name(), initial.hypnogram().scoredCount(), begins,
                    recording.digest(), scorer.id().toString());
            if (made != 1) {
                throw failures.missing(recording.digest() + ", " + scorer.name());
            }
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("recording", recording.digest());
            detail.put("scorer", scorer.id());
            detail.put("log", AuditRows.hex(begins));
            new AuditRows(sql, codec).append(List.of(new AuditRows.Entry(now, scorer.id().toString(), AuditRows.Kind.CREATE,
                    id.toString(), detail)));
            if (!isEmpty) {
                long key = key(sql, id);
                sql.update(INITIAL, key, PackedText.pack(content));
                for (ScoredEvent event : initial.events()) {
                    EventRow.insert(sql, key, event);
                }
                for (EventLink link : initial.links()) {
                    LinkRow.insert(sql, key, link);
                }
                for (Dismissal dismissal : initial.dismissals()) {
                    DismissalRow.insert(sql, key, dismissal);
                }
            }
        }
    }

    /// The oldest of this recording, scorer and name.
    Optional<ScoringId> find(Connection connection, NewScoring asked) throws SQLException {
        try (Statements sql = new Statements(connection); ResultSet row = sql.query(OF_SCORER,
                asked.recording().digest(), asked.scorer().id().toString(), asked.name())) {
            return row.next() ? Optional.of(scoringId(row.getString(1))) : Optional.empty();
        }
    }

    private static long key(Statements sql, ScoringId id) throws SQLException {
        try (ResultSet row = sql.query(KEY, id.toString())) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Oldest first.
    List<ScoringSummary> all(Connection connection) throws SQLException {
        try (Statements sql = new Statements(connection)) {
            return summaries(sql, digests(sql.query(DIGESTS)), sql.query(SUMMARY + " ORDER BY key"));
        }
    }

    List<ScoringSummary> of(Connection connection, RecordingId recording) throws SQLException {
        try (Statements sql = new Statements(connection)) {
            return summaries(sql, digests(sql.query(DIGESTS + " WHERE digest = ?", recording.digest())), sql.query(SUMMARY
                    + " WHERE recording = (SELECT key FROM recording WHERE digest = ?) ORDER BY key", recording.digest()));
        }
    }

    Map<ScoringId, Hypnogram> hypnograms(Connection connection, Collection<ScoringId> of) throws SQLException {
        Map<ScoringId, Hypnogram> found = new HashMap<>();
        try (Statements sql = new Statements(connection)) {
            for (ScoringId id : of) {
                try (ResultSet row = sql.query(STAGES, id.toString())) {
                    if (row.next()) {
                        found.put(id, StageText.parse(row.getBytes(1)));
                    }
                }
            }
        }
        return found;
    }

    /// Keys and not joins: a recording and a scorer are then read once and not with each of their scorings, which took the
    /// half of the time for a list of 30,000.
    private static List<ScoringSummary> summaries(Statements sql, Map<Long, RecordingId> recordings, ResultSet row)
            throws SQLException {
        Map<Long, Scorer> scorers = new HashMap<>();
        try (ResultSet scorer = sql.query(SCORERS)) {
            while (scorer.next()) {
                scorers.put(scorer.getLong(1), ScorerRows.read(scorer, 2));
            }
        }
        List<ScoringSummary> summaries = new ArrayList<>();
        try (row) {
            while (row.next()) {
                summaries.add(new ScoringSummary(scoringId(row.getString(1)), known(recordings, row.getLong(2)),
                        known(scorers, row.getLong(3)), row.getString(4), ScoringStatus.valueOf(row.getString(5)),
                        row.getInt(6), row.getInt(7), row.getInt(8), row.getLong(9),
                        InstantColumn.read(row.getLong(10))));
            }
        }
        return summaries;
    }

    private static <T> T known(Map<Long, T> all, long key) {
        T found = all.get(key);
        if (found == null) {
            throw new IllegalArgumentException("a scoring refers to " + key + ", which there is not");
        }
        return found;
    }

    private static Map<Long, RecordingId> digests(ResultSet row) throws SQLException {
        Map<Long, RecordingId> recordings = new HashMap<>();
        try (row) {
            while (row.next()) {
                recordings.put(row.getLong(1), new RecordingId(row.getString(2)));
            }
        }
        return recordings;
    }

    private static ScoringId scoringId(String text) {
        return new ScoringId(UUID.fromString(text));
    }

    OpenedScoring open(Connection connection, ScoringId id) throws SQLException, LibraryException {
        try (Statements sql = new Statements(connection); ResultSet row = sql.query(STATE, id.toString())) {
            if (!row.next()) {
                throw failures.missing(id);
            }
            long key = row.getLong(1);
            Hypnogram hypnogram = StageText.parse(row.getBytes(4));
            EpochGrid grid = new EpochGrid(row.getLong(2), row.getLong(3), hypnogram.size());
            return new OpenedScoring(id, Scoring.of(grid, hypnogram, events(sql, key), links(sql, key), dismissals(sql, key)),
                    log(sql, key), ScoringStatus.valueOf(row.getString(5)));
        }
    }

    /// What the scoring held before its first change.
    Scoring initial(Connection connection, OpenedScoring opened) throws SQLException {
        try (Statements sql = new Statements(connection);
                ResultSet row = sql.query(FIRST, key(sql, opened.id()))) {
            return row.next() ? codec.readScoring(PackedText.unpack(row.getBytes(1))) : Scoring.empty(opened.scoring().grid());
        }
    }

    /// Whether what the list is told of a scoring is so.
    boolean countsAre(Connection connection, OpenedScoring opened) throws SQLException {
        try (Statements sql = new Statements(connection); ResultSet row = sql.query(COUNTS, opened.id().toString())) {
            return row.next() && row.getInt(1) == opened.scoring().hypnogram().scoredCount()
                    && row.getInt(2) == opened.scoring().events().size() && row.getLong(3) == opened.revision();
        }
    }

    private static List<ScoredEvent> events(Statements sql, long key) throws SQLException {
        List<ScoredEvent> events = new ArrayList<>();
        try (ResultSet rows = sql.query(EventRow.SELECT, key)) {
            while (rows.next()) {
                events.add(EventRow.read(rows));
            }
        }
        return events;
    }

    private static List<EventLink> links(Statements sql, long key) throws SQLException {
        List<EventLink> links = new ArrayList<>();
        try (ResultSet rows = sql.query(LinkRow.SELECT, key)) {
            while (rows.next()) {
                links.add(LinkRow.read(rows));
            }
        }
        return links;
    }

    private static List<Dismissal> dismissals(Statements sql, long key) throws SQLException {
        List<Dismissal> dismissals = new ArrayList<>();
        try (ResultSet rows = sql.query(DismissalRow.SELECT, key)) {
            while (rows.next()) {
                dismissals.add(DismissalRow.read(rows));
            }
        }
        return dismissals;
    }

    private List<LogEntry> log(Statements sql, long key) throws SQLException {
        List<LogEntry> log = new ArrayList<>();
        try (ResultSet rows = sql.query(LOG, key)) {
            while (rows.next()) {
                log.add(new LogEntry(rows.getLong(1), LogEntry.Kind.valueOf(rows.getString(2)),
                        codec.readChange(rows.getString(3)), InstantColumn.read(rows.getLong(4))));
            }
        }
        return log;
    }

    Optional<ViewState> view(Connection connection, ScoringId id) throws SQLException {
        try (Statements sql = new Statements(connection); ResultSet row = sql.query(VIEW, id.toString())) {
            return row.next()
                    ? Optional.of(new ViewState(row.getLong(1), row.getLong(2), row.getInt(3), row.getString(4)))
                    : Optional.empty();
        }
    }

    void saveView(Connection connection, ScoringId id, ViewState view) throws SQLException, LibraryException {
        try (Statements sql = new Statements(connection)) {
            @Nullable Object[] args = {view.pageStartNanos(), view.pageNanos(), view.epoch(), view.montage(), id.toString()};
            if (sql.update(SAVE_VIEW, args) != 1) {
                throw failures.missing(id);
            }
        }
    }
}
