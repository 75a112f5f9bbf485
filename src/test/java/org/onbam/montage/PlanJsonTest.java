package org.onbam.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onbam.model.ChannelKind;
import org.onbam.model.FilterBand;

class PlanJsonTest {

    private static PlanReader.Read channel(String fields) throws MontageException {
        return PlanReader.read("{\"version\": 1, \"montages\": [{\"id\": \"a\", \"name\": \"A\", \"channels\": ["
                + "{\"sought\": [{\"sensor\": \"chin\"}]" + (fields.isEmpty() ? "" : ", " + fields) + "}]}]}");
    }

    private static List<String> places(PlanReader.Read read) {
        return read.findings().stream().map(finding -> finding.where()).toList();
    }

    @Test
    void what_comes_with_the_program_is_read_and_written_the_same() throws MontageException {
        PlanReader.Read again = PlanReader.read(PlanWriter.write(BuiltInPlans.all()));
        assertEquals(BuiltInPlans.all(), again.plans());
        assertEquals(List.of(), again.findings());
    }

    @Test
    void any_plan_is_read_as_it_was_written() throws MontageException {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<MontagePlan> plans = Stream.generate(() -> RandomPlans.plan(random)).limit(random.nextInt(4)).toList();
            PlanReader.Read read = PlanReader.read(PlanWriter.write(plans));
            assertEquals(plans, read.plans(), "seed " + seed);
            assertEquals(List.of(), read.findings(), "seed " + seed);
        }
    }

    @Test
    void what_is_left_out_is_as_usual_for_the_kind() throws MontageException {
        assertEquals(PlannedChannel.usual(Sensor.CHIN), channel("").plans().getFirst().channels().getFirst());
        assertEquals(FilterBand.OFF, channel("\"filter\": {}").plans().getFirst().channels().getFirst().band());
        assertEquals(ChannelKind.EOG, PlanReader.read("""
                {"montages": [{"id": "a", "name": "A", "channels": [{"sought": [{"electrode": "e1", "against": ["a2"]}]}]}]}
                """).plans().getFirst().channels().getFirst().kind());
    }

    @Test
    void an_unknown_key_is_a_finding_and_nothing_else() throws MontageException {
        PlanReader.Read read = channel("\"glow\": true");
        assertEquals(List.of("montages[0].channels[0].glow"), places(read));
        assertEquals(1, read.plans().getFirst().channels().size());
    }

    @Test
    void a_wrong_value_names_its_place_and_the_usual_one_holds() throws MontageException {
        for (String wrong : List.of("\"height\": -1", "\"height\": \"tall\"", "\"height\": 1e999", "\"colour\": \"mauve\"",
                "\"kind\": 3", "\"filter\": {\"order\": 99}", "\"filter\": {\"phase\": \"late\"}", "\"scale\": {\"from\": 1, \"to\": 1}",
                "\"scale\": 5", "\"scale\": {\"perMm\": 0}", "\"gridlines\": [\"a\"]", "\"gridlines\": 3", "\"overflow\": \"spill\"",
                "\"whenMissing\": \"cry\"", "\"name\": 4")) {
            PlanReader.Read read = channel(wrong);
            assertEquals(1, read.findings().size(), wrong);
            String key = wrong.substring(1, wrong.indexOf('"', 1));
            assertTrue(places(read).getFirst().startsWith("montages[0].channels[0]." + key), wrong + places(read));
            PlannedChannel usual = PlannedChannel.usual(Sensor.CHIN);
            PlannedChannel got = read.plans().getFirst().channels().getFirst();
            assertEquals(usual.withBand(got.band()), got, wrong);
        }
    }

    @Test
    void a_channel_that_seeks_nothing_and_a_montage_without_an_id_are_left_out() throws MontageException {
        PlanReader.Read read = PlanReader.read("""
                {"version": 1, "montages": [
                  {"id": "A B", "name": "A"}, {"id": "a"}, 7,
                  {"id": "b", "name": "B", "functionKey": 13, "channels": [{"sought": []}, {"sought": [{"sensor": "nose"}]},
                    {"sought": [{"electrode": "C4", "against": []}]}, {"sought": [{"electrode": "C4", "against": ["?", "M1"]}]}]}]}
                """);
        assertEquals(List.of("b"), read.plans().stream().map(MontagePlan::id).toList());
        assertEquals(0, read.plans().getFirst().functionKey());
        assertEquals(List.of(PlannedChannel.usual(ChannelKind.EEG, Sought.electrode("C4", "M1"))),
                read.plans().getFirst().channels());
    }

    @Test
    void what_is_no_file_of_montages_is_one_sentence() {
        assertEquals("montage.json.damaged", problem(""));
        assertEquals("montage.json.damaged", problem("{\"montages\": ["));
        assertEquals("montage.json.foreign", problem("[]"));
        assertEquals("montage.json.foreign", problem("{\"montages\": {}}"));
        assertEquals("montage.json.foreign", problem("null"));
        assertEquals("montage.json.newer", problem("{\"version\": 2, \"montages\": []}"));
    }

    private static String problem(String json) {
        return assertThrows(MontageException.class, () -> PlanReader.read(json)).problem().key();
    }

    @Test
    void no_damage_to_a_file_ends_in_anything_but_a_sentence() {
        byte[] whole = PlanWriter.write(BuiltInPlans.all().subList(0, 2)).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 600; i++) {
            byte[] damaged = whole.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : "0,}]\"-".charAt(random.nextInt(6)));
            }
            String text = new String(damaged, 0, random.nextInt(5) == 0 ? random.nextInt(damaged.length) : damaged.length,
                    StandardCharsets.UTF_8);
            try {
                PlanReader.read(text);
                read++;
            } catch (MontageException expected) {
                assertTrue(expected.problem().key().startsWith("montage.json."));
            }
        }
        assertTrue(read > 50 && read < 550, "read " + read + " of 600");
    }
}
