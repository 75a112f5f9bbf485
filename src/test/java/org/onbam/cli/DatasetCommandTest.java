package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.ScoringSummary;
import org.onbam.store.LabelStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A simulated night from its scoring to a verified data set, by commands alone.
final class DatasetCommandTest {

    @TempDir
    private Path folder;

    private Path library() throws Exception {
        Path night = folder.resolve("Miller_Anna.edf");
        Path truth = folder.resolve("truth.csv");
        Path library = folder.resolve("lab.sqlite");
        assertEquals(ExitCode.OK, Run.of("simulate", night, "--hours", "0.1", "--seed", "3", "--truth", truth).exit());
        Run imported = Run.of("import", night, truth, "--library", library, "--scorer", "Dr_Smith");
        assertEquals(ExitCode.OK, imported.exit(), imported.err());
        try (LabelStore store = LabelStore.open(library)) {
            Scorer reviewer = store.scorer("Reviewer", Scorer.Kind.PERSON);
            ScoringSummary scoring = store.scorings().getFirst();
            store.desk().step(scoring.id(), ScoringStatus.SUBMITTED, scoring.scorer(), "");
            store.desk().step(scoring.id(), ScoringStatus.APPROVED, reviewer, "");
        }
        return library;
    }

    private Path plan(String more) throws Exception {
        return Files.writeString(folder.resolve("plan.json"), "{\"form\": 1, \"name\": \"Pilot\", \"destination\": \"out\", "
                + "\"labels\": {\"source\": \"scorer\", \"scorer\": \"Dr_Smith\"}" + more + "}");
    }

    @Test
    void a_plan_is_checked_run_resumed_and_its_data_set_verified() throws Exception {
        Path library = library();
        Path plan = plan("");
        Run checked = Run.of("dataset", "check", plan, "--library", library, "--home", folder.resolve("home"));
        assertEquals(ExitCode.OK, checked.exit(), checked.out() + checked.err());
        assertTrue(Files.notExists(folder.resolve("out")));
        Run made = Run.of("dataset", "run", plan, "--library", library, "--home", folder.resolve("home"), "--json");
        assertEquals(ExitCode.OK, made.exit(), made.out() + made.err());
        JsonNode json = JsonMapper.shared().readTree(made.out());
        assertEquals(1, json.path("recordings").intValue());
        assertEquals(0, json.path("kept").intValue());
        Run resumed = Run.of("dataset", "resume", plan, "--library", library, "--home", folder.resolve("home"), "--json");
        assertEquals(1, JsonMapper.shared().readTree(resumed.out()).path("kept").intValue(), resumed.err());
        assertEquals(ExitCode.OK, Run.of("dataset", "verify", folder.resolve("out")).exit());
        Path card = folder.resolve("out/DATA_CARD.md");
        Files.writeString(card, Files.readString(card) + ".");
        Run changed = Run.in(Locale.KOREAN, "dataset", "verify", folder.resolve("out"));
        assertEquals(ExitCode.FAILURE, changed.exit());
        assertTrue(changed.out().contains("DATA_CARD.md"), changed.out());
    }

    @Test
    void without_a_name_it_is_the_library_of_the_settings() throws Exception {
        Path library = library();
        AppHome home = new AppHome(folder.resolve("home"));
        AppContext.open(home, Locale.ENGLISH, library, Runnable::run).close();
        Run checked = Run.of("dataset", "check", plan(""), "--home", folder.resolve("home"));
        assertEquals(ExitCode.OK, checked.exit(), checked.out() + checked.err());
    }

    @Test
    void problems_are_listed_and_nothing_is_written() throws Exception {
        Path library = library();
        Run run = Run.of("dataset", "run", plan(", \"products\": [\"images\"], \"images\": {\"montage\": \"none\"}"), "--library", library,
                "--home", folder.resolve("home"));
        assertEquals(ExitCode.FAILURE, run.exit());
        assertTrue(run.out().contains("no montage none"), run.out());
        assertTrue(Files.notExists(folder.resolve("out")));
    }

    @Test
    void a_wrong_key_is_named_in_both_languages() throws Exception {
        Path plan = plan(", \"colour\": 1");
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Run run = Run.in(locale, "dataset", "check", plan, "--library", folder.resolve("none.sqlite"));
            assertEquals(ExitCode.FAILURE, run.exit());
            assertTrue(run.err().contains("colour"), run.err());
        }
        assertEquals(ExitCode.FAILURE, Run.of("dataset", "verify", folder).exit());
        assertEquals(ExitCode.USAGE, Run.of("dataset", "paint").exit());
    }

    @Test
    void the_schema_of_a_plan_is_printed() {
        JsonNode schema = JsonMapper.shared().readTree(Run.of("dataset", "schema").out());
        assertTrue(schema.path("properties").has("privacy"));
        assertTrue(JsonMapper.shared().readTree(Run.of("dataset", "schema", "recording").out()).path("properties").has("scoring"));
    }
}
