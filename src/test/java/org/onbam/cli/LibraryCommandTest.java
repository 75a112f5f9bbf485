package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.TestRecordings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class LibraryCommandTest {

    @TempDir
    private Path folder;
    private Path recording = Path.of("");
    private Path library = Path.of("");

    @BeforeEach
    void importScoring() throws Exception {
        recording = folder.resolve("night.edf");
        Files.copy(TestRecordings.find("psg/Osas2002plusQRS.edf"), recording);
        library = folder.resolve("library.onbam");
        Run run = Run.of("import", recording, TestRecordings.find("psg/Osas2002_Hypnogram_derived.edf"), "--library", library,
                "--scorer", "Kim");
        assertEquals(ExitCode.OK, run.exit(), run.err());
    }

    @Test
    void a_whole_library_is_proved_and_a_missing_recording_is_told() throws Exception {
        Run run = Run.of("library", "verify", "--library", library);
        assertEquals(ExitCode.OK, run.exit(), run.out() + run.err());
        assertTrue(run.out().contains("Scorings proved: 1;"), run.out());
        Files.delete(recording);
        run = Run.of("library", "verify", "--library", library, "--json");
        assertEquals(ExitCode.FAILURE, run.exit());
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertFalse(json.path("clean").asBoolean());
        assertEquals("WARNING", json.path("findings").path(0).path("severity").asString());
        assertEquals("app.verify.missing", json.path("findings").path(0).path("key").asString());
    }

    @Test
    void the_log_says_who_did_what() {
        Run run = Run.of("library", "log", "--library", library);
        assertEquals(ExitCode.OK, run.exit(), run.err());
        assertTrue(run.out().lines().anyMatch(line -> line.matches(".*Kim +CREATE .*")), run.out());
        JsonNode json = JsonMapper.shared().readTree(Run.of("library", "log", "--library", library, "--recording", recording, "--json").out());
        JsonNode first = json.path("entries").path(0);
        assertEquals("CREATE", first.path("kind").asString());
        assertEquals(64, first.path("detail").path("recording").asString().length());
        Run of = Run.of("library", "log", "--library", library, "--scoring", first.path("what").asString(), "--json");
        assertEquals(json, JsonMapper.shared().readTree(of.out()));
    }

    @Test
    void a_backup_is_a_library_that_is_proved_too() {
        Path backup = folder.resolve("backup.onbam");
        assertEquals(ExitCode.OK, Run.of("library", "backup", backup, "--library", library).exit());
        assertEquals(ExitCode.OK, Run.of("library", "verify", "--library", backup).exit());
        JsonNode one = JsonMapper.shared().readTree(Run.of("library", "info", "--library", library, "--json").out());
        JsonNode other = JsonMapper.shared().readTree(Run.of("library", "info", "--library", backup, "--json").out());
        assertEquals(one.path("id"), other.path("id"));
        assertEquals(one.path("auditHead"), other.path("auditHead"));
        assertEquals(1, other.path("scorings").asInt());
        assertEquals(40, other.path("epochs").asInt());
    }

    @Test
    void a_library_is_put_back_from_a_backup_and_what_was_there_is_kept() throws Exception {
        Path backup = folder.resolve("backup.onbam");
        Run.of("library", "backup", backup, "--library", library);
        assertEquals(ExitCode.OK, Run.of("import", recording, TestRecordings.find("psg/Osas2002_Hypnogram_derived.edf"), "--library", library,
                "--scorer", "Lee").exit());
        Run run = Run.of("library", "restore", backup, "--library", library);
        assertEquals(ExitCode.OK, run.exit(), run.err());
        assertTrue(run.out().contains("before-restore"), run.out());
        JsonNode info = JsonMapper.shared().readTree(Run.of("library", "info", "--library", library, "--json").out());
        assertEquals(1, info.path("scorings").asInt());
        assertEquals(ExitCode.OK, Run.of("library", "verify", "--library", library).exit());
    }

    @Test
    void without_a_library_or_a_target_nothing_is_made() {
        assertEquals(ExitCode.USAGE, Run.of("library", "verify").exit());
        Path none = folder.resolve("none.onbam");
        assertEquals(ExitCode.FAILURE, Run.of("library", "verify", "--library", none).exit());
        assertFalse(Files.exists(none));
        assertEquals(ExitCode.FAILURE, Run.of("library", "backup", "--library", library).exit());
    }
}
