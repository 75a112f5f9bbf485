package org.onbam.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.TestRecordings;
import org.onbam.model.EventVocabulary;
import org.onbam.model.SleepStage;

/// Hypnograms of other programs. Counts by `sort | uniq -c` on the files, as their README lists them.
final class ForeignStagesTest {

    private final ScoringFormats formats = new ScoringFormats(EventVocabulary.standard());

    @TempDir
    private Path folder;

    private ImportPreview read(Path file, double seconds) throws InterchangeException {
        return formats.detect(file).read(file, Facts.ofSeconds(seconds));
    }

    private ImportPreview readLines(String text, double seconds) throws InterchangeException, IOException {
        Path file = folder.resolve("hypnogram.txt");
        Files.writeString(file, text);
        return read(file, seconds);
    }

    private static void assertStages(ImportPreview preview, int w, int n1, int n2, int n3, int r, int unscored) {
        assertEquals(Map.of(SleepStage.W, w, SleepStage.N1, n1, SleepStage.N2, n2, SleepStage.N3, n3, SleepStage.R, r,
                SleepStage.UNSCORED, unscored), preview.stages());
    }

    private static boolean says(ImportPreview preview, String key) {
        return preview.report().findings().stream().anyMatch(finding -> finding.message().key().equals(key));
    }

    @Test
    void yasa_integers_one_a_line() throws Exception {
        ImportPreview preview = read(TestRecordings.find("annotations/yasa_visbrain/14201_hypno.txt"), 893 * 30);
        assertEquals("stage-list", preview.format());
        assertStages(preview, 460, 24, 263, 46, 100, 0);
        assertTrue(says(preview, "interchange.stages.fourIsRem"));
    }

    @Test
    void yasa_integers_below_a_comment_header() throws Exception {
        Path file = TestRecordings.find("annotations/yasa_visbrain/data_full_6hrs_100Hz_hypno_30s.txt");
        assertStages(read(file, 720 * 30), 43, 22, 318, 182, 155, 0);
    }

    @Test
    void yasa_words_one_a_line() throws Exception {
        ImportPreview preview = read(TestRecordings.find("annotations/yasa_visbrain/sub-02_hypno_30s.txt"), 98 * 30);
        assertStages(preview, 36, 9, 31, 22, 0, 0);
        assertTrue(preview.report().isClean());
    }

    @Test
    void integers_with_carriage_returns() throws Exception {
        Path file = TestRecordings.find("annotations/yasa_visbrain/test_adapt_hypno.txt");
        assertStages(read(file, 1013 * 30), 153, 22, 356, 338, 144, 0);
    }

    /// One value a second, R&K digits. The most frequent value of each 30, by a script over the file: W 42, N1 22, N2 319,
    /// N3 181, R 156 of 720; a tie goes one way there and may go the other here.
    @Test
    void an_elan_list_of_seconds_gives_the_larger_part_of_each_epoch() throws Exception {
        ImportPreview preview = read(TestRecordings.find("annotations/yasa_visbrain/data_full_6hrs_100Hz_hypno.hyp"), 720 * 30);
        Map<SleepStage, Integer> expected = Map.of(SleepStage.W, 42, SleepStage.N1, 22, SleepStage.N2, 319,
                SleepStage.N3, 181, SleepStage.R, 156, SleepStage.UNSCORED, 0);
        expected.forEach((stage, epochs) -> assertEquals(epochs, preview.stages().get(stage), 1.0, stage.code()));
        assertEquals(Map.of(), preview.tally().unknownTexts());
        assertEquals(720, preview.scoredEpochs());
    }

    @Test
    void digits_of_fifteen_seconds_are_found_by_the_length_of_the_recording() throws Exception {
        // stanford-stages writes 15 s a line and 5 for R; 2,143 lines are 32,145 s
        ImportPreview preview = read(TestRecordings.find("annotations/other/CHP040.hypnogram.txt"), 32_145);
        assertTrue(says(preview, "interchange.list.secondsGuessed"));
        assertEquals(1072, preview.gridEpochs());
        assertTrue(preview.scoredEpochs() > 1060, "scored " + preview.scoredEpochs());
    }

