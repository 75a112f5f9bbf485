package org.onbam.edf;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.onbam.TestRecordings;
import org.onbam.message.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every real and every damaged recording against what an independent reader found in it (`reference.json`, written with
/// Python's standard library alone).
class ReferenceRecordingsTest {

    /// Where we count otherwise than the reference, with the reason.
    private record Judgement(int annotations, int gaps, String reason) {
    }

    private static final Map<String, Judgement> OTHERWISE = Map.of(
            "nasty/derived/header_bytes_field_wrong.edf", new Judgement(133, 0,
                    "the reference trusts the header's length field (256) and reads the signal headers as samples; the"
                            + " number of signals says 4864, and then ten records and 133 annotations come out whole"),
            "nasty/derived/broken_tals.edf", new Judgement(75, 0,
                    "a negative duration and the onset +1e3 are read and noted, where the reference drops both annotations;"
                            + " a record that lost its time follows the one before, where the reference sees a gap"),
            "eeg/nihonkohden_MB0400FU.EDF", new Judgement(2, 0,
                    "the recorder leaves out the zero after a record's time, so that the reference takes the next onset,"
                            + " +1.140000, for a text"),
            "nasty/derived/plusD_duplicate_record.edf", new Judgement(1571, 0,
                    "a record that is there twice leaves no span without data; the reference counts the step back"),
            "nasty/derived/plusD_records_out_of_order.edf", new Judgement(1556, 0,
                    "two records swapped are shown at their own times, which leaves no gap; the reference counts steps"));

    @TestFactory
    Stream<DynamicTest> every_recording_holds_what_the_reference_says() throws IOException {
        Path root = TestRecordings.root();
        JsonNode reference = JsonMapper.builder().build().readTree(Files.readString(root.resolve("reference.json")));
        return reference.properties().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(),
                () -> compare(entry.getKey(), root.resolve(entry.getKey()), entry.getValue())));
    }

    private static void compare(String name, Path file, JsonNode expected) throws Exception {
        assertEquals(expected.get("sha256").stringValue(), ContentDigest.of(file).digest());
        if (expected.get("format").stringValue().equals("?")) {
            EdfException refusal = assertThrows(EdfException.class, () -> EdfReader.open(file));
            assertSentence(refusal);
            return;
        }
        SignalDigests found = SignalDigests.of(file);
        Judgement judgement = OTHERWISE.getOrDefault(name, new Judgement(
                expected.get("annotations").intValue(), expected.get("gaps").intValue(), "as the reference"));
        assertAll(name,
                () -> assertEquals(expected.get("format").stringValue(), found.format(), "format"),
                () -> assertEquals(expected.get("records").longValue(), found.records(), "records"),
                () -> assertEquals(Math.round(expected.get("recordSeconds").doubleValue() * 1e9), found.recordNanos(), "duration"),
                () -> assertEquals(judgement.annotations(), found.annotations(), judgement.reason()),
                () -> assertEquals(judgement.gaps(), found.gaps(), judgement.reason()),
                () -> compareSignals(signalsOf(name, expected), found.signals()));
    }

    /// The samples of the file whose header length is wrong are those of its sound sibling.
    private static JsonNode signalsOf(String name, JsonNode expected) throws IOException {
        if (!name.equals("nasty/derived/header_bytes_field_wrong.edf")) {
            return expected.get("signals");
        }
        String json = Files.readString(TestRecordings.find("reference.json"));
        return JsonMapper.builder().build().readTree(json).get("nasty/derived/trailing_garbage.edf").get("signals");
    }

    private static void compareSignals(JsonNode expected, List<SignalDigest> found) {
        assertEquals(expected.size(), found.size(), "signals");
        for (int i = 0; i < expected.size(); i++) {
            JsonNode e = expected.get(i);
            SignalDigest f = found.get(i);
            String where = "signal " + i + " " + f.label();
            assertEquals(e.get("index").intValue(), f.position(), where);
            assertEquals(e.get("samplesPerRecord").intValue(), f.samplesPerRecord(), where);
            assertEquals(e.get("samples").longValue(), f.samples(), where);
            assertEquals(e.get("digitalSum").longValue(), f.sum(), where);
            if (f.samples() > 0) {
                assertEquals(e.get("digitalMin").intValue(), f.minimum(), where);
                assertEquals(e.get("digitalMax").intValue(), f.maximum(), where);
                assertEquals(e.get("crc32").stringValue(), String.format(Locale.ROOT, "%08x", f.crc32()), where);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> every_recording_passes_the_whole_check_or_is_refused_in_a_sentence() throws IOException {
        return allFiles(true).map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            try (EdfReader reader = EdfReader.open(file)) {
                assertTrue(EdfCheck.of(file).findings().containsAll(reader.report().findings()));
                reader.readAnnotations();
            } catch (EdfException e) {
                assertSentence(e);
            }
        }));
    }

    @Test
    void every_other_file_is_refused_and_nothing_else_is_thrown() throws IOException {
        List<Path> others = allFiles(false).toList();
        assertFalse(others.isEmpty());
        for (Path file : others) {
            EdfException refusal = assertThrows(EdfException.class, () -> EdfReader.open(file), file.toString());
            assertSentence(refusal);
        }
    }

    private static Stream<Path> allFiles(boolean recordings) throws IOException {
        try (Stream<Path> files = Files.walk(TestRecordings.root())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches("(?i).*\\.[eb]df") == recordings).toList().stream();
        }
    }

    private static void assertSentence(EdfException refusal) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Messages messages = new Messages(locale);
            assertTrue(messages.has(refusal.problem().key()) && messages.has(refusal.remedy().key()), refusal.toString());
            assertFalse(messages.text(refusal.problem()).contains("{"), refusal.toString());
        }
    }
}
