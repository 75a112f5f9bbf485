package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.TestRecordings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MontageCommandTest {

    @TempDir
    private Path home;

    private Run run(Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "montage";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--home";
        all[args.length + 2] = home;
        return Run.of(all);
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    @Test
    void the_list_has_what_comes_with_the_program() {
        List<String> lines = run("list").out().lines().map(line -> line.strip().replaceAll(" {2,}", "|")).toList();
        assertEquals("Key|Id|Name|Channels|Origin", lines.getFirst());
        assertEquals("F1|diagnostic|Diagnostic PSG (AASM)|22|Onbam", lines.get(1));
        assertEquals(lines.size() - 1, json(run("list", "--json").out()).get("montages").size());
    }

    @Test
    void a_match_says_for_each_lane_what_was_found_and_why() {
        Path file = TestRecordings.find("psg/SC4001E0-PSG_first5min.edf");
        List<String> lines = run("match", file, "--id", "diagnostic").out().lines().toList();
        assertEquals("Diagnostic PSG (AASM): lanes 14, of which empty 11", lines.getFirst());
        assertTrue(lines.stream().anyMatch(line -> line.matches(
                " +EMG submental +EMG submental +\"EMG submental\" was taken for: Chin EMG \\(rule: label with \"MENTAL\"\\)")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.matches(" +SpO2 +Nothing found\\. Sought: SpO2")), lines.toString());
        JsonNode facts = json(run("match", file, "--json").out());
        assertEquals("recorded", facts.get("montage").stringValue());
        assertEquals("EEG Fpz-Cz", facts.get("lanes").get(0).get("terms").get(0).get("label").stringValue());
    }

    @Test
    void montages_travel_from_folder_to_folder() throws Exception {
        Path file = home.resolve("lab.json");
        assertEquals(ExitCode.OK, run("export", "diagnostic", "--to", file).exit());
        Files.writeString(file, Files.readString(file).replace("\"id\" : \"diagnostic\"", "\"id\" : \"lab\"")
                .replace("montage.name.diagnostic", "우리 검사실"));
        Run added = run("import", file);
        assertEquals("Added: 우리 검사실 (lab)\n", added.out());
        assertTrue(run("list").out().contains("우리 검사실"));
        assertTrue(run("show", "lab").out().contains("F4-M1, M2, M1+M2, common"));
        assertEquals(1, json(run("show", "lab", "--json").out()).get("montages").size());
    }

    @Test
    void what_is_not_there_is_a_sentence() {
        assertEquals(List.of("There is no montage of this id: mine", "See which there are: onbam montage list"),
                run("show", "mine").err().lines().toList());
        assertEquals(ExitCode.FAILURE, run("match").exit());
        assertEquals(ExitCode.FAILURE, run("import", home.resolve("none.json")).exit());
        assertEquals(ExitCode.USAGE, run("sing").exit());
        assertTrue(Run.in(Locale.KOREAN, "montage", "list", "--home", home).out().contains("진단 수면다원검사"));
    }
}
