package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringSession;

/// Whatever is changed in a library by another tool is told.
class TamperingTest {

    private static final String UNLOCK = """
            DROP TRIGGER score_log_keeps_its_rows; DROP TRIGGER score_log_keeps_its_words;
            DROP TRIGGER audit_keeps_its_rows; DROP TRIGGER audit_keeps_its_words;""";

    @TempDir
    Path folder;
    private Path file;
    private ScoringId id;

    /// Two scorings; the first with 30 edits, a name at 10 and steps at 20 and 30.
    @BeforeEach
    void library() throws Exception {
        file = folder.resolve("a.onbam");
        try (LabelStore store = LabelStore.open(file)) {
            RandomEdits edits = new RandomEdits(11);
            id = Fixture.scoring(store, edits.scoring(960, 5));
            Fixture.scoring(store, Fixture.EMPTY);
            Scorer kim = store.scorer("김수면", Scorer.Kind.PERSON);
            ScoringSession session = Fixture.session(store, id);
            for (int i = 0; i < 30; i++) {
                session.execute(edits.fitting(session.current()));
                if (i == 9) {
                    store.desk().nameRevision(id, 10, "처음", kim);
                } else if (i == 19) {
                    store.desk().step(id, ScoringStatus.SUBMITTED, kim, "");
                    store.desk().step(id, ScoringStatus.RETURNED, kim, "다시");
                }
            }
            assertEquals(List.of(), store.check().findings());
        }
    }

    private List<String> found() throws Exception {
        try (LabelStore store = LabelStore.open(file)) {
            return store.check().findings().stream().map(finding -> finding.message().key()).distinct().toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "chain     | UPDATE score_log SET change = replace(change, '\"v\":1', '\"v\": 1') WHERE revision = 5",
        "chain     | UPDATE score_log SET at_ns = at_ns + 1 WHERE revision = 30",
        "chain     | UPDATE score_log SET kind = 'REDO' WHERE revision = 2",
        "chain     | UPDATE score_log SET hash = zeroblob(32) WHERE revision = 7",
        "chain     | DELETE FROM score_log WHERE revision = 12",
        "end       | DELETE FROM score_log WHERE revision > 28",
        "end       | UPDATE scoring SET log_head = zeroblob(32) WHERE revision = 30",
        "told      | DELETE FROM score_log WHERE revision > 15",
        "chain     | DELETE FROM scoring_initial",
        "state     | UPDATE scoring SET scored_count = scored_count + 1",
        "state     | UPDATE scoring SET event_count = 0 WHERE revision = 30",
        "state     | UPDATE event SET type = 'arousal' WHERE id IN (SELECT id FROM event WHERE type <> 'arousal' LIMIT 1)",
        "status    | UPDATE scoring SET status = 'APPROVED' WHERE revision = 30",
        "status    | UPDATE scoring SET status = 'LOCKED' WHERE revision = 0",
        "status    | UPDATE status_step SET comment = 'gut' WHERE to_status = 'RETURNED'",
        "status    | DELETE FROM status_step WHERE number = 2",
        "status    | UPDATE status_step SET at_ns = 0 WHERE number = 1",
        "audit     | UPDATE audit SET who = '' WHERE kind = 'STEP'",
        "audit     | UPDATE audit SET at_ns = at_ns - 1 WHERE number = 2",
        "audit     | UPDATE audit SET detail = replace(detail, 'SUBMITTED', 'APPROVED')",
        "audit     | DELETE FROM audit WHERE number = 3",
        "auditEnd  | DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)",
        "auditEnd  | UPDATE library SET audit_head = zeroblob(32)",
        "audit     | UPDATE library SET id = 'other'",
        "gone      | DELETE FROM scoring WHERE revision = 0",
    })
    void a_change_by_another_tool_is_told(String what, String sql) throws Exception {
        assertEquals(List.of(), found());
        Fixture.execute(file, UNLOCK);
        assertEquals(List.of(), found());
        Fixture.execute(file, sql);
        assertTrue(found().contains("store.check." + what), () -> sql + ": " + what);
    }

    @Test
    void a_log_cut_off_together_with_its_head_is_told_by_the_audit_trail() throws Exception {
        Fixture.execute(file, UNLOCK + """
                DELETE FROM score_log WHERE revision > 15;
                UPDATE scoring SET log_head = (SELECT hash FROM score_log WHERE revision = 15), revision = 15 WHERE revision = 30;""");
        List<String> found = found();
        assertTrue(found.contains("store.check.told"), found.toString());
        assertFalse(found.contains("store.check.end"), found.toString());
    }

    /// The documented bytes, put together here a second time.
    @Test
    void the_hashes_are_of_the_bytes_that_are_documented() throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(new byte[32]);
        text(sha, id.toString());
        number(sha, Fixture.value(file, "SELECT grid_origin_ns FROM scoring WHERE revision = 30"));
        number(sha, Fixture.value(file, "SELECT epoch_ns FROM scoring WHERE revision = 30"));
        number(sha, "960");
        text(sha, PackedText.unpack(HexFormat.of().parseHex(Fixture.value(file, "SELECT hex(content) FROM scoring_initial"))));
        byte[] beginning = sha.digest();
        sha.update(beginning);
        text(sha, id.toString());
        number(sha, "1");
        text(sha, Fixture.value(file, "SELECT kind FROM score_log WHERE revision = 1"));
        number(sha, Fixture.value(file, "SELECT at_ns FROM score_log WHERE revision = 1"));
        text(sha, Fixture.value(file, "SELECT change FROM score_log WHERE revision = 1"));
        assertEquals(HexFormat.of().withUpperCase().formatHex(sha.digest()),
                Fixture.value(file, "SELECT hex(hash) FROM score_log WHERE revision = 1"));
        sha.update(new byte[32]);
        text(sha, Fixture.value(file, "SELECT id FROM library"));
        byte[] start = sha.digest();
        sha.update(start);
        number(sha, "1");
        number(sha, Fixture.value(file, "SELECT at_ns FROM audit WHERE number = 1"));
        for (String column : List.of("who", "kind", "what", "detail")) {
            text(sha, Fixture.value(file, "SELECT " + column + " FROM audit WHERE number = 1"));
        }
        assertEquals(HexFormat.of().withUpperCase().formatHex(sha.digest()),
                Fixture.value(file, "SELECT hex(hash) FROM audit WHERE number = 1"));
    }

    private static void text(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha.update(bytes);
    }

    private static void number(MessageDigest sha, String number) {
        sha.update(ByteBuffer.allocate(8).putLong(Long.parseLong(number)).array());
    }

    @Test
    void what_was_done_is_told_in_order_with_who_and_when() throws Exception {
        try (LabelStore store = LabelStore.open(file)) {
            List<TrailEntry> trail = store.trail(new TrailOf.OfScoring(id));
            assertEquals(30, trail.stream().filter(entry -> entry.revision() > 0).count());
            assertEquals("CREATE", trail.getFirst().kind());
            assertEquals(1, trail.stream().filter(entry -> entry.kind().equals("NAME_REVISION") && entry.who().equals("김수면")).count());
            assertEquals(trail, store.trail(new TrailOf.OfRecording(Fixture.NIGHT)).stream()
                    .filter(entry -> entry.what().equals(id.toString())).toList());
            assertEquals(6, store.trail(new TrailOf.Library()).size());
            LibraryInfo info = store.info();
            assertEquals(30, info.counts().get("edits"));
            assertEquals(2, info.counts().get("scorings"));
            assertEquals(Files.size(file), info.bytes());
        }
    }
}
