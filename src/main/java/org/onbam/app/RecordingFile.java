package org.onbam.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.scoring.LibraryRecording;

/// Where the file of a recording of the library is expected.
public final class RecordingFile {

    private RecordingFile() {
    }

    /// @throws UserException if the library comes from another system and its path is none here
    public static Path of(LibraryRecording recording) throws UserException {
        try {
            return Path.of(recording.location());
        } catch (InvalidPathException e) {
            throw new UserException(Message.of("app.open.noPath", recording.location()),
                    Message.of("app.open.noPath.remedy"), e);
        }
    }
}
