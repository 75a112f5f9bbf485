package org.onbam.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.onbam.app.AddRecordings;
import org.onbam.app.AddedFile;
import org.onbam.app.Job;
import org.onbam.app.LocateRecording;
import org.onbam.app.RecordingFiles;
import org.onbam.app.Work;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.ChannelKind;
import org.onbam.model.RecordingId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;
import org.onbam.ui.shell.Surroundings;

/// What the Library space has done off the FX thread. Every method returns at once and tells its result on the FX thread;
/// failures go to the error sheet.
final class LibraryWork {

    private final Surroundings around;
    private final RecordingFiles files;
    private final Function<String, ChannelKind> kindOf;
    private final Messages messages;
    private Optional<Job<?>> header = Optional.empty();

    LibraryWork(Surroundings around, RecordingFiles files, Function<String, ChannelKind> kindOf) {
        this.around = around;
        this.files = files;
        this.kindOf = kindOf;
        this.messages = around.app().messages();
    }

    void load(Consumer<List<LibraryRow>> then) {
        around.app().jobs().read(Message.of("library.job.load"), (progress, token) -> rows(), then,
                around.errors()::show);
    }

    private List<LibraryRow> rows() throws UserException {
        Map<RecordingId, List<ScoringSummary>> scorings = new HashMap<>();
        for (ScoringSummary scoring : around.app().library().scorings()) {
            scorings.computeIfAbsent(scoring.recording(), id -> new ArrayList<>()).add(scoring);
        }
        List<LibraryRow> rows = new ArrayList<>();
        for (LibraryRecording recording : around.app().library().recordings()) {
            rows.add(LibraryRow.of(recording, scorings.getOrDefault(recording.id(), List.of()), kindOf, messages));
        }
        return rows;
    }

    void findMissing(Collection<LibraryRow> rows, Consumer<Set<RecordingId>> then) {
        List<LibraryRecording> recordings = rows.stream().map(LibraryRow::recording).toList();
        around.app().jobs().read(Message.of("library.job.missing"),
                (progress, token) -> LocateRecording.missing(recordings, token), then, around.errors()::show);
    }

    void add(Collection<Path> dropped, Consumer<List<AddedFile>> then) {
        AddRecordings add = new AddRecordings(around.app().library(), files);
        List<Path> paths = List.copyOf(dropped);
        around.app().jobs().start(Message.of("library.job.add"),
                (progress, token) -> add.run(paths, progress, token), then, around.errors()::show);
    }

    void locate(LibraryRecording recording, Path file, Consumer<LibraryRecording> then) {
        LocateRecording locate = new LocateRecording(around.app().library(), files);
        around.app().jobs().start(Message.of("library.job.locate"),
                (progress, token) -> locate.at(recording, file), then, around.errors()::show);
    }

    /// Reads a file's header for the detail pane; a failure is told in its place there, not on the sheet. The one before
    /// is given up: arrow keys run down a list faster than a network drive answers.
    void header(LibraryRecording recording, Consumer<RecordingFiles.Header> then, Consumer<UserException> failed) {
        header.ifPresent(Job::cancel);
        header = Optional.of(around.app().jobs().read(Message.of("library.job.header"),
                (progress, token) -> files.header(Path.of(recording.location())), then, failed));
    }

    void demo(Work<Path> make, Consumer<List<AddedFile>> then) {
        AddRecordings add = new AddRecordings(around.app().library(), files);
        around.app().jobs().start(Message.of("library.job.demo"), (progress, token) -> {
            Path file = make.run(progress, token);
            return add.run(List.of(file), progress, token);
        }, then, around.errors()::show);
    }
}
