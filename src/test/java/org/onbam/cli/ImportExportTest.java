package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.TestRecordings;
import org.onbam.model.Scorer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;
import org.onbam.store.LabelStore;

/// A scoring into the library and out again, with the severe apnea recording and the hypnogram taken from it: 40 epochs,
/// S2 14, S3 12, R 14 (README of the recordings).
final class ImportExportTest {

    @TempDir
    private Path folder;
    private Path recording = Path.of("");
    private Path hypnogram = Path.of("");
    private Path library = Path.of("");

    @BeforeEach
    void find() {
        recording = TestRecordings.find("psg/Osas2002plusQRS.edf");
        hypnogram = TestRecordings.find("psg/Osas2002_Hypnogram_derived.edf");
        library = folder.resolve("library.onbam");
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void an_import_shows_what_came_in_and_stores_it() throws Exception {
        Run run = Run.of("import", recording, hypnogram, "--library", library, "--scorer", "김판독");
        assertEquals(ExitCode.OK, run.exit(), run.err());
        assertTrue(run.out().contains("Epochs scored: 40 of 40\nStages: ? 0  W 0  N1 0  N2 14  N3 12  R 14\nShift: 0 s\n"), run.out());
        try (LabelStore store = LabelStore.open(library)) {
            LibraryRecording stored = store.recordings().getFirst();
            assertEquals("MCH:0000004", stored.subjectCode());
            assertEquals(recording.toAbsolutePath().normalize().toString(), stored.location());
            ScoringSummary scoring = store.scorings(stored.id()).getFirst();
            assertEquals(40, scoring.scoredEpochs());
            assertEquals("김판독", scoring.scorer().name());
            assertEquals(Scorer.Kind.IMPORT, scoring.scorer().kind());
            assertEquals("Osas2002_Hypnogram_derived.edf", scoring.name());
        }
    }

    @Test
    void a_dry_run_stores_nothing() {
        Run run = Run.in(Locale.KOREAN, "import", recording, hypnogram, "--library", library, "--dry-run");
        assertEquals(ExitCode.OK, run.exit(), run.err());
        assertTrue(run.out().contains("판독한 에포크: 40개 중 40개"), run.out());
        assertFalse(Files.exists(library));
    }

    @Test
    void without_a_library_an_import_asks_for_one() {
        Run run = Run.of("import", recording, hypnogram);
        assertEquals(ExitCode.FAILURE, run.exit());
        assertEquals("No library was named.", run.err().lines().findFirst().orElseThrow());
    }

    @Test
    void unknown_texts_are_shown_with_their_number() {
        Run run = Run.of("import", recording, recording, "--dry-run");
        assertTrue(run.out().contains("Events: 1556\n  1556  Note\nTexts outside the vocabulary: 1\n  1556  QRS\n"), run.out());
    }

    @Test
    void a_clock_that_is_wrong_can_be_ignored() throws Exception {
        Path shifted = folder.resolve("late.edf");
        byte[] bytes = Files.readAllBytes(hypnogram);
        System.arraycopy("03.45.00".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 176, 8);
        Files.write(shifted, bytes);
        Run followed = Run.of("import", recording, shifted, "--dry-run");
        assertEquals(ExitCode.FAILURE, followed.exit());
        assertTrue(followed.out().contains("Shift: 10800 s"), followed.out());
        Run ignored = Run.of("import", recording, shifted, "--dry-run", "--ignore-clock");
        assertEquals(ExitCode.OK, ignored.exit());
        assertTrue(ignored.out().contains("Epochs scored: 40 of 40"), ignored.out());
    }

    @Test
    void what_was_imported_comes_out_again_in_both_formats() throws Exception {
        Path table = write("scored.csv", "onset_s,duration_s,type,channel,stage,comment\n0,1200,stage,,N2,\n"
                + "100.5,22,apnea_obstructive,Resp nasal,,코골이\n");
        assertEquals(ExitCode.OK, Run.of("import", recording, table, "--library", library).exit());
        Path csv = folder.resolve("out.csv");
        Path edf = folder.resolve("out.edf");
        for (Path target : List.of(csv, edf)) {
            Run run = Run.of("export", recording, "--library", library, "--to", target);
            assertEquals(ExitCode.OK, run.exit(), run.err());
            Run back = Run.of("import", recording, target, "--dry-run");
            assertTrue(back.out().contains("Stages: ? 0  W 0  N1 0  N2 40  N3 0  R 0"), back.out());
            assertTrue(back.out().contains("Events: 1\n  1  Obstructive apnea\n"), back.out());
        }
        assertTrue(Files.readString(csv).contains("100.5,22,apnea_obstructive,Resp nasal,,코골이\n"));
    }

    @Test
    void of_several_scorers_one_must_be_named() throws Exception {
        Path other = write("other.txt", "W\n".repeat(40));
        Run.of("import", recording, hypnogram, "--library", library, "--scorer", "A");
        Run.of("import", recording, other, "--library", library, "--scorer", "B");
        Path target = folder.resolve("out.csv");
        Run unclear = Run.of("export", recording, "--library", library, "--to", target);
        assertEquals(ExitCode.FAILURE, unclear.exit());
        assertTrue(unclear.err().contains("Name one of these: A, B"), unclear.err());
        assertEquals(ExitCode.FAILURE, Run.of("export", recording, "--library", library, "--to", target, "--scorer", "C").exit());
        assertFalse(Files.exists(target));
        assertEquals(ExitCode.OK, Run.of("export", recording, "--library", library, "--to", target, "--scorer", "B").exit());
        assertTrue(Files.readString(target).contains("0,30,stage,,W,"));
    }

    @Test
    void a_file_that_is_there_is_kept_unless_told_otherwise() throws Exception {
        Run.of("import", recording, hypnogram, "--library", library);
        Path target = write("out.csv", "mine");
        Run kept = Run.of("export", recording, "--library", library, "--to", target);
        assertEquals(ExitCode.FAILURE, kept.exit());
        assertEquals("mine", Files.readString(target));
        assertEquals(ExitCode.OK, Run.of("export", recording, "--library", library, "--to", target, "--overwrite").exit());
        assertTrue(Files.readString(target).startsWith("onset_s,"));
    }

    @Test
    void a_recording_is_never_written_to() throws Exception {
        Path copy = Files.copy(recording, folder.resolve("night.edf"), StandardCopyOption.REPLACE_EXISTING);
        copy.toFile().setWritable(true);
        Run.of("import", copy, hypnogram, "--library", library);
        byte[] before = Files.readAllBytes(copy);
        Run run = Run.of("export", copy, "--library", library, "--to", copy, "--overwrite");
        assertEquals(ExitCode.FAILURE, run.exit());
        assertArrayEquals(before, Files.readAllBytes(copy));
        Path other = Files.copy(TestRecordings.find("psg/cap_brux2_100s.edf"), folder.resolve("other.edf"));
        other.toFile().setWritable(true);
        assertEquals(ExitCode.FAILURE, Run.of("export", copy, "--library", library, "--to", other, "--overwrite").exit());
    }

    @Test
    void a_mistyped_library_is_not_made() {
        Run run = Run.of("export", recording, "--library", library, "--to", folder.resolve("out.csv"));
        assertEquals(ExitCode.FAILURE, run.exit());
        assertFalse(Files.exists(library));
    }

    @Test
    void a_name_without_a_known_extension_needs_a_format() {
        Run.of("import", recording, hypnogram, "--library", library);
        Path target = folder.resolve("out.xyz");
        assertEquals(ExitCode.FAILURE, Run.of("export", recording, "--library", library, "--to", target).exit());
        assertEquals(ExitCode.OK, Run.of("export", recording, "--library", library, "--to", target, "--format", "csv").exit());
    }
}
