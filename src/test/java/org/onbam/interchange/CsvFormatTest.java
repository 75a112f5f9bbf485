package org.onbam.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

final class CsvFormatTest {

    private static final String HEADER = "onset_s,duration_s,type,channel,stage,comment\n";

    private final CsvFormat csv = new CsvFormat(new EventTexts(EventVocabulary.standard()));

    @TempDir
    private Path folder;

    private ImportPreview read(String text, Charset charset) throws Exception {
        Path file = folder.resolve("in.csv");
        Files.write(file, text.getBytes(charset));
        return csv.read(file, Facts.ofSeconds(90));
    }

    @Test
    void the_table_reads_as_the_night_went() throws Exception {
        ScoredEvent apnea = new ScoredEvent(new EventId(new UUID(1, 2)), "apnea_obstructive", TimeSpan.ofSeconds(42.25, 17.5),
                "Flow", "코골이, \"심함\"");
        Scoring scoring = Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 3))
                .withStages(0, List.of(SleepStage.W, SleepStage.N2)).withEvent(apnea);
        Path file = folder.resolve("out.csv");
        csv.write(file, new ExportRequest(Facts.ofSeconds(90), scoring));
        assertEquals(HEADER + """
                0,30,stage,,W,
                30,30,stage,,N2,
                42.25,17.5,apnea_obstructive,Flow,,"코골이, ""심함""\"
                60,30,stage,,?,
                """, Files.readString(file));
    }

    @Test
    void columns_may_stand_in_any_order_with_others_between() throws Exception {
        ImportPreview preview = read("\uFEFFstage,comment,onset_s,extra,duration_s,channel,type\r\nN1,,30,x,30,,stage\r\n",
                java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(SleepStage.N1, preview.scoring().hypnogram().at(1));
    }

    @Test
    void a_table_saved_by_a_korean_spreadsheet_is_read_and_told() throws Exception {
        ImportPreview preview = read(HEADER + "5,12,hypopnea,Flow,,체위 변경\n", Charset.forName("x-windows-949"));
        assertEquals("체위 변경", preview.scoring().events().getFirst().comment());
        assertEquals("interchange.text.charset", preview.report().findings().getFirst().message().key());
    }

    @Test
    void rows_that_cannot_be_used_are_told_by_line() throws Exception {
        ImportPreview preview = read(HEADER + "x,30,stage,,N1,\n0,-3,apnea,,,\n0,1,,,,\n0,30,stage,,N1,\n",
                java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(List.of("line 2", "line 3", "line 4"),
                preview.report().findings().stream().map(finding -> finding.where()).toList());
        assertEquals(1, preview.scoredEpochs());
    }

    @Test
    void a_thousand_bad_rows_are_told_as_a_number() throws Exception {
        ImportPreview preview = read(HEADER + "x,1,apnea,,,\n".repeat(1000), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(21, preview.report().findings().size());
        assertEquals(List.of(980), preview.report().findings().getLast().message().args());
    }

    @Test
    void a_code_that_the_vocabulary_does_not_have_is_kept_and_counted() throws Exception {
        ImportPreview preview = read(HEADER + "1,2,spindle,C4-M1,,\n", java.nio.charset.StandardCharsets.UTF_8);
        assertEquals("spindle", preview.scoring().events().getFirst().type());
        assertEquals(1, preview.tally().unknownTexts().get("spindle"));
    }

    @Test
    void numbers_beyond_any_night_are_refused_without_effort() throws Exception {
        ImportPreview preview = read(HEADER + "1e999999999,1,apnea,,,\n99999999999999999999,1,apnea,,,\n",
                java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(preview.scoring().events().isEmpty());
        assertEquals(2, preview.report().findings().size());
    }
}
