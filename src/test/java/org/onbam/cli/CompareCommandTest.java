package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.SmallEdf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {

    /// Twelve epochs whose kappa is known, 0 to 4 for W to R.
    private static final int[] A = {0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 4, 0};
    private static final int[] B = {0, 1, 1, 2, 2, 2, 3, 3, 2, 4, 1, 0};

    /// Kappa of A and B behind A and A.
    private static final double POOLED = 0.736842105263158;

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, int[] stages, String event) throws Exception {
        List<String> lines = new ArrayList<>(List.of("onset_s,duration_s,type,channel,stage,comment"));
        List<String> codes = List.of("W", "N1", "N2", "N3", "R");
        for (int epoch = 0; epoch < stages.length; epoch++) {
            lines.add(30 * epoch + ",30,stage,," + codes.get(stages[epoch]) + ",");
        }
        lines.add(event);
        return Files.write(folder.resolve(name), lines);
    }

    private Path night() throws Exception {
        return SmallEdf.writeLong(folder.resolve("night.edf"), 360);
    }

    @Test
    void two_files_give_the_kappa_of_the_oracle() throws Exception {
        Path a = file("a.csv", A, "100,20,hypopnea,,,");
        Path b = file("b.csv", B, "102,20,apnea_central,,,");
        Run run = Run.of("compare", night(), a, b, "--json");

        assertEquals(0, run.exit(), run.err());
        JsonNode pair = JsonMapper.shared().readTree(run.out()).get("pairs").get(0);
        assertEquals(.473684, pair.get("kappa").asDouble(), 5e-7);
        assertEquals(.583333, pair.get("agreement").asDouble(), 5e-7);
        assertEquals(.587619, pair.get("macroF1").asDouble(), 5e-7);
        // 18 of 22 s are in both
        assertEquals(1, pair.get("events").get("respiratory").get("iou0.5").get("f1").asDouble());
        assertEquals(2, pair.get("events").get("respiratory").get("onsetSeconds").get("median").asDouble());
    }

    @Test
    void the_scorings_of_a_library_are_compared_in_words() throws Exception {
        Path night = night();
        Path library = folder.resolve("lab.sqlite");
        for (Path each : List.of(file("a.csv", A, "100,20,hypopnea,,,"), file("b.csv", B, "102,20,apnea_central,,,"))) {
            Run stored = Run.of("import", night, each, "--library", library);
            assertEquals(0, stored.exit(), stored.err());
        }
        Run run = Run.of("compare", night, "--library", library);

        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("a : b") && run.out().contains("0.4737") && run.out().contains("Resp."), run.out());
    }

    private Path twoNights() throws Exception {
        Path library = folder.resolve("several.sqlite");
        Path first = SmallEdf.writeLong(folder.resolve("first.edf"), 360);
        Path second = SmallEdf.writeLong(folder.resolve("second.edf"), 390);
        for (Path night : List.of(first, second)) {
            assertEquals(0, Run.of("import", night, file("a.csv", A, "100,20,hypopnea,,,"), "--library", library, "--scorer", "Kim").exit());
            assertEquals(0, Run.of("import", night, file("b.csv", night == first ? B : A, "102,20,apnea_central,,,"), "--library", library,
                    "--scorer", "Lee").exit());
        }
        return library;
    }

    @Test
    void several_recordings_of_a_library_are_compared_together() throws Exception {
        Run run = Run.of("compare", "--library", twoNights(), "--filter", "", "--json");

        assertEquals(0, run.exit(), run.err());
        JsonNode all = JsonMapper.shared().readTree(run.out());
        assertEquals(2, all.get("recordings").asInt());
        JsonNode pair = all.get("pairs").get(0);
        assertEquals("Kim", pair.get("reference").asString());
        assertEquals(24, pair.get("epochs").asInt());
        // cohen_kappa_score of both nights behind one another, scikit-learn 1.2.1
        assertEquals(POOLED, pair.get("kappa").asDouble(), 1e-12);
        assertEquals((.473684 + 1) / 2, pair.get("kappaOfRecordings").get("median").asDouble(), 5e-7);
        assertEquals(.473684, pair.get("kappaOfRecordings").get("range").get(0).asDouble(), 5e-7);
        assertEquals(1, pair.get("events").get("respiratory").get("iou0.5").get("f1").asDouble());
        assertEquals(2, pair.get("numbers").get("ahi_scored").get("recordings").asInt());
    }

    @Test
    void several_recordings_are_rows_of_csv_and_tables_of_words() throws Exception {
        Path library = twoNights();
        Run csv = Run.of("compare", "--library", library, "--filter", "", "--csv");
        List<String> lines = csv.out().lines().toList();

        assertEquals(4, lines.size(), csv.out() + csv.err());
        assertTrue(lines.getFirst().startsWith("recording,reference,test,recordings,epochs,dropped,agreement,kappa,"), lines.getFirst());
        List<String> pooled = List.of(lines.getLast().split(",", -1));
        assertEquals(lines.getFirst().split(",").length, pooled.size());
        assertEquals(List.of("", "Kim", "Lee", "2", "24"), pooled.subList(0, 5));
        assertEquals(POOLED, Double.parseDouble(pooled.get(7)), 5e-7);
        Run words = Run.of("compare", "--library", library, "--filter", "");
        assertTrue(words.out().contains("Kim : Lee") && words.out().contains("0.4737 .. 1.0000"), words.out() + words.err());
        assertEquals(1, Run.of("compare", "--library", library, "--filter", "code:nobody").exit());
        assertEquals(1, Run.of("compare", "--library", library).exit(), "neither a recording nor a filter");
    }

    @Test
    void one_scoring_is_nothing_to_compare_and_neither_files_nor_library_is_nothing_at_all() throws Exception {
        Run one = Run.of("compare", night(), file("a.csv", A, "100,20,hypopnea,,,"));

        assertEquals(1, one.exit());
        assertTrue(one.err().contains("two"), one.err());
        assertEquals(1, Run.of("compare", night()).exit());
    }
}
