package org.onbam.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onbam.TestRecordings;
import org.onbam.edf.EdfAnnotation;
import org.onbam.edf.EdfAnnotationFile;
import org.onbam.edf.EdfReader;
import org.onbam.model.Dismissal;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

final class EdfFormatTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 1, 22, 31, 7);

    private final EdfFormat edf = new EdfFormat(new EventTexts(EventVocabulary.standard()));

    @TempDir
    private Path folder;

    private static void assertStages(ImportPreview preview, int w, int n1, int n2, int n3, int r, int unscored) {
        assertEquals(Map.of(SleepStage.W, w, SleepStage.N1, n1, SleepStage.N2, n2, SleepStage.N3, n3, SleepStage.R, r,
                SleepStage.UNSCORED, unscored), preview.stages());
    }

    private static boolean says(ImportPreview preview, String key) {
        return preview.report().findings().stream().anyMatch(finding -> finding.message().key().equals(key));
    }

    private ImportPreview readAnnotations(RecordingFacts facts, LocalDateTime start, EdfAnnotation... annotations)
            throws Exception {
        Path file = folder.resolve("annotations.edf");
        EdfAnnotationFile.write(file, "X", "X", start, 0, List.of(annotations));
        return edf.read(file, facts);
    }

    /// Epochs as published for SC4001E0 (sleepecg's notes on Sleep-EDF, checked against MNE): W 1,997, S1 58, S2 250,
    /// S3 101 + S4 119, R 125 of 2,650; the last annotation overruns the recording by 6,900 s.
    @ParameterizedTest
    @CsvSource({"annotations/sleep_edf/SC4001EC-Hypnogram.edf", "annotations/sleep_edf/SC4001EC-Hypnogram.bdf",
            "psg/SC4001EC-Hypnogram.edf"})
    void sleep_edf_sc4001_has_the_published_epochs(String name) throws Exception {
        LocalDateTime start = LocalDateTime.of(1989, 4, 24, 16, 13, 0);
        ImportPreview preview = edf.read(TestRecordings.find(name), Facts.starting(79_500, Optional.of(start)));
        assertEquals(2650, preview.gridEpochs());
        assertStages(preview, 1997, 58, 250, 220, 125, 0);
        assertEquals(2650, preview.scoredEpochs());
        assertEquals(0, preview.shiftNanos());
        assertEquals(1, preview.tally().clippedStages());
        assertEquals(6900 * TimeSpan.SECOND, preview.tally().clippedNanos());
        assertEquals(0, preview.tally().conflicts());
        assertEquals(0, preview.tally().unalignedStages());
        assertTrue(says(preview, "interchange.stages.rechtschaffenKales"));
        assertTrue(preview.scoring().events().isEmpty());
    }

    /// Counts of the file's README row: 854 stage annotations of 30 s, and lights off and on with their channels.
    @Test
    void hmc_sn001_keeps_its_lights_and_their_channels() throws Exception {
        Path file = TestRecordings.find("annotations/hmc/SN001_sleepscoring.edf");
        ImportPreview preview = edf.read(file, Facts.starting(854 * 30, Optional.of(LocalDateTime.of(2001, 1, 1, 23, 59, 30))));
        assertStages(preview, 151, 109, 430, 23, 141, 0);
        assertEquals(Map.of("lights_off", 1, "lights_on", 1), preview.eventsByType());
        assertEquals(List.of("EEG F4-A1", "EEG Fpz-Cz"),
                preview.scoring().events().stream().map(ScoredEvent::channel).toList());
        assertEquals(25_618_740_000_000L, preview.scoring().events().getLast().span().startNanos());
        assertTrue(preview.tally().unknownTexts().isEmpty());
    }

    /// Summed by a script over the file's lists, in epochs: W 1,773, S1 137, S2 514, S3 88, S4 6, R 270, unscored 88 and
    /// movement time 4.
    @Test
    void movement_time_is_unscored() throws Exception {
        Path file = TestRecordings.find("annotations/sleep_edf/SC4042EC-Hypnogram.edf");
        ImportPreview preview = edf.read(file, Facts.ofSeconds(86_400));
        assertStages(preview, 1773, 137, 514, 94, 270, 92);
        assertTrue(preview.tally().unknownTexts().isEmpty());
    }

    @Test
    void every_sleep_edf_hypnogram_is_read_without_conflict_or_unknown_text() throws Exception {
        try (Stream<Path> files = Files.list(TestRecordings.find("annotations/sleep_edf/SC4001EC-Hypnogram.edf").getParent())) {
            for (Path file : files.filter(path -> path.toString().endsWith("Hypnogram.edf")).toList()) {
                ImportPreview preview = edf.read(file, Facts.ofSeconds(86_400));
                assertEquals(0, preview.tally().conflicts(), file.toString());
                assertEquals(Map.of(), preview.tally().unknownTexts(), file.toString());
                assertEquals(0, preview.tally().unalignedStages(), file.toString());
                assertTrue(preview.scoredEpochs() > 700, file + ": " + preview.scoredEpochs());
            }
        }
    }

    @Test
    void annotations_inside_a_recording_are_read_and_unknown_texts_become_notes() throws Exception {
        Path file = TestRecordings.find("psg/Osas2002plusQRS.edf");
        try (EdfReader reader = EdfReader.open(file)) {
            ImportPreview preview = edf.read(file, RecordingFacts.of(reader.recording()));
            assertEquals(Map.of("QRS", 1556), preview.tally().unknownTexts());
            assertEquals(Map.of("note", 1556), preview.eventsByType());
            assertEquals(40, preview.gridEpochs());
            assertEquals(0, preview.scoredEpochs());
            assertEquals(0, preview.shiftNanos());
        }
    }

    @Test
    void a_separate_hypnogram_lines_up_with_its_recording() throws Exception {
        try (EdfReader reader = EdfReader.open(TestRecordings.find("psg/Osas2002plusQRS.edf"))) {
            ImportPreview preview = edf.read(TestRecordings.find("psg/Osas2002_Hypnogram_derived.edf"),
                    RecordingFacts.of(reader.recording()));
            assertStages(preview, 0, 0, 14, 12, 14, 0);
            assertEquals(0, preview.shiftNanos());
        }
    }

    @Test
    void a_recording_without_annotations_is_no_scoring() {
        assertEquals(Confidence.NONE, edf.probe(TestRecordings.find("psg/cap_brux2_100s.edf")));
        assertEquals(Confidence.CERTAIN, edf.probe(TestRecordings.find("annotations/hmc/SN001_sleepscoring.edf")));
    }

    @Test
    void a_file_whose_clock_starts_later_is_shifted_and_says_so() throws Exception {
        ImportPreview preview = readAnnotations(Facts.starting(180, Optional.of(START)), START.plusSeconds(60),
                EdfAnnotation.lasting(0, 60 * TimeSpan.SECOND, "Sleep stage N2"),
                EdfAnnotation.lasting(5 * TimeSpan.SECOND, 12 * TimeSpan.SECOND, "Hypopnea"));
        assertEquals(60 * TimeSpan.SECOND, preview.shiftNanos());
        assertEquals(List.of(SleepStage.UNSCORED, SleepStage.UNSCORED, SleepStage.N2, SleepStage.N2),
                preview.scoring().hypnogram().range(0, 4));
        assertEquals(65 * TimeSpan.SECOND, preview.scoring().events().getFirst().span().startNanos());
        assertTrue(says(preview, "interchange.shift.applied"));
    }

    @Test
    void a_file_that_starts_before_the_recording_is_cut_at_its_start() throws Exception {
        ImportPreview preview = readAnnotations(Facts.starting(60, Optional.of(START)), START.minusSeconds(30),
                EdfAnnotation.lasting(0, 90 * TimeSpan.SECOND, "Sleep stage N2"));
        assertEquals(-30 * TimeSpan.SECOND, preview.shiftNanos());
        assertEquals(30 * TimeSpan.SECOND, preview.tally().clippedNanos());
        assertStages(preview, 0, 0, 2, 0, 0, 0);
    }

    @Test
    void a_date_moved_by_deidentification_is_no_shift_of_years() throws Exception {
        ImportPreview preview = readAnnotations(Facts.starting(60, Optional.of(START)), START.minusYears(20).plusSeconds(30),
                EdfAnnotation.lasting(0, 30 * TimeSpan.SECOND, "Sleep stage R"));
        assertEquals(30 * TimeSpan.SECOND, preview.shiftNanos());
        assertEquals(SleepStage.R, preview.scoring().hypnogram().at(1));
        assertTrue(says(preview, "interchange.shift.dates"));
    }

    @Test
    void a_scoring_that_begins_after_midnight_is_shifted_over_midnight() throws Exception {
        LocalDateTime before = LocalDateTime.of(2026, 3, 1, 23, 59, 0);
        ImportPreview preview = readAnnotations(Facts.starting(180, Optional.of(before)), before.plusMinutes(2),
                EdfAnnotation.lasting(0, 30 * TimeSpan.SECOND, "Sleep stage R"));
        assertEquals(120 * TimeSpan.SECOND, preview.shiftNanos());
    }

    @Test
    void a_remark_that_holds_the_word_rem_is_a_note_with_its_text() throws Exception {
        ImportPreview preview = readAnnotations(Facts.ofSeconds(60), START,
                EdfAnnotation.at(0, "apneas during REM"), EdfAnnotation.at(0, "Sleep stage N2 probably"),
                new EdfAnnotation(TimeSpan.SECOND, -1, "apneas during REM", "Flow"));
        assertEquals(0, preview.scoredEpochs());
        assertEquals(List.of("apneas during REM", "Sleep stage N2 probably"),
                List.copyOf(preview.tally().unknownTexts().keySet()));
        assertEquals(Map.of("note", 3), preview.eventsByType());
        assertEquals("Flow", preview.scoring().events().getLast().channel());
    }

    @Test
    void labels_of_other_systems_are_known_and_what_they_say_more_is_kept() throws Exception {
        ImportPreview preview = readAnnotations(Facts.ofSeconds(60), START,
                EdfAnnotation.lasting(0, TimeSpan.SECOND, "SpO2 desaturation"),
                EdfAnnotation.lasting(TimeSpan.SECOND, TimeSpan.SECOND, "AROUSAL-SNORE"));
        assertEquals(Map.of("desat", 1, "arousal", 1), preview.eventsByType());
        assertEquals(List.of("", "AROUSAL-SNORE"), preview.scoring().events().stream().map(ScoredEvent::comment).toList());
    }

    @Test
    void an_event_outside_the_recording_is_kept_and_counted() throws Exception {
        ImportPreview preview = readAnnotations(Facts.ofSeconds(60), START, EdfAnnotation.at(99 * TimeSpan.SECOND, "Lights on"));
        assertEquals(1, preview.tally().eventsOutside());
        assertEquals(99 * TimeSpan.SECOND, preview.scoring().events().getFirst().span().startNanos());
    }

    @Test
    void a_comment_on_nothing_becomes_a_note() throws Exception {
        ImportPreview preview = readAnnotations(Facts.ofSeconds(60), START, EdfAnnotation.at(0, "Comment on Hypopnea: 얕음"));
        assertEquals("Comment on Hypopnea: 얕음", preview.scoring().events().getFirst().comment());
        assertTrue(says(preview, "interchange.edf.comments"));
    }

    @Test
    void a_written_scoring_starts_with_its_recording_and_holds_standard_texts() throws Exception {
        ScoredEvent apnea = new ScoredEvent(new EventId(new UUID(1, 2)), "apnea_obstructive",
                TimeSpan.ofSeconds(42.25, 17.5), "Flow", "코골이");
        Scoring scoring = Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 2))
                .withStages(0, List.of(SleepStage.W)).withEvent(apnea);
        RecordingFacts facts = new RecordingFacts("P01 F X X", "Startdate 01-MAR-2026 X X X",
                Optional.of(START.plusNanos(394_531_000)), 60 * TimeSpan.SECOND, scoring.grid(), List.of("Flow"));
        Path file = folder.resolve("out.edf");
        assertTrue(edf.write(file, new ExportRequest(facts, scoring)).isLossless());
        try (EdfReader reader = EdfReader.open(file)) {
            assertEquals(facts.start(), reader.recording().start());
            assertEquals(facts.patient(), reader.recording().patient());
            assertEquals(List.of(
                    EdfAnnotation.lasting(0, 30 * TimeSpan.SECOND, "Sleep stage W"),
                    EdfAnnotation.lasting(30 * TimeSpan.SECOND, 30 * TimeSpan.SECOND, "Sleep stage ?"),
                    new EdfAnnotation(42_250_000_000L, 17_500_000_000L, "Obstructive apnea", "Flow"),
                    new EdfAnnotation(42_250_000_000L, 17_500_000_000L, "Comment on Obstructive apnea: 코골이", "Flow")),
                    reader.annotations());
            assertTrue(reader.report().isClean(), reader.report().toString());
        }
    }

    /// The expression by which MNE and edfio find annotations, over the bytes behind the header.
    @Test
    void the_expression_of_other_readers_finds_every_annotation_that_was_written() throws Exception {
        Scoring scoring = new RandomScorings(11, EventVocabulary.standard()).next();
        Path file = folder.resolve("out.edf");
        ExportRequest request = new ExportRequest(Facts.starting(scoring.grid().count() * 30, Optional.of(START)), scoring);
        edf.write(file, request);
        String body = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).substring(512);
        List<String> found = java.util.regex.Pattern
                .compile("([+-]\\d+\\.?\\d*)(\u0015(\\d+\\.?\\d*))?(\u0014.*?)\u0014\u0000", java.util.regex.Pattern.DOTALL)
                .matcher(body).results().map(match -> match.group(4).substring(1)).filter(text -> !text.isEmpty()).toList();
        try (EdfReader reader = EdfReader.open(file)) {
            List<String> ours = reader.annotations().stream()
                    .map(a -> a.channel().isEmpty() ? a.text() : a.text() + "@@" + a.channel())
                    .map(text -> new String(text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            java.nio.charset.StandardCharsets.ISO_8859_1)).toList();
            assertEquals(ours.stream().sorted().toList(), found.stream().sorted().toList());
            assertTrue(found.size() > scoring.grid().count(), "seed without events");
        }
    }

    @Test
    void losses_are_counted_by_kind() {
        EventId id = new EventId(new UUID(1, 2));
        Scoring scoring = Scoring.of(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 2), org.onbam.model.Hypnogram.unscored(2), List.of(
                new ScoredEvent(id, "spindle", TimeSpan.ofSeconds(1, 1), "", "x"),
                new ScoredEvent(new EventId(new UUID(1, 3)), "apnea", new TimeSpan(1_500, 2_000_000), "", ""),
                new ScoredEvent(new EventId(new UUID(1, 4)), "apnea", TimeSpan.ofSeconds(3, 1), "a@@b", "")));
        Expressible kept = edf.express(new ExportRequest(Facts.ofSeconds(60), scoring));
        assertEquals(List.of("interchange.loss.types", "interchange.loss.characters", "interchange.loss.times"),
                kept.losses().losses().stream().map(loss -> loss.what().key()).toList());
        assertEquals("spindle: x", kept.scoring().event(id).orElseThrow().comment());
        assertFalse(kept.losses().isLossless());
    }

    @Test
    void links_and_what_is_ignored_are_lost_in_either_format_and_said_so() {
        ScoredEvent apnea = new ScoredEvent(new EventId(new UUID(1, 2)), "apnea", TimeSpan.ofSeconds(1, 12), "", "");
        ScoredEvent fall = new ScoredEvent(new EventId(new UUID(1, 3)), "desat", TimeSpan.ofSeconds(10, 20), "", "");
        Scoring scoring = Scoring.of(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 2), org.onbam.model.Hypnogram.unscored(2),
                List.of(apnea, fall)).withLink(new EventLink(apnea.id(), fall.id()))
                .withDismissal(new Dismissal("unscored", TimeSpan.ofSeconds(0, 60), "2"));
        ExportRequest request = new ExportRequest(Facts.ofSeconds(60), scoring);
        for (WritableFormat format : List.of(edf, new CsvFormat(new EventTexts(EventVocabulary.standard())))) {
            assertEquals(List.of("interchange.loss.links", "interchange.loss.dismissals"),
                    format.express(request).losses().losses().stream().map(loss -> loss.what().key()).toList());
        }
    }
}
