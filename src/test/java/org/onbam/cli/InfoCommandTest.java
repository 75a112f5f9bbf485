package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.onbam.TestRecordings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class InfoCommandTest {

    /// Damaged files of which the reference reads another number of annotations, texts or gaps than there are; why is
    /// told in `org.onbam.edf.ReferenceRecordingsTest`.
    private static final Set<String> READ_OTHERWISE = Set.of("nasty/derived/header_bytes_field_wrong.edf",
            "nasty/derived/broken_tals.edf", "eeg/nihonkohden_MB0400FU.EDF", "nasty/derived/plusD_duplicate_record.edf",
            "nasty/derived/plusD_records_out_of_order.edf");

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    /// `reference.json` was made by an independent reader; oddities are in its own words and are not compared.
    @TestFactory
    Stream<DynamicTest> the_digest_of_every_file_is_that_of_the_reference() throws IOException {
        Path root = TestRecordings.root();
        JsonNode reference = json(Files.readString(root.resolve("reference.json")));
        return reference.properties().stream().filter(entry -> !READ_OTHERWISE.contains(entry.getKey()))
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(),
                        () -> compare(entry.getValue(), Run.of("info", "--json", "--digest", root.resolve(entry.getKey())))));
    }

    private static void compare(JsonNode expected, Run run) {
        JsonNode found = json(run.out());
        assertEquals(expected.propertyNames().stream().toList(), found.propertyNames().stream().toList(), "keys");
        boolean readable = !expected.get("format").stringValue().equals("?");
        assertEquals(readable ? ExitCode.OK : ExitCode.FAILURE, run.exit());
        assertTrue(readable || !found.get("oddities").isEmpty(), "says why it is unreadable");
        assertEquals(comparable(expected), comparable(found));
    }

    /// Without what is said in words, and without the range of a signal that has no samples. The reference decodes every
    /// byte as Latin-1 and keeps zeros, so that only the ASCII letters of labels and units are compared.
    private static String comparable(JsonNode node) {
        ObjectNode copy = (ObjectNode) node.deepCopy();
        copy.remove("oddities");
        if (copy.get("signals") != null) {
            for (JsonNode signal : copy.get("signals")) {
                ObjectNode object = (ObjectNode) signal;
                object.put("label", object.get("label").stringValue().replaceAll("[^ -~]", ""));
                object.put("unit", object.get("unit").stringValue().replaceAll("[^ -~]", ""));
                if (object.get("samples").longValue() == 0) {
                    object.remove("digitalMin");
                    object.remove("digitalMax");
                    object.remove("crc32");
                }
            }
        }
        return copy.toPrettyString();
    }

    @Test
    void the_sheet_shows_clock_signals_and_findings() {
        Run run = Run.of("info", TestRecordings.find("psg/Osas2002plusQRS.edf"));
        assertEquals(ExitCode.OK, run.exit());
        assertTrue(run.out().contains("Format: EDF+C\n"), run.out());
        assertTrue(run.out().contains("Start: 1998-07-02 00:45:00\n"), run.out());
        assertTrue(run.out().contains("Duration: 0:20:00 (120 records)\n"), run.out());
        assertTrue(run.out().contains("Annotations: 1556 (1 different texts)\n"), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.matches(" +2 +EEG C3-M2 +100 Hz +µV .*")), run.out());
        assertEquals("", run.err());
    }

    @Test
    void the_sheet_is_aligned_in_korean_too() {
        Run run = Run.in(Locale.KOREAN, "info", "--digest", TestRecordings.find("psg/SC4001E0-PSG_first5min.edf"));
        assertTrue(run.out().contains("길이: 0:05:00 (레코드 10개)"), run.out());
        assertTrue(run.out().contains("8ba4a505"), run.out());
        assertTrue(run.out().contains("ff05447a6a4df29979b119d0643fd655a9c1641e8955f1fa020b4103295cd4ba"), run.out());
    }

    @Test
    void gaps_are_listed() {
        Run run = Run.of("info", TestRecordings.find("nasty/derived/plusD_two_gaps.edf"));
        assertTrue(run.out().contains("Gaps: 2\n  0:05:00 - 0:07:30\n"), run.out());
    }

    @Test
    void json_without_a_digest_has_rates_ranges_and_gaps() {
        JsonNode found = json(Run.of("info", "--json", TestRecordings.find("nasty/derived/plusD_two_gaps.edf")).out());
        assertEquals(2, found.get("gaps").size());
        assertEquals(300.0, found.get("gaps").get(0).get("startSeconds").doubleValue());
        assertEquals(100.0, found.get("signals").get(0).get("rateHz").doubleValue());
        assertEquals(-2048, found.get("signals").get(0).get("digitalMin").intValue());
    }

    @Test
    void a_file_that_is_missing_is_a_failure_and_no_json() {
        Run run = Run.of("info", "--json", "--digest", "no-such-file.edf");
        assertEquals(ExitCode.FAILURE, run.exit());
        assertEquals("", run.out());
        assertEquals(2, run.err().lines().count());
    }

    @Test
    void zeros_in_labels_do_not_reach_the_terminal() {
        Run run = Run.of("info", TestRecordings.find("nasty/derived/nul_padded_header.edf"));
        assertEquals(ExitCode.OK, run.exit());
        assertTrue(run.out().chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'), run.out());
        assertEquals("a [31m b", Console.plain("a\u001B[31m\u0000b"));
    }

    @Test
    void wide_letters_take_two_columns() {
        assertEquals(4, TextTable.width("온밤"));
        assertEquals(3, TextTable.width("µV%"));
    }
}
