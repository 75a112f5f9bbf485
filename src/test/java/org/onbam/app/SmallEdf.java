package org.onbam.app;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.onbam.edf.EdfFileSpec;
import org.onbam.edf.EdfSignalSpec;
import org.onbam.edf.EdfVariant;
import org.onbam.edf.EdfWriter;
import org.onbam.message.UserException;

/// Recordings of some seconds, written for a test.
public final class SmallEdf {

    public static final List<String> LABELS = List.of("C4-M1", "E1-M2", "Chin EMG", "Airflow", "Thorax", "SpO2", "ECG",
            "Leg L");

    private SmallEdf() {
    }

    /// Eight signals of 256 Hz, 4 kB a second: longer than any cache holds after some minutes.
    public static Path writeLong(Path file, int seconds) throws UserException {
        List<EdfSignalSpec> signals = LABELS.stream().map(label -> new EdfSignalSpec(label, "", "uV", -100, 100, -1000,
                1000, "", 256)).toList();
        EdfFileSpec spec = new EdfFileSpec(EdfVariant.EDF, "LONG", "", LocalDateTime.of(2026, 5, 11, 22, 49),
                1_000_000_000L, signals, 0);
        try (EdfWriter writer = EdfWriter.create(file, spec)) {
            int[][] digital = new int[signals.size()][256];
            for (int[] samples : digital) {
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = (int) (500 * Math.sin(i / 8.0));
                }
            }
            for (int record = 0; record < seconds; record++) {
                writer.writeRecord(record * 1_000_000_000L, digital, List.of());
            }
        }
        return file;
    }

    /// Ten one-second records; different patients give different contents.
    public static Path write(Path file, EdfVariant variant, String patient) throws UserException {
        List<EdfSignalSpec> signals = LABELS.stream()
                .map(label -> new EdfSignalSpec(label, "", label.equals("SpO2") ? "%" : "uV", -100, 100, -1000, 1000,
                        "", 4)).toList();
        EdfFileSpec spec = new EdfFileSpec(variant, patient, "", LocalDateTime.of(2026, 5, 11, 22, 49),
                1_000_000_000L, signals, variant.isPlus() ? 60 : 0);
        try (EdfWriter writer = EdfWriter.create(file, spec)) {
            for (int record = 0; record < 10; record++) {
                int[][] digital = new int[signals.size()][4];
                digital[0][0] = patient.hashCode() % 1000;
                writer.writeRecord(record * 1_000_000_000L, digital, List.of());
            }
        }
        return file;
    }
}
