package org.onbam.ui.library;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onbam.app.AppContext;
import org.onbam.app.Job;
import org.onbam.app.LibraryAgreement;
import org.onbam.app.LibraryCatalogue;
import org.onbam.app.LibraryFigures;
import org.onbam.app.LocateRecording;
import org.onbam.message.Message;
import org.onbam.model.RecordingId;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.statistics.Figure;
import org.onbam.ui.shell.Surroundings;
import org.onbam.ui.task.FxThread;

/// What comes to be known of recordings once they are listed: figures, how far scorers agree, which files are missing; told to
/// the list as it is found. One thing after the other, so that the first rows are drawn beside one thread at the most. FX thread.
final class LateFacts {

    /// So many recordings are told at once: a key is not kept waiting for all of a large library.
    private static final int SLICE = 1_000;

    private final Surroundings around;
    private final LibraryList list;
    private Optional<Job<?>> now = Optional.empty();
    private Optional<Job<?>> missing = Optional.empty();
    private Optional<Job<?>> computing = Optional.empty();

    LateFacts(Surroundings around, LibraryList list) {
        this.around = around;
        this.list = list;
    }

    /// Finds all of it for the rows of the moment; what was still at work is given up.
    void find() {
        cancel();
        List<LibraryRow> rows = list.all();
        List<ScoringSummary> begun = rows.stream().flatMap(row -> row.scorings().stream()).filter(ScoringSummary::isBegun).toList();
        AppContext app = around.app();
        LibraryFigures figures = new LibraryFigures(app.library(), app.desk(), app.vocabulary());
        now = Optional.of(app.jobs().read(Message.of("library.job.figures"), (progress, token) -> {
            Map<ScoringId, Map<Figure, Double>> kept = begun.isEmpty() ? Map.of() : figures.kept(begun);
            for (int from = 0; from < rows.size() && !kept.isEmpty(); from += SLICE) {
                List<LibraryRow> some = rows.subList(from, Math.min(rows.size(), from + SLICE));
                FxThread.run(() -> list.setFigures(some.stream().map(LibraryRow::id).toList(), kept));
            }
            return LibraryFigures.pending(begun, kept.keySet());
        }, pending -> {
            if (!pending.isEmpty()) {
                computing = Optional.of(workOut(figures, pending));
            }
            findAgreement(rows);
        }, around.errors()::show));
    }

    private Job<?> workOut(LibraryFigures figures, List<ScoringSummary> pending) {
        Map<ScoringId, RecordingId> recordings = pending.stream()
                .collect(Collectors.toMap(ScoringSummary::id, ScoringSummary::recording));
        return around.app().jobs().start(Message.of("library.job.figures"), (progress, token) -> {
            figures.workOut(pending, batch -> {
                Map<ScoringId, Map<Figure, Double>> told = new HashMap<>();
                batch.forEach(kept -> told.put(kept.scoring(), LibraryFigures.values(kept)));
                List<RecordingId> of = told.keySet().stream().map(recordings::get).distinct().toList();
                FxThread.run(() -> list.setFigures(of, told));
            }, progress, token);
            return pending.size();
        }, count -> { }, around.errors()::show);
    }

    private void findAgreement(Collection<LibraryRow> rows) {
        List<LibraryCatalogue.Entry> entries = rows.stream().filter(row -> row.scorings().size() > 1)
                .map(row -> new LibraryCatalogue.Entry(row.facts(), row.scorings())).toList();
        now = Optional.of(around.app().jobs().read(Message.of("library.job.agreement"),
                (progress, token) -> LibraryAgreement.of(around.app().library(), entries, token), kappas -> {
                    list.setKappas(kappas);
                    findMissing();
                }, around.errors()::show));
    }

    /// Looks where the files are.
    void findMissing() {
        missing.ifPresent(Job::cancel);
        List<LibraryRecording> recordings = list.all().stream().map(LibraryRow::recording).toList();
        missing = Optional.of(around.app().jobs().read(Message.of("library.job.missing"),
                (progress, token) -> LocateRecording.missing(recordings, token), list::setMissing, around.errors()::show));
    }

    boolean isAtWork() {
        return Stream.of(now, missing, computing).flatMap(Optional::stream).anyMatch(job -> !job.state().isOver());
    }

    void cancel() {
        Stream.of(now, missing, computing).flatMap(Optional::stream).forEach(Job::cancel);
    }
}
