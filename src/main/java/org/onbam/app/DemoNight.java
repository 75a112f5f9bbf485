package org.onbam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.EpochGrid;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.simulate.NightPlan;
import org.onbam.simulate.PsgSimulator;
import org.onbam.simulate.SimulatedNight;

/// The simulated night that shows the program: its file, made once, and a library entry scored in part.
public final class DemoNight implements Work<Path> {

    /// The first part of the night is scored, so that every screen has something to show and something is left to do.
    private static final double SCORED_SHARE = 0.65;

    private final Path file;
    private final NightPlan plan = NightPlan.demo();

    /// @param file where the night lies or is made
    public DemoNight(Path file) {
        this.file = file;
    }

    /// Makes the file if it is not there yet, some seconds of work. A second call meanwhile waits for the first.
    @Override
    public synchronized Path run(Progress progress, CancellationToken token) throws UserException {
        if (!Files.exists(file)) {
            createFolder();
            double seconds = Math.max(1, plan.duration().toSeconds());
            simulated().writeTo(file, done -> progress.report(done / seconds, ""), token::isCancelled);
        }
        return file;
    }

    private SimulatedNight simulated() {
        return new PsgSimulator().simulate(plan);
    }

    private void createFolder() throws UserException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UserException(Message.of("app.demo.folder", file.toAbsolutePath().getParent()),
                    Message.of("app.demo.folder.remedy"), e);
        }
    }

    /// Puts the night into a library with the truth as one scoring and, for `scorer`, the first part of it as another.
    /// Does nothing more where both are there already.
    ///
    /// @throws UserException if the night cannot be made or entered, or another window has the library and not yet the night
    public LibraryRecording addTo(ScoringLibrary library, Scorer scorer) throws UserException {
        return addTo(library, scorer, Progress.NONE, new CancellationToken());
    }

    /// As [#addTo], telling how far the making is.
    public LibraryRecording addTo(ScoringLibrary library, Scorer scorer, Progress progress, CancellationToken token)
            throws UserException {
        if (library.isReadOnly() && !Files.exists(file)) {
            // The other window may be making it.
            throw new UserException(Message.of("app.demo.readOnly", file), Message.of("app.demo.readOnly.remedy"));
        }
        Path made = run(progress, token);
        token.check();
        LibraryRecording entry = new AddRecordings(library, new EdfRecordingFiles())
                .run(List.of(made), Progress.NONE, new CancellationToken()).getFirst().orRefusal();
        if (library.scorings(entry.id()).isEmpty() && !library.isReadOnly()) {
            Scoring truth = simulated().truth();
            library.create(entry.id(), library.scorer("Simulator", Scorer.Kind.PROGRAM), "", truth);
            library.create(entry.id(), scorer, "", begun(truth));
        }
        return entry;
    }

    private static Scoring begun(Scoring truth) {
        EpochGrid grid = truth.grid();
        int scored = (int) (grid.count() * SCORED_SHARE);
        Hypnogram stages = Hypnogram.unscored(grid.count()).with(0, truth.hypnogram().range(0, scored));
        long until = grid.originNanos() + scored * grid.epochNanos();
        List<ScoredEvent> events = truth.events().stream().filter(e -> e.span().endNanos() <= until).toList();
        return Scoring.of(grid, stages, events);
    }
}
