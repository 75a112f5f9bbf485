package org.onbam.app;

import java.nio.file.Path;
import org.onbam.message.Report;
import org.onbam.message.Severity;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;
import org.onbam.scoring.LibraryRecording;

/// How the library lists a recording that was read from a file.
final class LibraryEntry {

    private LibraryEntry() {
    }

    static LibraryRecording of(RecordingFiles.Fingerprint fingerprint, Path file, Recording recording, Report report) {
        long findings = report.count(Severity.WARNING) + report.count(Severity.ERROR);
        return new LibraryRecording(fingerprint.id(), file.toAbsolutePath().normalize().toString(), SubjectCode.of(recording, file),
                recording.format(), recording.start(), recording.durationNanos(),
                recording.signals().stream().map(SignalInfo::label).toList(), Math.toIntExact(findings),
                fingerprint.signalDigest());
    }
}