    @Test
    void dreams_digits_count_backwards_and_last_five_seconds() throws Exception {
        // 5,768 lines; 5 W 1388, 4 R 678, 3 N1 234, 2 N2 1794, 1 N3 1674, each of 5 s, six to an epoch
        ImportPreview preview = read(TestRecordings.find("annotations/dreams/HypnogramAASM_subject1.txt"), 5768 * 5);
        assertEquals(962, preview.gridEpochs());
        Map<SleepStage, Integer> stages = preview.stages();
        assertEquals(1388 / 6.0, stages.get(SleepStage.W), 1);
        assertEquals(678 / 6.0, stages.get(SleepStage.R), 1);
        assertEquals(234 / 6.0, stages.get(SleepStage.N1), 1);
        assertEquals(1794 / 6.0, stages.get(SleepStage.N2), 1);
        assertEquals(1674 / 6.0, stages.get(SleepStage.N3), 1);
    }

    @Test
    void a_table_with_letters_for_rem_has_rechtschaffen_and_kales_digits() throws Exception {
        ImportPreview preview = read(TestRecordings.find("psg/Osas2002_Hypnogram_derived.csv"), 1200);
        assertEquals("stage-table", preview.format());
        assertStages(preview, 0, 0, 14, 12, 14, 0);
        assertTrue(says(preview, "interchange.stages.rechtschaffenKales"));
    }

    @Test
    void a_bids_table_of_runs() throws Exception {
        Path file = TestRecordings.find("annotations/other/bids_task-sleep_hypnogram.tsv");
        ImportPreview preview = read(file, 79_500);
        assertEquals(2650, preview.gridEpochs());
        // the runs of Wake alone, summed with awk over the file and cut at 79,500 s
        assertEquals(1997, preview.stages().get(SleepStage.W));
        assertEquals(0, preview.tally().conflicts());
    }

    @Test
    void a_table_of_two_scorers_takes_the_human_column_and_keeps_unknown_codes_as_notes() throws Exception {
        Path file = TestRecordings.find("annotations/boas_ds005555/sub-1_task-Sleep_acq-psg_events.tsv");
        ImportPreview preview = read(file, 915 * 30);
        // README: {'3': 172, '2': 398, '0': 200, '1': 57, '8': 1, '4': 87}
        assertStages(preview, 200, 57, 398, 172, 87, 1);
        assertEquals(Map.of("8", 1), preview.tally().unknownTexts());
        assertEquals(Map.of("note", 1), preview.eventsByType());
    }

    @Test
    void a_remark_that_holds_a_stage_is_no_stage() throws Exception {
        ImportPreview preview = readLines("W\nW\napneas during REM\nR\nR\n", 150);
        assertStages(preview, 2, 0, 0, 0, 2, 1);
        assertEquals(Map.of("apneas during REM", 1), preview.tally().unknownTexts());
        assertEquals("apneas during REM", preview.scoring().events().getFirst().comment());
        assertEquals(60_000_000_000L, preview.scoring().events().getFirst().span().startNanos());
    }

    @Test
    void a_five_among_digits_means_four_is_deep_sleep() throws Exception {
        assertStages(readLines("0\n1\n4\n5\n9\n", 150), 1, 1, 0, 1, 1, 1);
    }

    @Test
    void a_stated_length_of_a_line_is_believed() throws Exception {
        ImportPreview preview = readLines("# 1 value per 60 seconds\nW\nN1\n", 120);
        assertStages(preview, 2, 2, 0, 0, 0, 0);
    }

    @Test
    void a_list_of_another_length_than_the_recording_is_told() throws Exception {
        assertTrue(says(readLines("W\nW\nW\n", 3000), "interchange.list.length"));
    }

    @Test
    void a_table_by_epoch_number() throws Exception {
        assertStages(readLines(" Epoch Number ,Start Time ,Sleep Stage\n1,22:00:00,WK\n3,22:01:00,REM\n", 90),
                1, 0, 0, 0, 1, 1);
    }

    @Test
    void files_that_are_no_scoring_are_refused() {
        for (String name : new String[] {"annotations/dreams/Visual_scoring1_excerpt2.txt", "reference.json",
                "annotations/boas_ds005555/README", "psg/cap_brux2_100s.edf"}) {
            Path file = TestRecordings.find(name);
            assertThrows(InterchangeException.class, () -> formats.detect(file), name);
        }
    }
}
