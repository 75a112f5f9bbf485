package org.onbam.edf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.onbam.edf.EdfFiles.signal;
import static org.onbam.edf.EdfFiles.small;
import static org.onbam.edf.EdfFiles.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.TimeSpan;

class EdfWriterTest {

    @TempDir
    private Path folder;

    @Test
    void a_full_disk_is_reported_and_leaves_nothing_behind() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "skipped: no /dev/full to stand for a full disk");
        Path file = folder.resolve("x.edf");
        Files.createSymbolicLink(folder.resolve("x.edf.part"), full);
        EdfException failure = assertThrows(EdfException.class, () -> EdfWriter.create(file, spec(EdfVariant.EDF, signal("a", 1))));
        assertEquals("edf.write.failed.problem", failure.problem().key());
        assertFolderHolds();
    }

    @Test
    void a_folder_that_is_not_there_is_reported() {
        assertThrows(EdfException.class,
                () -> EdfWriter.create(folder.resolve("none/x.edf"), spec(EdfVariant.EDF, signal("a", 1))));
    }

    @Test
    void an_aborted_file_leaves_what_was_there_before() throws Exception {
        Path file = small(folder.resolve("x.edf"), EdfVariant.EDF);
        byte[] before = Files.readAllBytes(file);
        try (EdfWriter writer = EdfWriter.create(file, spec(EdfVariant.EDF_PLUS_C, signal("a", 1)))) {
            writer.writeRecord(0, new int[][] {{1}}, List.of());
            writer.abort();
        }
        assertEquals(before.length, Files.size(file));
        assertFolderHolds("x.edf");
    }

    @Test
    void a_finished_file_replaces_what_was_there() throws Exception {
        Path file = small(folder.resolve("x.edf"), EdfVariant.EDF);
        small(file, EdfVariant.EDF_PLUS_C);
        assertTrue(EdfFiles.ascii(file, 192, 5).equals("EDF+C"));
        assertFolderHolds("x.edf");
    }

    @Test
    void a_file_without_records_is_not_made() throws Exception {
        EdfWriter writer = EdfWriter.create(folder.resolve("x.edf"), spec(EdfVariant.EDF, signal("a", 1)));
        assertEquals("edf.write.empty.problem", assertThrows(EdfException.class, writer::close).problem().key());
        assertFolderHolds();
        writer.close();
    }

    @Test
    void annotations_that_find_no_room_are_reported() throws Exception {
        EdfWriter longest = EdfWriter.create(folder.resolve("x.edf"), spec(EdfVariant.EDF_PLUS_C, signal("a", 1)));
        List<EdfAnnotation> tooLong = List.of(EdfAnnotation.at(0, "x".repeat(EdfFiles.ANNOTATION_BYTES)));
        assertThrows(EdfException.class, () -> longest.writeRecord(0, new int[][] {{1}}, tooLong));
        EdfWriter many = EdfWriter.create(folder.resolve("y.edf"), spec(EdfVariant.EDF_PLUS_C, signal("a", 1)));
        EdfAnnotation half = EdfAnnotation.at(0, "x".repeat(EdfFiles.ANNOTATION_BYTES / 2));
        many.writeRecord(0, new int[][] {{1}}, List.of(half, half));
        assertEquals("edf.write.noRoom.problem", assertThrows(EdfException.class, many::close).problem().key());
        assertFolderHolds();
    }

    @Test
    void records_that_no_file_may_hold_are_programming_errors_and_spoil_nothing() throws Exception {
        Path file = folder.resolve("x.edf");
        try (EdfWriter writer = EdfWriter.create(file, spec(EdfVariant.EDF, signal("a", 2)))) {
            writer.writeRecord(0, new int[][] {{1, 2}}, List.of());
            long next = TimeSpan.SECOND;
            assertThrows(IllegalArgumentException.class, () -> writer.writeRecord(next, new int[][] {{1, 40_000}}, List.of()));
            assertThrows(IllegalArgumentException.class, () -> writer.writeRecord(next, new int[][] {{1}}, List.of()));
            assertThrows(IllegalArgumentException.class, () -> writer.writeRecord(next, new int[2][2], List.of()));
            assertThrows(IllegalArgumentException.class,
                    () -> writer.writeRecord(next, new int[][] {{1, 2}}, List.of(EdfAnnotation.at(0, "x"))));
            writer.writeRecord(next, new int[][] {{3, 4}}, List.of());
        }
        assertTrue(EdfCheck.of(file).isClean());
        assertEquals(2, SignalDigests.of(file).records());
        assertEquals(10, SignalDigests.of(file).signals().getFirst().sum());
    }

    @Test
    void specifications_that_no_strict_reader_opens_are_programming_errors() {
        EdfSignalSpec wide = new EdfSignalSpec("w", "", "", -1, 1, -8388608, 8388607, "", 1);
        assertThrows(IllegalArgumentException.class, () -> spec(EdfVariant.EDF, wide));
        assertThrows(IllegalArgumentException.class, () -> spec(EdfVariant.EDF_PLUS_C, signal("EDF Annotations", 1)));
        assertThrows(IllegalArgumentException.class, () -> spec(EdfVariant.EDF));
        assertThrows(IllegalArgumentException.class, () -> spec(EdfVariant.EDF, signal("huge", 6_000_000)));
        assertThrows(IllegalArgumentException.class, () -> new EdfFileSpec(EdfVariant.EDF_PLUS_C, "", "", EdfFiles.START, 0,
                List.of(signal("a", 1)), 60));
        assertThrows(IllegalArgumentException.class, () -> new EdfFileSpec(EdfVariant.EDF, "", "",
                EdfFiles.START.withYear(1984), TimeSpan.SECOND, List.of(signal("a", 1)), 0));
    }

    private void assertFolderHolds(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(names), files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertFalse(Files.exists(folder.resolve("x.edf.part")));
    }
}
