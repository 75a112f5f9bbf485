package org.onbam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;

/// Adds recording files to the library by reading them; never copies, moves or changes one.
///
/// The same content at two places is one recording, and the same samples under another header are told as the same night.
/// A file that is refused does not stop the others. Cancelled, it returns what was added so far. In a library that
/// another window writes, a recording that is known already is found, and where it lies now is not kept.
public final class AddRecordings {

    private final ScoringLibrary library;
    private final RecordingFiles files;

    public AddRecordings(ScoringLibrary library, RecordingFiles files) {
        this.library = library;
        this.files = files;
    }

    /// @param dropped files and folders, in any mixture
    /// @return one entry a file, in the order of work
    /// @throws UserException if the library cannot be read or written
    public List<AddedFile> run(Collection<Path> dropped, Progress progress, CancellationToken token)
            throws UserException {
        progress.report(-1, "");
        Map<Path, Long> found = RecordingSearch.find(dropped, token);
        double total = Math.max(1, found.values().stream().mapToLong(Long::longValue).sum());
        long done = 0;
        List<AddedFile> added = new ArrayList<>();
        for (Map.Entry<Path, Long> entry : found.entrySet()) {
            if (token.isCancelled()) {
                break;
            }
            progress.report(done / total, entry.getKey().getFileName().toString());
            added.add(add(entry.getKey()));
            done += entry.getValue();
        }
        return List.copyOf(added);
    }

    private AddedFile add(Path file) throws UserException {
        RecordingFiles.Header header;
        RecordingFiles.Fingerprint fingerprint;
        try {
            header = files.header(file);
            if (header.recording().signals().isEmpty()) {
                return new AddedFile.Refused(file, new NoSignalsException(file));
            }
            fingerprint = files.fingerprint(file);
        } catch (UserException e) {
            return new AddedFile.Refused(file, e);
        }
        Optional<LibraryRecording> known = library.recording(fingerprint.id());
        Optional<Path> otherCopy = known.flatMap(there -> otherCopy(there, file));
        LibraryRecording here = LibraryEntry.of(fingerprint, file, header.recording(), header.report());
        LibraryRecording recording = otherCopy.map(place -> here.at(place.toString())).orElse(here);
        // Where another instance writes the library, what is known can be looked at all the same.
        if (known.isEmpty() || !library.isReadOnly()) {
            library.put(recording);
        }
        return known.isPresent() ? new AddedFile.Known(file, recording, header.report(), otherCopy)
                : new AddedFile.New(file, recording, header.report(), sameNight(recording));
    }

    private Optional<LibraryRecording> sameNight(LibraryRecording recording) throws UserException {
        return recording.signalDigest().isEmpty() ? Optional.empty()
                : library.recordingsOf(recording.signalDigest().get()).stream().filter(other -> !other.id().equals(recording.id()))
                        .findFirst();
    }

    // The same content at two places is one recording; it stays where it was as long as it is there.
    private static Optional<Path> otherCopy(LibraryRecording known, Path file) {
        try {
            Path place = Path.of(known.location());
            return Files.isRegularFile(place) && !Files.isSameFile(place, file) ? Optional.of(place) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    /// The file holds annotations only, as hypnograms of public data sets do.
    static final class NoSignalsException extends UserException {

        private static final long serialVersionUID = 1L;

        NoSignalsException(Path file) {
            super(Message.of("app.add.noSignals", file.getFileName()), Message.of("app.add.noSignals.remedy"));
        }
    }
}
