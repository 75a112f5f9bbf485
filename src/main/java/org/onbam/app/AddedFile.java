package org.onbam.app;

import java.nio.file.Path;
import org.onbam.message.Report;
import org.onbam.message.UserException;
import org.onbam.scoring.LibraryRecording;

/// What became of one file that was to be added.
public sealed interface AddedFile {

    Path file();

    /// In the library for the first time.
    record New(Path file, LibraryRecording recording, Report report) implements AddedFile {
    }

    /// Known by its content: it may have moved, and is now expected here.
    record Known(Path file, LibraryRecording recording, Report report) implements AddedFile {
    }

    /// Not a recording that can be used, and why.
    record Refused(Path file, UserException reason) implements AddedFile {
    }
}
