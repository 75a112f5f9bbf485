package org.onbam.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;

/// Adds recording files to the library by reading them; never copies, moves or changes one.
///
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
        RecordingId id;
        try {
            header = files.header(file);
            if (header.recording().signals().isEmpty()) {
                return new AddedFile.Refused(file, new NoSignalsException(file));
            }
            id = files.identify(file);
        } catch (UserException e) {
            return new AddedFile.Refused(file, e);
        }
        Optional<LibraryRecording> known = library.recording(id);
        LibraryRecording recording = LibraryEntry.of(id, file, header.recording(), header.report());
        // Where another instance writes the library, what is known can be looked at all the same.
        if (known.isEmpty() || !library.isReadOnly()) {
            library.put(recording);
        }
        return known.isPresent() ? new AddedFile.Known(file, recording, header.report())
                : new AddedFile.New(file, recording, header.report());
    }

    /// The file holds annotations only, as hypnograms of public data sets do.
    static final class NoSignalsException extends UserException {

        private static final long serialVersionUID = 1L;

        NoSignalsException(Path file) {
            super(Message.of("app.add.noSignals", file.getFileName()), Message.of("app.add.noSignals.remedy"));
        }
    }
}
