package org.onbam.scoring.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onbam.model.EpochGrid;
import org.onbam.model.Hypnogram;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.scoring.PositionTrack;
import org.onbam.scoring.night.HypopneaRule;

/// Twenty-five nights of the Dreem Open Dataset against the same figures made with NumPy: `dod-h.tsv` says how.
class DodNightsTest {

    private static final Path NIGHTS = Path.of("../shared/data/annotations/dod-h/scorer_1");
    private static final List<SleepStage> CODES = List.of(SleepStage.UNSCORED, SleepStage.W, SleepStage.N1, SleepStage.N2,
            SleepStage.N3, SleepStage.R);
    private static final Map<String, Figure> COLUMNS = Map.ofEntries(
            Map.entry("tib", Figure.TIME_IN_BED), Map.entry("tst", Figure.TOTAL_SLEEP_TIME),
            Map.entry("sol", Figure.SLEEP_LATENCY), Map.entry("lps", Figure.PERSISTENT_SLEEP_LATENCY),
            Map.entry("spt", Figure.SLEEP_PERIOD), Map.entry("waso", Figure.WASO), Map.entry("waso_aasm", Figure.WASO_AASM),
            Map.entry("fwt", Figure.FINAL_WAKE), Map.entry("twt", Figure.TOTAL_WAKE), Map.entry("unscored", Figure.UNSCORED),
            Map.entry("n1", Figure.N1_TIME), Map.entry("n2", Figure.N2_TIME), Map.entry("n3", Figure.N3_TIME),
            Map.entry("r", Figure.R_TIME), Map.entry("se", Figure.SLEEP_EFFICIENCY), Map.entry("sme", Figure.SLEEP_MAINTENANCE),
            Map.entry("lat_rem", Figure.REM_LATENCY), Map.entry("lat_n3", Figure.N3_LATENCY),
            Map.entry("awakenings", Figure.AWAKENINGS), Map.entry("shifts", Figure.STAGE_SHIFTS),
            Map.entry("sfi", Figure.FRAGMENTATION));

    private static Scoring night(String name) throws Exception {
        String json = Files.readString(NIGHTS.resolve(name + ".json"));
        List<SleepStage> stages = Stream.of(json.replaceAll("[\\[\\]\\s]", "").split(","))
                .map(code -> CODES.get(1 + Integer.parseInt(code))).toList();
        return Scoring.of(new EpochGrid(0, EpochGrid.EPOCH_NANOS, stages.size()), Hypnogram.of(stages), List.of());
    }

    @Test
    void every_night_gives_what_numpy_gives() throws Exception {
        assumeTrue(Files.isDirectory(NIGHTS));
        List<String> lines;
        try (InputStream in = DodNightsTest.class.getResourceAsStream("dod-h.tsv")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList();
        }
        String[] columns = lines.getFirst().split("\t");
        List<String> wrong = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            Scoring scoring = night(cells[0]);
            NightStatistics statistics = new LiveStatistics(Optional.empty(),
                    PositionTrack.of(List.of())).of(scoring, Sketch.VOCABULARY, HypopneaRule.A);
            for (int i = 1; i < columns.length; i++) {
                Figure figure = COLUMNS.get(columns[i]);
                double expected = cells[i].equals("-") ? Double.NaN : Double.parseDouble(cells[i]);
                double found = statistics.value(figure).orElse(Double.NaN);
                if (!(Double.isNaN(expected) ? Double.isNaN(found) : Math.abs(found - expected) < 1e-5)) {
                    wrong.add(cells[0] + " " + figure + ": " + found + ", by NumPy " + cells[i]);
                }
            }
        }
        assertEquals(26, lines.size());
        assertEquals(List.of(), wrong);
    }
}
