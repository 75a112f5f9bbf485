package org.onbam.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onbam.edf.EdfReader;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.FilterBand;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.montage.StandardMontages;
import org.onbam.render.TraceRenderer;

/// Measures how fast a recording opens, turns pages and keeps labels on this machine. Reports; gates nothing.
///
/// Opening shows the montage that the window would show. Pages are turned with a lane for every signal of the recording, in
/// the bands that the standard montage gives them. Blocks the calling thread for some ten seconds; `cpu` figures are that
/// thread's.
public final class Bench {

    private static final int OPENINGS = 9;
    private static final int TURNS = 120;
    private static final int BUILDS = 3;

    private final Path file;
    private final Messages messages;
    private final int openings;
    private final int turns;

    public Bench(Path file, Messages messages) {
        this(file, messages, OPENINGS, TURNS);
    }

    Bench(Path file, Messages messages, int openings, int turns) {
        this.file = file;
        this.messages = messages;
        this.openings = openings;
        this.turns = turns;
    }

    /// @throws UserException if the file cannot be read or has nothing to show, or the label store cannot be written beside
    ///                       the temporary files
    public BenchResult run() throws UserException {
        double cold = openToFirstPage();
        List<Double> warm = new ArrayList<>();
        for (int i = 0; i < openings; i++) {
            warm.add(openToFirstPage());
        }
        try (EdfReader source = EdfReader.open(file)) {
            Recording recording = source.recording();
            TraceRenderer traces = new TraceRenderer(source);
            Montage montage = OpenNight.fitted(StandardMontages.forRecording(recording).getLast(), traces);
            Montage stored = unfiltered(montage);
            BenchResult.Overview overview = overview(source, stored);
            BenchResult.Overview filteredOverview = overview(source, montage);
            Scoring staged = CrowdedNight.of(recording, 0);
            PageTurns pages = new PageTurns(recording, traces, messages, turns);
            traces.prepare(stored, () -> false);
            var asStored = pages.measure(List.of(new PageTurns.Show(stored, staged),
                    new PageTurns.Show(stored, CrowdedNight.of(recording, BenchResult.EVENTS))));
            traces.prepare(montage, () -> false);
            var filtered = pages.measure(List.of(new PageTurns.Show(montage, staged)));
            return new BenchResult(montage.channels().size(), cold, Timing.quantile(warm, 0.5), asStored.get(0),
                    filtered.get(0), asStored.get(1), overview, filteredOverview, KeyToDurable.measure(recording, file),
                    ProblemsAfterEdits.measure(BenchResult.EVENTS),
                    NightStripSpeed.measure(source, file, BenchResult.EVENTS, messages),
                    ResidentMemory.now());
        }
    }

    private double openToFirstPage() throws UserException {
        long start = System.nanoTime();
        try (EdfReader source = EdfReader.open(file)) {
            Recording recording = source.recording();
            requireSomethingToShow(recording);
            Montage montage = StandardMontages.forRecording(recording).getFirst();
            new PageTurns(recording, new TraceRenderer(source), messages, 0)
                    .draw(new PageTurns.Show(montage, Scoring.empty(recording.defaultGrid())),
                            new TimeSpan(0, 30 * TimeSpan.SECOND));
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private void requireSomethingToShow(Recording recording) throws UserException {
        if (recording.signals().isEmpty()) {
            throw new UserException(Message.of("app.open.noSignals", file), Message.of("app.open.noSignals.remedy"));
        }
        if (recording.durationNanos() == 0) {
            throw new UserException(Message.of("app.open.noData", file), Message.of("app.open.noData.remedy"));
        }
    }

    private BenchResult.Overview overview(EdfReader source, Montage montage) throws UserException {
        double first = secondsToPrepare(source, montage);
        List<Double> again = new ArrayList<>();
        for (int i = 0; i < BUILDS; i++) {
            again.add(secondsToPrepare(source, montage));
        }
        double seconds = Timing.quantile(again, 0.5);
        return new BenchResult.Overview(first, seconds, file.toFile().length() / 1e6 / seconds);
    }

    private static double secondsToPrepare(EdfReader source, Montage montage) throws UserException {
        TraceRenderer traces = new TraceRenderer(source);
        long start = System.nanoTime();
        traces.prepare(montage, () -> false);
        return (System.nanoTime() - start) / 1e9;
    }

    private static Montage unfiltered(Montage montage) {
        return new Montage(montage.name() + "-unfiltered", montage.channels().stream()
                .map(channel -> channel.withBand(FilterBand.OFF)).toList());
    }
}
