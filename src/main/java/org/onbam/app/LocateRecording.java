package org.onbam.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;

/// Finds recordings whose file has moved: says which are missing, and takes a new place when its content is the same.
public final class LocateRecording {

    private final ScoringLibrary library;
    private final RecordingFiles files;

    public LocateRecording(ScoringLibrary library, RecordingFiles files) {
        this.library = library;
        this.files = files;
    }

    /// The recordings whose file is not where it was last seen. Costs one look at the disk each.
    public static Set<RecordingId> missing(Collection<LibraryRecording> recordings, CancellationToken token) {
        Set<RecordingId> missing = new HashSet<>();
        for (LibraryRecording recording : recordings) {
            token.check();
            if (!isThere(recording.location())) {
                missing.add(recording.id());
            }
        }
        return missing;
    }

    // A library may come from another system, where its paths are none.
    private static boolean isThere(String location) {
        try {
            return Files.isRegularFile(Path.of(location));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// Expects a recording at a new place from now on.
    ///
    /// @throws UserException if the file is another recording, cannot be read, or the library cannot be written
    public LibraryRecording at(LibraryRecording recording, Path file) throws UserException {
        if (!files.identify(file).equals(recording.id())) {
            throw new OtherRecordingException(recording, file);
        }
        LibraryRecording moved = new LibraryRecording(recording.id(), file.toAbsolutePath().normalize().toString(),
                recording.subjectCode(), recording.format(), recording.start(), recording.durationNanos(),
                recording.labels(), recording.findingCount());
        library.put(moved);
        return moved;
    }

    static final class OtherRecordingException extends UserException {

        private static final long serialVersionUID = 1L;

        OtherRecordingException(LibraryRecording wanted, Path file) {
            super(Message.of("app.locate.other", wanted.subjectCode(), file.getFileName()),
                    Message.of("app.locate.other.remedy"));
        }
    }
}
