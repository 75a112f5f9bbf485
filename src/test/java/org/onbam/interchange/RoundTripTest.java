package org.onbam.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;

/// Every writable format: what is written is read again, up to what the format says it loses.
final class RoundTripTest {

    private static final int ROUNDS = 300;

    private final EventVocabulary vocabulary = EventVocabulary.standard();
    private final ScoringFormats formats = new ScoringFormats(vocabulary);

    @TempDir
    private Path folder;

    private static RecordingFacts facts(Scoring scoring, int round) {
        long end = Math.max(0, scoring.grid().span().endNanos());
        LocalDateTime start = LocalDateTime.of(2026, 3, 1, 22, 31, 7).plusNanos(round % 3 * 394_531_000L);
        return new RecordingFacts("X M X X", "Startdate 01-MAR-2026 X X X",
                round % 4 == 0 ? Optional.empty() : Optional.of(start), end, scoring.grid(), List.of());
    }

    @Test
    void what_is_written_reads_back_up_to_the_declared_losses() throws Exception {
        for (WritableFormat format : formats.writable()) {
            Path file = folder.resolve("scoring." + format.extensions().getFirst());
            for (int round = 0; round < ROUNDS; round++) {
                Scoring scoring = new RandomScorings(round, vocabulary).next();
                ExportRequest request = new ExportRequest(facts(scoring, round), scoring);
                Expressible expressible = format.express(request);
                LossReport losses = format.write(file, request);
                assertEquals(expressible.losses(), losses, "seed " + round);
                String where = format.id() + ", seed " + round;
                ImportPreview preview = formats.detect(file).read(file, request.facts());
                assertEquals(format.id(), preview.format(), where);
                assertEquals(Optional.empty(), SameLabels.difference(expressible.scoring(), preview.scoring()), where);
                assertEquals(0, preview.shiftNanos(), where);
                if (losses.isLossless()) {
                    assertEquals(Optional.empty(), SameLabels.difference(scoring, preview.scoring()), where);
                }
            }
        }
    }

    @Test
    void stages_are_never_among_the_losses_on_whole_epochs() {
        EpochGrid grid = new EpochGrid(0, EpochGrid.EPOCH_NANOS, 6);
        Scoring scoring = Scoring.empty(grid).withStages(0, List.of(SleepStage.values()));
        for (WritableFormat format : formats.writable()) {
            Expressible kept = format.express(new ExportRequest(Facts.ofSeconds(180), scoring));
            assertEquals(scoring, kept.scoring(), format.id());
            assertTrue(kept.losses().isLossless(), format.id());
        }
    }

    @Test
    void nothing_but_the_file_is_left_in_the_folder() throws Exception {
        Scoring scoring = new RandomScorings(7, vocabulary).next();
        for (WritableFormat format : formats.writable()) {
            format.write(folder.resolve(format.id()), new ExportRequest(facts(scoring, 1), scoring));
        }
        List<String> left = new ArrayList<>();
        try (var files = Files.list(folder)) {
            files.forEach(file -> left.add(file.getFileName().toString()));
        }
        assertEquals(formats.writable().stream().map(ScoringFormat::id).sorted().toList(), left.stream().sorted().toList());
    }

    @Test
    void a_file_that_does_not_read_back_equal_never_replaces_the_old_one() throws Exception {
        Path file = folder.resolve("kept.csv");
        Files.writeString(file, "old");
        Scoring wanted = Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 1)).withStages(0, List.of(SleepStage.R));
        CsvFormat csv = new CsvFormat(new EventTexts(vocabulary));
        InterchangeException failure = assertThrows(InterchangeException.class, () -> VerifiedFile.write(file,
                part -> Files.writeString(part, "onset_s,duration_s,type,channel,stage,comment\n0,30,stage,,N1,\n"),
                csv, Facts.ofSeconds(30), wanted));
        assertEquals("interchange.write.notEqual", failure.problem().key());
        assertEquals("old", Files.readString(file));
        assertFalse(Files.exists(folder.resolve("kept.csv.part")));
    }

    @Test
    void a_folder_that_is_not_there_is_told_and_not_made() {
        Scoring scoring = Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 1));
        for (WritableFormat format : formats.writable()) {
            assertThrows(InterchangeException.class, () -> format.write(folder.resolve("no/where.x"),
                    new ExportRequest(Facts.ofSeconds(30), scoring)), format.id());
        }
    }
}
