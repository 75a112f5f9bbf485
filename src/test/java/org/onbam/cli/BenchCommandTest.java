package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.AppHome;
import org.onbam.app.BenchResult;
import org.onbam.app.KeyToPage;
import org.onbam.app.LibraryInWindow;
import org.onbam.app.NightStripSpeed;
import org.onbam.app.ResidentMemory;
import org.onbam.app.Timing;
import org.onbam.message.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {

    private static final List<String> BASES = List.of("10s", "30s", "5min", "1h", "night");

    @TempDir
    Path folder;

    @Test
    void the_json_has_the_keys_that_scripts_read() {
        Map<String, Timing> turns = new LinkedHashMap<>();
        BASES.forEach(base -> turns.put(base, new Timing(1, 2, 3, 4, 5)));
        BenchResult.Overview overview = new BenchResult.Overview(0.7, 0.5, 850);
        String text = JsonMapper.builder().build().writeValueAsString(BenchCommand.asJson(new BenchResult(25, 900, 60, turns,
                turns, turns, overview, overview, new Timing(1, 2, 3, 4, 5), new Timing(6, 7, 8, 9, 10),
                new NightStripSpeed(new Timing(1, 2, 3, 4, 11), new Timing(1, 2, 3, 4, 12), 0.5, 850), new ResidentMemory(300, 200, 400)),
                new KeyToPage(new Timing(11, 12, 13, 14, 15), new Timing(21, 22, 23, 24, 25), new Timing(31, 32, 33, 34, 35),
                        Map.of("stage", new Timing(41, 42, 43, 44, 45)))));
        JsonNode json = JsonMapper.builder().build().readTree(text);
        for (String way : List.of("pageTurn", "filtered", "withEvents")) {
            assertEquals(BASES, json.get(way).propertyNames().stream().toList(), way);
            assertEquals(List.of("p50Ms", "p95Ms", "p99Ms", "cpuP50Ms", "cpuP95Ms"),
                    json.get(way).get("30s").propertyNames().stream().toList());
            assertEquals(5, json.get(way).get("30s").get("cpuP95Ms").doubleValue());
        }
        assertEquals(60, json.get("openToFirstPageMs").doubleValue());
        assertEquals(850, json.get("overview").get("mbPerSecond").doubleValue());
        assertEquals(2, json.get("keyToDurable").get("p95Ms").doubleValue());
        assertEquals(10, json.get("problems").get("cpuP95Ms").doubleValue());
        assertEquals(12, json.get("keyToPage").get("p95Ms").doubleValue());
        assertEquals(22, json.get("keyToScreen").get("p95Ms").doubleValue());
        assertEquals(32, json.get("keyOnFxThread").get("p95Ms").doubleValue());
        assertEquals(42, json.get("keyToPageByKey").get("stage").get("p95Ms").doubleValue());
        assertEquals(11, json.get("stripEdit").get("cpuP95Ms").doubleValue());
        assertEquals(12, json.get("stripWhole").get("cpuP95Ms").doubleValue());
        assertEquals(0.5, json.get("seriesSeconds").doubleValue());
        assertEquals(300, json.get("residentMb").doubleValue());
        assertEquals(200, json.get("residentAnonymousMb").doubleValue());
        assertEquals(25, json.get("lanes").intValue());
    }

    @Test
    void what_is_no_recording_ends_with_a_sentence_and_1() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new Messages(Locale.ENGLISH), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int exit = new OnbamCommand(console, List.of(new BenchCommand(console, new NoScreens()))).run("bench",
                folder.resolve("missing.edf").toString());
        assertEquals(ExitCode.FAILURE, exit);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("missing.edf"), err.toString(StandardCharsets.UTF_8));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_small_library_is_made_measured_and_found_again() {
        String made = library();
        assertTrue(made.contains("\"labels\" : 9000"), made);
        assertTrue(made.contains("\"openingByHand\""), made);
        JsonNode json = JsonMapper.builder().build().readTree(made);
        assertEquals(12, json.get("openedInWindow").get("p95Ms").doubleValue());
        assertEquals(25, json.get("filterKeyInWindow").get("cpuP95Ms").doubleValue());
        assertTrue(library().contains("\"buildSeconds\" : 0.0"), "it is there already");
    }

    private String library() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(new Messages(Locale.ENGLISH), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        NoScreens screens = new NoScreens() {
            @Override
            public LibraryInWindow openLibrary(AppHome home, Path library, PictureSize size) {
                assertTrue(Files.exists(library), library.toString());
                return new LibraryInWindow(new Timing(11, 12, 13, 14, 15), new Timing(21, 22, 23, 24, 25));
            }
        };
        assertEquals(ExitCode.OK, new OnbamCommand(console, List.of(new BenchCommand(console, screens))).run("bench",
                "--library", folder.toString(), "--recordings", "3", "--scorings", "2", "--json"));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_recording_and_a_library_at_once_are_refused() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new Messages(Locale.ENGLISH), new PrintStream(new ByteArrayOutputStream(), true,
                StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals(ExitCode.FAILURE, new OnbamCommand(console, List.of(new BenchCommand(console, new NoScreens()))).run("bench",
                "night.edf", "--library", folder.toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("--library"), err.toString(StandardCharsets.UTF_8));
    }
}
