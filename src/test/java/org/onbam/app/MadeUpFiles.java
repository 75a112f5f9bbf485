package org.onbam.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.security.MessageDigest;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.Report;
import org.onbam.message.UserException;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Recording;
import org.onbam.model.RecordingId;
import org.onbam.model.SampleRate;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;

/// Recording files for tests of what is done with them: a text file whose first line is its patient field. `bad` in it
/// is a file that cannot be read, `odd` one with a finding, `notes` one without signals. Identities are real digests.
public final class MadeUpFiles implements RecordingFiles {

    private static final List<String> LABELS = List.of("C4-M1", "C3-M2", "E1-M2", "Chin EMG", "Airflow", "Thorax",
            "Abdomen", "SpO2", "ECG", "Leg L");

    @Override
    public Header header(Path file) throws UserException {
        String text = text(file);
        if (text.contains("bad")) {
            throw new SettingsException(Message.of("app.settings.unreadable", file.getFileName()),
                    Message.of("app.settings.unreadable.remedy"), new IllegalStateException("bad"));
        }
        List<Finding> findings = text.contains("odd")
                ? List.of(Finding.warning("reserved", "app.settings.wrong", "numberOfRecords", "-1")) : List.of();
        List<SignalInfo> signals = new ArrayList<>();
        for (String label : text.contains("notes") ? List.<String>of() : LABELS) {
            signals.add(new SignalInfo(signals.size(), label, "", new PhysicalUnit("uV"), Optional.empty(), "", 256,
                    SampleRate.ofHertz(256), 256));
        }
        return new Header(new Recording("EDF+C", text.strip(), "", Optional.of(LocalDateTime.of(2026, 5, 11, 22, 49)),
                signals, List.of(), 7 * 3600 * TimeSpan.SECOND), new Report(findings));
    }

    @Override
    public RecordingId identify(Path file) throws UserException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new RecordingId(HexFormat.of().formatHex(digest));
        } catch (java.io.IOException | java.security.NoSuchAlgorithmException e) {
            throw unreadable(file, e);
        }
    }

    private static String text(Path file) throws UserException {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw unreadable(file, e);
        }
    }

    private static SettingsException unreadable(Path file, Exception cause) {
        return new SettingsException(Message.of("app.settings.unreadable", file),
                Message.of("app.settings.unreadable.remedy"), cause);
    }
}
