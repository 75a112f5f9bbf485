package org.onbam.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        LibraryRecording moved = recording.at(file.toAbsolutePath().normalize().toString());
        library.put(moved);
        return moved;
    }

    /// What a search for many came to.
    ///
    /// @param found at their new places
    /// @param lost  still missing
    public record Outcome(List<LibraryRecording> found, List<LibraryRecording> lost) {

        public Outcome {
            found = List.copyOf(found);
            lost = List.copyOf(lost);
        }
    }

    /// Looks for recordings in a folder to its depth, and expects those that are found at their new places from now on.
    ///
    /// Only a file whose header looks like that of a missing recording is read whole. Cancelled, it keeps what was found so far.
    ///
    /// @throws UserException if the library cannot be written
    public Outcome in(Path folder, Collection<LibraryRecording> missing, Progress progress, CancellationToken token)
            throws UserException {
        Map<RecordingId, LibraryRecording> wanted = new LinkedHashMap<>();
        missing.forEach(recording -> wanted.put(recording.id(), recording));
        List<LibraryRecording> found = new ArrayList<>();
        progress.report(-1, "");
        List<Path> candidates = List.copyOf(RecordingSearch.find(List.of(folder), token).keySet());
        for (int i = 0; i < candidates.size() && !wanted.isEmpty() && !token.isCancelled(); i++) {
            Path file = candidates.get(i);
            progress.report(i / (double) candidates.size(), file.getFileName().toString());
            contentOf(file, wanted.values()).map(wanted::remove)
                    .ifPresent(recording -> found.add(recording.at(file.toString())));
        }
        library.putAll(found);
        return new Outcome(found, List.copyOf(wanted.values()));
    }

    // Empty for a file that is none of them, or that cannot be read: it is then none that could be opened either.
    private Optional<RecordingId> contentOf(Path file, Collection<LibraryRecording> wanted) {
        try {
            RecordingFiles.Header header = files.header(file);
            LibraryRecording here = LibraryEntry.of(new RecordingFiles.Fingerprint(wanted.iterator().next().id(), Optional.empty()),
                    file, header.recording(), header.report());
            return wanted.stream().anyMatch(here::looksLike) ? Optional.of(files.identify(file)) : Optional.empty();
        } catch (UserException e) {
            return Optional.empty();
        }
    }

    static final class OtherRecordingException extends UserException {

        private static final long serialVersionUID = 1L;

        OtherRecordingException(LibraryRecording wanted, Path file) {
            super(Message.of("app.locate.other", wanted.subjectCode(), file.getFileName()),
                    Message.of("app.locate.other.remedy"));
        }
    }
}
