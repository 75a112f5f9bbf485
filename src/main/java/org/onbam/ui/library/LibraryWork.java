package org.onbam.ui.library;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onbam.app.AddRecordings;
import org.onbam.app.AddedFile;
import org.onbam.app.AppContext;
import org.onbam.app.Job;
import org.onbam.app.LibraryCatalogue;
import org.onbam.app.LocateRecording;
import org.onbam.app.RecordingFiles;
import org.onbam.app.RecordingHistory;
import org.onbam.app.Work;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.ChannelKind;
import org.onbam.model.Scorer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.work.SavedFilter;
import org.onbam.ui.shell.Surroundings;

/// What the Library space has done off the FX thread. Every method returns at once and tells its result on the FX thread;
/// failures go to the error sheet.
final class LibraryWork {

    /// What the list is made of.
    ///
    /// @param scorers everybody whom the library knows
    record Contents(List<LibraryRow> rows, List<SavedFilter> filters, List<Scorer> scorers) {
    }

    private final Surroundings around;
    private final RecordingFiles files;
    private final Function<String, ChannelKind> kindOf;
    private Optional<Job<?>> header = Optional.empty();
    private Optional<Job<?>> history = Optional.empty();
    private Optional<Job<?>> load = Optional.empty();

    LibraryWork(Surroundings around, RecordingFiles files, Function<String, ChannelKind> kindOf) {
        this.around = around;
        this.files = files;
        this.kindOf = kindOf;
    }

    void load(Consumer<Contents> then) {
        AppContext app = around.app();
        load = Optional.of(app.jobs().read(Message.of("library.job.load"), (progress, token) -> {
            List<LibraryRow> rows = new LibraryCatalogue(app.library(), app.desk(), kindOf).list().parallelStream()
                    .map(LibraryRow::new).toList();
            return new Contents(rows, app.desk().filters(), app.desk().scorers());
        }, then, around.errors()::show));
    }

    /// Whether the list is being read.
    boolean isLoading() {
        return load.filter(job -> !job.state().isOver()).isPresent();
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

    /// Looks for many recordings in a folder.
    void locateAll(Collection<LibraryRecording> missing, Path folder, Consumer<LocateRecording.Outcome> then) {
        LocateRecording locate = new LocateRecording(around.app().library(), files);
        List<LibraryRecording> wanted = List.copyOf(missing);
        around.app().jobs().start(Message.of("library.job.locateAll"),
                (progress, token) -> locate.in(folder, wanted, progress, token), then, around.errors()::show);
    }

    /// Reads a file's header for the detail pane; a failure is told in its place there, not on the sheet. The one before
    /// is given up: arrow keys run down a list faster than a network drive answers.
    void header(LibraryRecording recording, Consumer<RecordingFiles.Header> then, Consumer<UserException> failed) {
        header.ifPresent(Job::cancel);
        header = Optional.of(around.app().jobs().read(Message.of("library.job.header"),
                (progress, token) -> files.header(Path.of(recording.location())), then, failed));
    }

    /// Reads what was done with a recording; the one before is given up.
    void history(LibraryRow row, Consumer<RecordingHistory> then) {
        history.ifPresent(Job::cancel);
        AppContext app = around.app();
        history = Optional.of(app.jobs().read(Message.of("library.job.history"), (progress, token) ->
                RecordingHistory.read(app.library(), app.desk(), row.scorings(), row.facts().assignments(), token), then,
                around.errors()::show));
    }

    /// Gives up what is read for the list alone.
    void cancel() {
        Stream.of(header, history).flatMap(Optional::stream).forEach(Job::cancel);
    }

    void demo(Work<Path> make, Consumer<List<AddedFile>> then) {
        AddRecordings add = new AddRecordings(around.app().library(), files);
        around.app().jobs().start(Message.of("library.job.demo"), (progress, token) -> {
            Path file = make.run(progress, token);
            return add.run(List.of(file), progress, token);
        }, then, around.errors()::show);
    }
}
