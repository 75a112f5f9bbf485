package org.onbam.app;

import java.nio.file.Path;
import org.onbam.edf.ContentDigest;
import org.onbam.edf.EdfException;
import org.onbam.edf.EdfReader;
import org.onbam.message.Report;
import org.onbam.model.Recording;
import org.onbam.model.RecordingId;

/// Recording files as the library needs them: what a header says, and who a file is. Thread-safe; touches the disk.
public final class RecordingFiles {

    /// @param report what was odd about the header, and what was done about it
    public record Header(Recording recording, Report report) {
    }

    /// Reads the header and where the data stand, not the samples.
    ///
    /// @throws EdfException if the file is missing or cannot be used
    public Header header(Path file) throws EdfException {
        try (EdfReader reader = EdfReader.open(file)) {
            return new Header(reader.recording(), reader.report());
        }
    }

    /// The identity by content: reads the whole file.
    ///
    /// @throws EdfException if it cannot be read to its end
    public RecordingId identify(Path file) throws EdfException {
        return ContentDigest.of(file);
    }
}
