package org.onbam.app;

import java.nio.file.Path;
import java.util.Optional;
import org.onbam.message.Report;
import org.onbam.message.UserException;
import org.onbam.scoring.LibraryRecording;

/// What became of one file that was to be added.
public sealed interface AddedFile {

    Path file();

    /// The recording as the library has it now; empty for a file that was refused.
    default Optional<LibraryRecording> accepted() {
        return switch (this) {
            case New added -> Optional.of(added.recording());
            case Known known -> Optional.of(known.recording());
            case Refused refused -> Optional.empty();
        };
    }

    /// The recording as the library has it now. @throws UserException the reason, for a file that was refused
    default LibraryRecording orRefusal() throws UserException {
        if (this instanceof Refused refused) {
            throw refused.reason();
        }
        return accepted().orElseThrow();
    }

    /// In the library for the first time.
    ///
    /// @param sameNight a recording of the library with the same samples under another header
    record New(Path file, LibraryRecording recording, Report report, Optional<LibraryRecording> sameNight)
            implements AddedFile {
    }

    /// Known by its content.
    ///
    /// @param recording expected here from now on, or where the other copy lies
    /// @param otherCopy where the library has it, if the file there is another one and still there
    record Known(Path file, LibraryRecording recording, Report report, Optional<Path> otherCopy) implements AddedFile {
    }

    /// Not a recording that can be used, and why.
    record Refused(Path file, UserException reason) implements AddedFile {
    }
}
