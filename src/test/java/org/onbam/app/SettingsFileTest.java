package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.message.Finding;
import org.onbam.scoring.rules.Edition;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.rules.RuleChoice;

class SettingsFileTest {

    private static final Settings DEFAULTS = Settings.defaults("김");

    @TempDir
    private Path folder;

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("settings.json"));
    }

    private void write(String text) throws Exception {
        Files.writeString(folder.resolve("settings.json"), text);
    }

    @Test
    void another_preset_of_stage_keys_holds_as_it_is_and_leaves_other_keys_alone() {
        Settings own = DEFAULTS.withKeys("score.stage.w", List.of("Q")).withKeys("score.undo", List.of("F8"));
        assertEquals(Map.of("score.undo", List.of("F8")), own.withStageKeys(StageKeys.AASM_ISR).keys());
    }

    @Test
    void what_was_saved_is_read_again() throws Exception {
        Settings settings = DEFAULTS.withLanguage(Language.ENGLISH).withLook(Look.DARK).withScorerName("Dr. \"Park\" 박")
                .withNight(new NightChoice(new SpectrogramChoice(false, "C3-M2"), java.util.Set.of("limb", "heart_rate")))
                .withStageKeys(StageKeys.WONAMBI).withNumberRowAdvances(false)
                .withLibraryFile(Path.of("some", "where", "온밤.sqlite"))
                .withKeys("library.open", List.of("Ctrl+Enter", "F2")).withKeys("shell.help", List.of());
        file().save(settings);
        assertEquals(new SettingsFile.Loaded(settings, List.of()), file().load(DEFAULTS));
    }

    @Test
    void measured_screens_are_read_again_and_a_wrong_one_is_passed_over() throws Exception {
        Settings settings = DEFAULTS.withScreen("1920x1080@96", 3.62).withScreen("3840x2160@163", 6.4)
                .withoutScreen("1920x1080@96");
        file().save(settings);
        assertEquals(settings, file().load(DEFAULTS).settings());
        write("{\"screens\": {\"a\": -1, \"b\": \"wide\", \"c\": 4}}");
        SettingsFile.Loaded loaded = file().load(DEFAULTS);
        assertEquals(DEFAULTS.withScreen("c", 4), loaded.settings());
        assertEquals(2, loaded.findings().size());
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.withScreen("d", 0));
    }

    @Test
    void the_dock_and_the_rules_are_read_again_and_a_switch_that_is_none_is_passed_over() throws Exception {
        Settings settings = DEFAULTS.withDock(new DockChoice(false, "notes", 412.5)).withRules(
                new RuleChoice(Edition.AASM_2_6, HypopneaRule.B, Map.of("tooLong", false, "of.tomorrow", true)));
        file().save(settings);
        assertEquals(new SettingsFile.Loaded(settings, List.of()), file().load(DEFAULTS));
        write("{\"dockWidth\": -3}");
        assertEquals(DEFAULTS, file().load(DEFAULTS).settings());
        write("{\"rules\": {\"tooLong\": \"perhaps\", \"tooShort\": false}, \"hypopneaRule\": \"C\"}");
        SettingsFile.Loaded loaded = file().load(DEFAULTS);
        assertEquals(DEFAULTS.withRules(new RuleChoice(Edition.AASM_3, HypopneaRule.A, Map.of("tooShort", false))),
                loaded.settings());
        assertEquals(2, loaded.findings().size());
    }

    @Test
    void the_table_of_events_is_read_again_and_a_wrong_width_is_passed_over() throws Exception {
        Settings settings = DEFAULTS.withDock(new DockChoice(true, "events", 480)).withEventTable(new EventTableChoice(
                Map.of("channel", true, "stage", false), Map.of("type", 140.0), List.of("-duration", "type")));
        file().save(settings);
        assertEquals(new SettingsFile.Loaded(settings, List.of()), file().load(DEFAULTS));
        write("{\"eventWidths\": {\"type\": -3, \"onset\": 70}, \"eventColumns\": {\"links\": \"yes\"}, \"dockWidth\": -1}");
        SettingsFile.Loaded loaded = file().load(DEFAULTS);
        assertEquals(DEFAULTS.withEventTable(EventTableChoice.FIRST.withWidth("onset", 70)), loaded.settings());
        assertEquals(3, loaded.findings().size());
    }

    @Test
    void without_a_file_the_defaults_hold() throws Exception {
        assertEquals(new SettingsFile.Loaded(DEFAULTS, List.of()), file().load(DEFAULTS));
    }

    @Test
    void saving_leaves_only_the_file_itself_and_makes_its_folder() throws Exception {
        Path deep = folder.resolve("not").resolve("there").resolve("settings.json");
        new SettingsFile(deep).save(DEFAULTS);
        try (Stream<Path> files = Files.list(deep.getParent())) {
            assertEquals(List.of(deep), files.toList());
        }
    }

    @Test
    void a_damaged_file_is_set_aside_and_found() throws Exception {
        for (String damaged : List.of("", "{\"look\": \"DARK\"", "[1, 2]", "\0\0\0\0", "null")) {
            write(damaged);
            SettingsFile.Loaded loaded = file().load(DEFAULTS);
            assertEquals(DEFAULTS, loaded.settings(), damaged);
            assertEquals(List.of("app.settings.damaged"), keys(loaded.findings()), damaged);
            assertFalse(Files.exists(folder.resolve("settings.json")), damaged);
            assertEquals(damaged, Files.readString(folder.resolve("settings.json.damaged")));
        }
    }

    @Test
    void a_wrong_field_keeps_its_default_and_the_others_hold() throws Exception {
        write("{\"look\": \"PURPLE\", \"scorerName\": \"  \", \"numberRowAdvances\": \"maybe\", \"stageKeys\": {},"
                + " \"language\": \"KOREAN\", \"fromTheFuture\": 3, \"keys\": {\"a.b\": [\"F2\"]}}");
        SettingsFile.Loaded loaded = file().load(DEFAULTS);
        assertEquals(DEFAULTS.withLanguage(Language.KOREAN).withKeys("a.b", List.of("F2")), loaded.settings());
        assertEquals(4, loaded.findings().size(), loaded.findings().toString());
    }

    @Test
    void keys_of_another_shape_do_not_stop_the_start() throws Exception {
        write("{\"look\": \"DARK\", \"keys\": {\"a.b\": \"F2\", \"c.d\": [{}, \"F3\"], \"e.f\": null}}");
        SettingsFile.Loaded loaded = file().load(DEFAULTS);
        assertEquals(DEFAULTS.withLook(Look.DARK), loaded.settings());
        assertEquals(3, loaded.findings().size());
    }

    @Test
    void settings_that_cannot_be_saved_say_so_and_keep_the_old_file() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("plain"), "a file, not a folder");
        SettingsException failure = assertThrows(SettingsException.class,
                () -> new SettingsFile(inTheWay.resolve("settings.json")).save(DEFAULTS));
        assertEquals("app.settings.unsaved", failure.problem().key());
        assertTrue(Files.isRegularFile(inTheWay));
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(finding -> finding.message().key()).toList();
    }
}
