package org.onbam.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.message.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The parts of a data set by themselves: plans, splits, labels, the search for names.
final class PartsTest {

    @TempDir
    private Path folder;

    @Test
    void the_schema_knows_every_key_of_a_plan_and_its_default() {
        JsonNode schema = JsonMapper.shared().readTree(Schemas.plan());
        JsonNode plan = JsonMapper.shared().readTree(PlanJson.write(ExportPlan.STANDARD));
        compare(schema.path("properties"), plan);
    }

    private static void compare(JsonNode properties, JsonNode plan) {
        assertEquals(new TreeSet<>(properties.propertyNames()), new TreeSet<>(plan.propertyNames()));
        for (String key : plan.propertyNames()) {
            assertTrue(properties.path(key).has("description"), key);
            if (properties.path(key).has("properties")) {
                compare(properties.path(key).path("properties"), plan.path(key));
            } else if (properties.path(key).has("default")) {
                assertEquals(properties.path(key).path("default"), plan.path(key), key);
            }
        }
    }

    @Test
    void a_plan_is_read_as_it_was_written() throws Exception {
        assertEquals(ExportPlan.STANDARD, PlanJson.read(PlanJson.write(ExportPlan.STANDARD)));
        assertEquals(ExportPlan.STANDARD, PlanJson.read("{\"form\": 1}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"form":1,"colour":"red"}                               | a key that means nothing: colour
            {"form":1,"split":{"share":1}}                          | a key that means nothing: split.share
            {"form":1,"images":{"width":"wide"}}                    | "wide" at images.width
            {"form":1,"labels":{"source":"best"}}                   | "best" at labels.source
            {"form":1,"labels":{"source":"scorer"}}                 | at labels.scorer
            {"form":1,"split":{"shares":{"train":0.5}}}             | at split.shares
            {"form":1,"privacy":{"keepSex":"yes"}}                  | "yes" at privacy.keepSex
            {"form":1,"naming":{"prefix":"홍"}}                     | at naming.prefix
            {"form":1,"products":["pictures"]}                      | at products
            {"form":1,"recordings":{"by":"ids","ids":["12"]}}       | at recordings.ids
            {"form":2}                                              | form 2
            {"name":"x"}                                            | form
            [1]                                                     | no JSON object
            {"form":1                                               | no JSON object
            """)
    void a_wrong_plan_is_refused_in_one_sentence_that_names_the_place(String json, String said) {
        DatasetException refused = assertThrows(DatasetException.class, () -> PlanJson.read(json));
        String sentence = new Messages(Locale.ENGLISH).text(refused.problem());
        assertTrue(sentence.contains(said), sentence);
        assertFalse(new Messages(Locale.KOREAN).text(refused.remedy()).contains("{0}"), () -> new Messages(Locale.KOREAN).text(refused.remedy()));
    }

    /// By hand, largest remainder: 10 x (.8 .1 .1) = 8 1 1; 7 = 5.6 .7 .7 -> 5 1 1; 4 = 3.2 .4 .4 -> 3, and the first of
    /// equal remainders; 1 = .8 .1 .1 -> train.
    @ParameterizedTest
    @CsvSource({"10,8,1,1", "7,5,1,1", "4,3,1,0", "1,1,0,0", "0,0,0,0", "1000,800,100,100"})
    void parts_come_as_near_to_their_shares_as_people_can_be_counted(int people, int train, int validation, int test) {
        List<String> names = IntStream.range(0, people).mapToObj(i -> "person " + i).toList();
        Map<String, String> parts = SeededOrder.parts(names, ExportPlan.Split.USUAL);
        assertEquals(List.of(train, validation, test), List.of(Collections.frequency(parts.values(), "train"),
                Collections.frequency(parts.values(), "validation"), Collections.frequency(parts.values(), "test")));
    }

    @Test
    void another_seed_is_another_order_and_the_order_of_the_names_does_not_matter() {
        List<String> names = new ArrayList<>(IntStream.range(0, 50).mapToObj(i -> "p" + i).toList());
        Map<String, String> codes = SeededOrder.codes(names, "S", 4, 1);
        Collections.reverse(names);
        assertEquals(codes, SeededOrder.codes(names, "S", 4, 1));
        assertFalse(codes.equals(SeededOrder.codes(names, "S", 4, 2)));
        assertEquals(50, new HashSet<>(codes.values()).size());
        assertTrue(codes.containsValue("S0001") && codes.containsValue("S0050"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C3-M2", "EEG Fpz-Cz", "EOG horizontal", "Chin1-Chin2", "LLeg1-LLeg2", "LegL", "L-LEG", "Nasal Pressure",
        "Resp oro-nasal", "SpO2", "SaO2", "Thorax", "ABDO EFFORT", "Audio Volume dB", "ECG II", "1-2", "Temp rectal", "X Axis", "EEG(sec)",
        "Event marker", "EMG submental", "Therm", "RIP Sum", "E1:M2", "TIB L"})
    void labels_of_amplifiers_may_leave(String label) {
        assertTrue(new SignalLabels(List.of()).mayLeave(label), label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Flow Hong", "Kim", "EEG Kim", "홍길동", "SpO2 Bae", "Room12Bed", "12345678", "Chin Anna", "Leg Miller", "ECG 0234567", "Park"})
    void labels_that_say_more_may_not(String label) {
        assertFalse(new SignalLabels(List.of()).mayLeave(label), label);
        assertTrue(new SignalLabels(List.of(label)).mayLeave(label), label);
    }

    @Test
    void the_search_finds_what_looking_everywhere_finds() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            List<byte[]> patterns = new ArrayList<>();
            for (int p = 0; p < 1 + random.nextInt(6); p++) {
                patterns.add(bytes(random, 1 + random.nextInt(4)));
            }
            byte[] text = bytes(random, 200);
            Set<String> wanted = new TreeSet<>();
            for (int p = 0; p < patterns.size(); p++) {
                for (int at = 0; at + patterns.get(p).length <= text.length; at++) {
                    boolean same = true;
                    for (int i = 0; i < patterns.get(p).length; i++) {
                        same &= Character.toLowerCase(text[at + i]) == Character.toLowerCase(patterns.get(p)[i]);
                    }
                    if (same) {
                        wanted.add(p + "@" + (at + patterns.get(p).length));
                    }
                }
            }
            Set<String> found = new TreeSet<>();
            ByteSearch search = new ByteSearch(patterns);
            int cut = random.nextInt(200);
            int state = search.run(0, text, 0, cut, 0, (pattern, end) -> found.add(pattern + "@" + end));
            search.run(state, Arrays.copyOfRange(text, cut, 200), 0, 200 - cut, cut, (pattern, end) -> found.add(pattern + "@" + end));
            assertEquals(wanted, found);
        }
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) "aAbB".charAt(random.nextInt(4));
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "MS949", "UTF-16LE", "UTF-16BE"})
    void a_name_is_found_in_any_of_its_encodings_and_across_blocks(String charset) throws Exception {
        IdentityTerms.Search terms = new IdentityTerms(List.of()).field("Hong_Gildong").field("홍길동").search();
        for (String name : List.of("Hong", "gildong", "홍길동", "HONG_GILDONG")) {
            for (int at : new int[] {0, 700, (1 << 20) - 2, (1 << 20) + 511, (1 << 20) + 1021, 3 << 20}) {
                byte[] text = new byte[(3 << 20) + 100];
                Arrays.fill(text, (byte) '-');
                byte[] planted = name.getBytes(Charset.forName(charset));
                System.arraycopy(planted, 0, text, at, planted.length);
                Path file = folder.resolve("text.txt");
                Files.write(file, text);
                assertTrue(IdentityProof.look(file, terms).leak().isPresent(), name + " in " + charset + " at " + at);
            }
        }
    }

    @Test
    void a_short_name_inside_another_word_is_no_leak_and_alone_it_is() throws Exception {
        IdentityTerms.Search terms = new IdentityTerms(List.of("stage data")).field("KJ").field("data").field("12345").search();
        Path file = folder.resolve("text.txt");
        for (String harmless : List.of("dataset and data", "XKJX", "onset 12345.5", "0.12345", "912345")) {
            Files.writeString(file, harmless, StandardCharsets.UTF_8);
            assertTrue(IdentityProof.look(file, terms).leak().isEmpty(), harmless);
        }
        for (String leak : List.of("by KJ.", "kj", "id 12345,")) {
            Files.writeString(file, leak, StandardCharsets.UTF_8);
            assertTrue(IdentityProof.look(file, terms).leak().isPresent(), leak);
        }
    }
}
