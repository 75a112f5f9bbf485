package org.onbam.ui.library;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onbam.app.AddRecordings;
import org.onbam.app.AddedFile;
import org.onbam.app.AppContext;
import org.onbam.app.Job;
import org.onbam.app.LibraryAgreement;
import org.onbam.app.LibraryCatalogue;
import org.onbam.app.LibraryFigures;
import org.onbam.app.LocateRecording;
import org.onbam.app.RecordingFiles;
import org.onbam.app.RecordingHistory;
import org.onbam.app.Work;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.ChannelKind;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.work.SavedFilter;
import org.onbam.ui.shell.Surroundings;
import org.onbam.ui.task.FxThread;

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
    private Optional<Job<?>> figures = Optional.empty();
    private Optional<Job<?>> agreement = Optional.empty();

    LibraryWork(Surroundings around, RecordingFiles files, Function<String, ChannelKind> kindOf) {
        this.around = around;
        this.files = files;
        this.kindOf = kindOf;
    }

    void load(Consumer<Contents> then) {
        AppContext app = around.app();
        app.jobs().read(Message.of("library.job.load"), (progress, token) -> {
            List<LibraryRow> rows = new LibraryCatalogue(app.library(), app.desk(), kindOf).read().stream()
                    .map(LibraryRow::new).toList();
            return new Contents(rows, app.desk().filters(), app.desk().scorers());
        }, then, around.errors()::show);
    }

    /// Works out the figures that are not kept yet, and tells them some at a time; what was still at work is given up.
    void figures(Collection<LibraryRow> rows, Consumer<Map<ScoringId, Map<Figure, Double>>> then) {
        figures.ifPresent(Job::cancel);
        AppContext app = around.app();
        LibraryFigures work = new LibraryFigures(app.library(), app.desk(), app.vocabulary());
        List<ScoringSummary> scorings = rows.stream().flatMap(row -> row.scorings().stream()
                .filter(scoring -> scoring.isBegun() && !row.hasFigures(scoring))).toList();
        figures = Optional.of(app.jobs().read(Message.of("library.job.figures"), (progress, token) -> work.pending(scorings),
                pending -> {
                    if (!pending.isEmpty()) {
                        figures = Optional.of(workOut(work, pending, then));
                    }
                }, around.errors()::show));
    }

    private Job<?> workOut(LibraryFigures work, List<ScoringSummary> pending,
                           Consumer<Map<ScoringId, Map<Figure, Double>>> then) {
        return around.app().jobs().start(Message.of("library.job.figures"), (progress, token) -> {
            work.workOut(pending, batch -> {
                Map<ScoringId, Map<Figure, Double>> told = new HashMap<>();
                batch.forEach(kept -> told.put(kept.scoring(), LibraryFigures.values(kept)));
                FxThread.run(() -> then.accept(told));
            }, progress, token);
            return pending.size();
        }, count -> { }, around.errors()::show);
    }

    void agreement(Collection<LibraryRow> rows, Consumer<Map<RecordingId, Double>> then) {
        agreement.ifPresent(Job::cancel);
        List<LibraryCatalogue.Entry> entries = rows.stream().filter(row -> row.scorings().size() > 1)
                .map(row -> new LibraryCatalogue.Entry(row.facts(), row.scorings())).toList();
        agreement = Optional.of(around.app().jobs().read(Message.of("library.job.agreement"),
                (progress, token) -> LibraryAgreement.of(entries, token), then, around.errors()::show));
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
        Stream.of(header, history, figures, agreement).flatMap(Optional::stream).forEach(Job::cancel);
    }

    void demo(Work<Path> make, Consumer<List<AddedFile>> then) {
        AddRecordings add = new AddRecordings(around.app().library(), files);
        around.app().jobs().start(Message.of("library.job.demo"), (progress, token) -> {
            Path file = make.run(progress, token);
            return add.run(List.of(file), progress, token);
        }, then, around.errors()::show);
    }
}
