package org.onbam.edf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingDigestsTest {

    @TempDir
    private Path folder;

    private Path write(String name, String patient, int first) throws Exception {
        List<EdfSignalSpec> signals = List.of(new EdfSignalSpec("C4-M1", "", "uV", -100, 100, -1000, 1000, "", 4),
                new EdfSignalSpec("SpO2", "", "%", 0, 100, 0, 1000, "", 1));
        EdfFileSpec spec = new EdfFileSpec(EdfVariant.EDF_PLUS_C, patient, "", LocalDateTime.of(2026, 5, 11, 22, 49),
                1_000_000_000L, signals, 60);
        Path file = folder.resolve(name);
        try (EdfWriter writer = EdfWriter.create(file, spec)) {
            for (int record = 0; record < 3; record++) {
                writer.writeRecord(record * 1_000_000_000L, new int[][] {{first + record, 2, 3, 4}, {95}}, List.of());
            }
        }
        return file;
    }

    /// By hand: 4 + 1 samples of two bytes at the front of each record (the annotation signal is written last), after a header
    /// of 256 bytes and 256 for each of three signals.
    @Test
    void samples_are_digested_without_header_and_annotations() throws Exception {
        Path file = write("a.edf", "A X X X", 7);
        byte[] bytes = Files.readAllBytes(file);
        int header = 256 * 4;
        int record = (bytes.length - header) / 3;
        ByteArrayOutputStream samples = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            samples.write(Arrays.copyOfRange(bytes, header + i * record, header + i * record + 10));
        }
        RecordingDigests digests = RecordingDigests.of(file);
        assertEquals(Optional.of(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(samples.toByteArray()))),
                digests.samples());
        assertEquals(ContentDigest.of(file), digests.content());
    }

    @Test
    void another_annotation_or_a_torn_last_record_is_the_same_night_and_another_sample_is_not() throws Exception {
        Path file = write("a.edf", "A X X X", 7);
        Optional<String> samples = RecordingDigests.of(file).samples();
        byte[] bytes = Files.readAllBytes(file);
        int record = (bytes.length - 1024) / 3;
        bytes[1024 + record - 1] = 1;
        assertEquals(samples, RecordingDigests.of(Files.write(folder.resolve("b.edf"), bytes)).samples());
        byte[] longer = Arrays.copyOf(bytes, bytes.length + record / 2);
        assertEquals(samples, RecordingDigests.of(Files.write(folder.resolve("c.edf"), longer)).samples());
        assertNotEquals(samples, RecordingDigests.of(write("d.edf", "A X X X", 8)).samples());
    }
}
