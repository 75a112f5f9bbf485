package org.onbam.app;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.onbam.message.UserException;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;

/// Works out which samples a recording holds where nobody did yet: recordings that were added by earlier versions have no such
/// digest, and the same night under another header is told by nothing else. Reads whole files: off the FX thread, where nobody
/// waits. Thread-safe.
public final class SampleDigests {

    private final ScoringLibrary library;
    private final RecordingFiles files;

    public SampleDigests(ScoringLibrary library, RecordingFiles files) {
        this.library = library;
        this.files = files;
    }

    /// Learns it for good where the library can be written.
    ///
    /// @return the recording with its digest; as it is where it has one, or its file is gone, unreadable or another by now
    /// @throws UserException if the library cannot be read or written
    public LibraryRecording learn(LibraryRecording recording) throws UserException {
        Optional<String> digest = recording.signalDigest().isPresent() ? Optional.empty() : digest(recording);
        if (digest.isEmpty()) {
            return recording;
        }
        if (!library.isReadOnly()) {
            // it may have been found at another place while its file was read
            Optional<LibraryRecording> known = library.recording(recording.id());
            if (known.isPresent()) {
                library.put(known.get().withSamples(digest));
            }
        }
        return recording.withSamples(digest);
    }

    private Optional<String> digest(LibraryRecording recording) {
        try {
            Path file = RecordingFile.of(recording);
            if (Files.isRegularFile(file)) {
                RecordingFiles.Fingerprint found = files.fingerprint(file);
                return found.id().equals(recording.id()) ? found.signalDigest() : Optional.empty();
            }
        } catch (UserException e) {
            System.getLogger(SampleDigests.class.getName()).log(Level.DEBUG, "samples not looked at", e);
        }
        return Optional.empty();
    }
}
