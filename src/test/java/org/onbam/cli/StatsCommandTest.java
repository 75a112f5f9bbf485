package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.TestRecordings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The severe apnea recording with its hypnogram: 40 epochs, S2 14, S3 12, R 14 (README of the recordings), and the SaO2
/// between 53 and 91 %, one value a second.
final class StatsCommandTest {

    @TempDir
    private Path folder;
    private Path recording = Path.of("");
    private Path library = Path.of("");

    @BeforeEach
    void importScoring() {
        recording = TestRecordings.find("psg/Osas2002plusQRS.edf");
        library = folder.resolve("library.onbam");
        Run run = Run.of("import", recording, TestRecordings.find("psg/Osas2002_Hypnogram_derived.edf"), "--library", library,
                "--scorer", "Kim");
        assertEquals(ExitCode.OK, run.exit(), run.err());
    }

    @Test
    void the_report_is_a_table_with_reasons_for_what_is_missing() {
        Run run = Run.of("stats", recording, "--library", library);
        assertEquals(ExitCode.OK, run.exit(), run.err());
        assertTrue(run.out().lines().anyMatch(line -> line.matches(" +Total sleep time \\(TST\\) +20\\.0 +min")), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.matches(" +Supine +– +/h +No position sensor.*")), run.out());
    }

    @Test
    void json_has_the_stable_codes() {
        Run run = Run.of("stats", recording, "--library", library, "--json", "--rule", "1B");
        assertEquals(ExitCode.OK, run.exit(), run.err());
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertEquals("Kim", json.path("scorer").asString());
        assertEquals("1B", json.path("hypopneaRule").asString());
        JsonNode values = json.path("values");
        assertEquals(20, values.path("nsrr_ttldursp_f1").asDouble());
        assertEquals(35, values.path("nsrr_pctdursp_s2").asDouble(), 1e-9);
        assertEquals(0, values.path("nsrr_ahi_hp4u_aasm15").asDouble());
        // NumPy over the stored values: mean 75.8898, least 52.866, below 90 % 99.603 and below 85 % 87.623 % of them
        assertEquals(75.8898, values.path("nsrr_avglvlsa").asDouble(), 0.01);
        assertEquals(52.866, values.path("nsrr_minlvlsa").asDouble(), 0.3);
        assertEquals(99.603, values.path("nsrr_pctdursp_salt90").asDouble(), 0.2);
        assertEquals(87.623, values.path("t85_percent").asDouble(), 0.2);
        assertEquals("no_position", json.path("absent").path("ahi_supine").asString());
    }

    @Test
    void an_unknown_rule_is_refused() {
        Run run = Run.of("stats", recording, "--library", library, "--rule", "2");
        assertTrue(run.exit() != ExitCode.OK);
        assertTrue(run.err().contains("1A"), run.err());
    }
}
