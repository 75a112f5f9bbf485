package org.onbam.app;

import java.nio.file.Path;
import java.util.Optional;
import org.onbam.message.Report;
import org.onbam.message.UserException;
import org.onbam.model.Recording;
import org.onbam.model.RecordingId;

/// Recording files as the library needs them: what a header says, and who a file is. Thread-safe; touches the disk.
public interface RecordingFiles {

    /// @param report what was odd about the header, and what was done about it
    record Header(Recording recording, Report report) {
    }

    /// Reads the header and where the data stand, not the samples.
    Header header(Path file) throws UserException;

    /// The identity by content: reads the whole file.
    RecordingId identify(Path file) throws UserException;

    /// The identity by content, and by samples alone: reads the whole file.
    Fingerprint fingerprint(Path file) throws UserException;

    /// @param signalDigest see [org.onbam.scoring.LibraryRecording#signalDigest]
    record Fingerprint(RecordingId id, Optional<String> signalDigest) {
    }
}
