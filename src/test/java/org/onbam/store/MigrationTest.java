package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onbam.model.Dismissal;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringStatus;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.work.Role;

/// Every form the library ever had is brought up to date with all that it holds.
class MigrationTest {

    private static final String EVENTS = """
            SELECT group_concat(row) FROM (SELECT scoring || hex(id) || type || start_ns || end_ns || channel || comment AS row
            FROM event ORDER BY scoring, id)""";
    private static final String LOG = """
            SELECT group_concat(row) FROM (SELECT scoring || revision || kind || at_ns || change AS row
            FROM score_log ORDER BY scoring, revision)""";

    @TempDir
    Path folder;

    static List<Integer> versions() {
        return IntStream.range(1, Schema.latest()).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_library_of_an_old_version_keeps_all_it_holds_and_is_proved(int version) throws Exception {
        Path file = OldLibraries.make(folder.resolve("old.onbam"), version);
        String events = Fixture.value(file, EVENTS);
        String log = Fixture.value(file, LOG);
        String stages = Fixture.value(file, "SELECT group_concat(stages) FROM scoring");
        assertFalse(events.isEmpty() || log.isEmpty());
        try (LabelStore store = LabelStore.open(file)) {
            assertEquals(List.of(), store.check().findings());
            List<ScoringSummary> scorings = store.scorings();
            assertEquals(List.of(ScoringStatus.NEW, ScoringStatus.IN_PROGRESS, ScoringStatus.IN_PROGRESS, ScoringStatus.IN_PROGRESS),
                    scorings.stream().map(ScoringSummary::status).toList());
            for (ScoringSummary each : scorings) {
                OpenedScoring opened = store.open(each.id());
                assertEquals(Map.of(each.id(), opened.scoring().hypnogram()), store.hypnograms(List.of(each.id())));
                assertEquals(opened.scoring().hypnogram().size(), each.epochs());
                assertEquals(opened.scoring().hypnogram().scoredCount(), each.scoredEpochs());
                assertEquals(opened.scoring().events().size(), each.eventCount());
                assertEquals(opened.revision(), each.revision());
            }
            assertEquals(List.of(0L, 0L, 14L, 14L), scorings.stream().map(ScoringSummary::revision).toList());
            assertEquals(Role.REVIEWER, store.desk().role(store.scorer("김수면", Scorer.Kind.PERSON)));
            assertEquals(Role.SCORER, store.desk().role(store.scorer("Lee", Scorer.Kind.PERSON)));
            ScoringSession session = Fixture.session(store, scorings.get(2).id());
            Scoring before = session.current();
            session.undo();
            session.redo();
            session.execute(new ScoringChange.Dismiss(new Dismissal("tooShort", new TimeSpan(1, 2), "apnea")));
            session.undo();
            store.flush();
            assertEquals(before, store.open(scorings.get(2).id()).scoring());
            assertEquals(List.of(), store.check().findings());
        }
        assertEquals(events, Fixture.value(file, EVENTS));
        assertEquals(stages, Fixture.value(file, "SELECT group_concat(stages) FROM scoring"));
        assertEquals(log, Fixture.value(file, LOG.replace("FROM score_log", "FROM score_log WHERE at_ns <= " + lastOf(log))));
        assertThrows(SQLException.class, () -> Fixture.execute(file, "UPDATE score_log SET change = 'd'"));
        assertThrows(SQLException.class, () -> Fixture.execute(file, "DELETE FROM score_log"));
        assertThrows(SQLException.class, () -> Fixture.execute(file, "DELETE FROM audit"));
        assertThrows(SQLException.class, () -> Fixture.execute(file, "UPDATE audit SET who = 'x'"));
        assertEquals("1", Fixture.value(file, "SELECT count(*) FROM audit WHERE kind = 'BEGIN'"));
    }

    /// The instant of the newest row of the dump.
    private static long lastOf(String log) {
        return java.util.regex.Pattern.compile("(?:DO|UNDO|REDO)(\\d+)\\{").matcher(log).results()
                .mapToLong(match -> Long.parseLong(match.group(1))).max().orElseThrow();
    }

    @Test
    void every_old_version_has_a_library_that_is_kept() throws Exception {
        for (int version : versions()) {
            Path file = OldLibraries.make(folder.resolve(version + ".onbam"), version);
            assertEquals(String.valueOf(version), Fixture.value(file, "PRAGMA user_version"));
        }
    }
}
