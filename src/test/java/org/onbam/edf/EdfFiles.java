package org.onbam.edf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.onbam.message.Report;
import org.onbam.model.TimeSpan;

/// Small files written by [EdfWriter], and header fields changed in them, for tests of the reader.
final class EdfFiles {

    static final LocalDateTime START = LocalDateTime.of(2024, 3, 1, 22, 15, 7);
    static final int ANNOTATION_BYTES = 120;

    // columns of the signal headers: bytes per signal before the column, and its width
    static final int[] LABEL = {0, 16};
    static final int[] UNIT = {96, 8};
    static final int[] PHYSICAL_MIN = {104, 8};
    static final int[] PHYSICAL_MAX = {112, 8};
    static final int[] DIGITAL_MIN = {120, 8};
    static final int[] DIGITAL_MAX = {128, 8};
    static final int[] SAMPLES = {216, 8};

    private EdfFiles() {
    }

    static EdfSignalSpec signal(String label, int samplesPerRecord) {
        return new EdfSignalSpec(label, "AgAgCl cup", "uV", -3276.8, 3276.7, -32768, 32767, "HP:0.1Hz LP:75Hz", samplesPerRecord);
    }

    static EdfFileSpec spec(EdfVariant variant, EdfSignalSpec... signals) {
        return new EdfFileSpec(variant, "P-1 F 02-AUG-1951 Doe", "Startdate 01-MAR-2024 S-1 T E", START, TimeSpan.SECOND,
                List.of(signals), variant.isPlus() ? ANNOTATION_BYTES : 0);
    }

    /// Sample `i` of signal `s`, counted over the file.
    static int value(int s, long i) {
        return (int) ((i * 37 + s * 1_009L) % 20_000) - 10_000;
    }

    static int[][] samples(EdfFileSpec spec, int record) {
        int[][] digital = new int[spec.signals().size()][];
        for (int s = 0; s < digital.length; s++) {
            int n = spec.signals().get(s).samplesPerRecord();
            int signal = s;
            digital[s] = IntStream.range(0, n).map(i -> value(signal, (long) record * n + i)).toArray();
        }
        return digital;
    }

    /// Writes records that start at the given times, in seconds.
    static Path write(Path file, EdfFileSpec spec, List<EdfAnnotation> annotations, long... onsetSeconds) throws EdfException {
        try (EdfWriter writer = EdfWriter.create(file, spec)) {
            for (int r = 0; r < onsetSeconds.length; r++) {
                writer.writeRecord(onsetSeconds[r] * TimeSpan.SECOND, samples(spec, r), r == 0 ? annotations : List.of());
            }
        }
        return file;
    }

    /// Two signals of 8 and 1 Hz, four records of a second, continuous.
    static Path small(Path file, EdfVariant variant) throws EdfException {
        return write(file, spec(variant, signal("EEG C4-M1", 8), signal("SaO2", 1)), List.of(), 0, 1, 2, 3);
    }

    /// Puts Latin-1 text into a field, padded with spaces.
    static void patch(Path file, int at, int width, String text) throws IOException {
        patch(file, at, (text + " ".repeat(width - text.length())).getBytes(StandardCharsets.ISO_8859_1));
    }

    static void patch(Path file, int at, byte[] bytes) throws IOException {
        byte[] all = Files.readAllBytes(file);
        System.arraycopy(bytes, 0, all, at, bytes.length);
        Files.write(file, all);
    }

    static void patchSignal(Path file, int signal, int[] column, String text) throws IOException {
        int count = Integer.parseInt(ascii(file, 252, 4).strip());
        patch(file, 256 + column[0] * count + column[1] * signal, column[1], text);
    }

    static String ascii(Path file, int at, int width) throws IOException {
        return new String(Files.readAllBytes(file), at, width, StandardCharsets.ISO_8859_1);
    }

    static String signalField(Path file, int signal, int[] column) throws IOException {
        int count = Integer.parseInt(ascii(file, 252, 4).strip());
        return ascii(file, 256 + column[0] * count + column[1] * signal, column[1]);
    }

    static List<String> keys(Report report) {
        return report.findings().stream().map(finding -> finding.message().key()).toList();
    }
}
