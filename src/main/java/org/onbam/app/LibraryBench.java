package org.onbam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoringId;
import org.onbam.model.SleepStage;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.work.LibraryFacts;
import org.onbam.scoring.work.LibraryQuery;
import org.onbam.store.LabelStore;

/// Measures a library of many recordings: to open it, to list, filter and open what is in it, to keep a key press. Reports;
/// gates nothing. The library is made in a folder, and taken as it is where it is there already. Blocks the calling thread.
public final class LibraryBench {

    private static final int OPENINGS = 5;
    private static final int SCORINGS = 200;
    private static final int KEYS = 400;
    private static final List<String> FILTERS = List.of("snu-00", "status:progress scorer:\"Scorer 2\"", "date>=2023-06 channel:spo2",
            "-has:findings 0001", "is:unassigned snu-1");

    private final Path file;
    private final CrowdedLibrary size;

    /// @param folder for the library; made if missing
    public LibraryBench(Path folder, CrowdedLibrary size) {
        this.file = folder.resolve("library-" + size.recordings() + "x" + size.scorers() + ".sqlite");
        this.size = size;
    }

    /// The library that is measured.
    public Path file() {
        return file;
    }

    /// @throws UserException if the library cannot be made or read
    public LibraryBenchResult run(Progress progress) throws UserException {
        double build = build(progress);
        keepFigures();
        Timing.Stopwatch table = new Timing.Stopwatch();
        for (int i = 0; i < 1 + OPENINGS; i++) {
            if (i == 1) {
                table.restart();
            }
            table.measure(this::openAndList);
        }
        try (LabelStore library = LabelStore.open(file)) {
            List<LibraryFacts> facts = catalogue(library).list().stream().map(LibraryCatalogue.Entry::facts).toList();
            List<ScoringSummary> scorings = library.scorings();
            return new LibraryBenchResult(size, build, Files.size(file) / 1e6, table.timing(), filter(facts),
                    open(library, scorings), openByHand(library, scorings), keys(library, scorings.getLast().id()));
        } catch (IOException e) {
            throw new UserException(Message.of("app.temporary"), Message.of("app.temporary.remedy"), e);
        }
    }

    private double build(Progress progress) throws UserException {
        if (Files.exists(file)) {
            return 0;
        }
        long start = System.nanoTime();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UserException(Message.of("app.temporary"), Message.of("app.temporary.remedy"), e);
        }
        // made under another name, so that half of one is never taken for the whole
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (LabelStore library = LabelStore.open(part)) {
            size.fill(library, progress);
        }
        try {
            Files.move(part, file);
        } catch (IOException e) {
            throw new UserException(Message.of("app.temporary"), Message.of("app.temporary.remedy"), e);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    // As the window finds them in a library that was looked at before.
    private void keepFigures() throws UserException {
        try (LabelStore library = LabelStore.open(file)) {
            LibraryFigures figures = new LibraryFigures(library, library.desk(), EventVocabulary.standard());
            List<ScoringSummary> scorings = library.scorings();
            figures.workOut(LibraryFigures.pending(scorings, figures.kept(scorings).keySet()), some -> { }, Progress.NONE,
                    new CancellationToken());
        }
    }

    private static LibraryCatalogue catalogue(LabelStore library) {
        return new LibraryCatalogue(library, library.desk(), label -> ChannelKind.OTHER);
    }

    private void openAndList() throws UserException {
        try (LabelStore library = LabelStore.open(file)) {
            catalogue(library).list();
        }
    }

    private static Timing filter(List<LibraryFacts> facts) throws UserException {
        Timing.Stopwatch watch = new Timing.Stopwatch();
        for (int i = 0; i < 20 * FILTERS.size(); i++) {
            String filter = FILTERS.get(i % FILTERS.size());
            watch.measure(() -> LibraryQuery.parse(filter).choose(facts));
        }
        return watch.timing();
    }

    private static Timing open(LabelStore library, List<ScoringSummary> scorings) throws UserException {
        Random random = new Random(7);
        Timing.Stopwatch watch = new Timing.Stopwatch();
        for (int i = 0; i < SCORINGS; i++) {
            ScoringId id = scorings.get(random.nextInt(scorings.size())).id();
            watch.measure(() -> library.open(id));
        }
        return watch.timing();
    }

    /// Those with a long log.
    private static Timing openByHand(LabelStore library, List<ScoringSummary> scorings) throws UserException {
        Timing.Stopwatch watch = new Timing.Stopwatch();
        for (ScoringSummary scoring : scorings.stream().filter(one -> one.revision() > CrowdedLibrary.EPOCHS).toList()) {
            watch.measure(() -> library.open(scoring.id()));
        }
        return watch.timing();
    }

    private static Timing keys(LabelStore library, ScoringId id) throws UserException {
        ScoringSession session = new ScoringSession(library.edit(id), library, Clock.systemUTC());
        Timing.Stopwatch watch = new Timing.Stopwatch();
        for (int key = 0; key < KEYS; key++) {
            int epoch = key % CrowdedLibrary.EPOCHS;
            SleepStage stage = SleepStage.values()[1 + key % 5];
            watch.measure(() -> {
                session.execute(ScoringChange.SetStages.of(session.current(), epoch, epoch + 1, stage));
                library.flush();
            });
        }
        return watch.timing();
    }
}
