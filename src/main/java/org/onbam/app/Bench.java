package org.onbam.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.onbam.edf.EdfReader;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.model.FilterBand;
import org.onbam.model.Montage;
import org.onbam.model.RecordingId;
import org.onbam.model.Recording;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.render.EventPainter;
import org.onbam.render.PageLayout;
import org.onbam.render.PageOverlay;
import org.onbam.render.PageRequest;
import org.onbam.render.Palette;
import org.onbam.render.Raster;
import org.onbam.render.TraceRenderer;
import org.onbam.render.Viewport;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSession;
import org.onbam.montage.StandardMontages;
import org.onbam.store.LabelStore;

/// Measures how fast a recording opens, turns pages and keeps labels on this machine. Reports; gates nothing.
///
/// Pages are drawn as the window draws them, signals and labels, into a raster of 1920 x 1080.
/// Blocks the calling thread for some seconds; `cpu` figures are that thread's.
public final class Bench {

    private static final int WIDTH_PX = 1920;
    private static final int HEIGHT_PX = 1080;
    private static final int HEADER_PX = 24;
    private static final int TURNS = 60;
    private static final int KEYS = 200;
    private static final Map<String, Long> TIME_BASES = timeBases();

    private final Path file;
    private final Messages messages;
    private final EventVocabulary vocabulary = EventVocabulary.standard();
    private final EventPainter events = new EventPainter();

    public Bench(Path file, Messages messages) {
        this.file = file;
        this.messages = messages;
    }

    private static Map<String, Long> timeBases() {
        Map<String, Long> bases = new LinkedHashMap<>();
        bases.put("10s", 10L);
        bases.put("30s", 30L);
        bases.put("5min", 300L);
        bases.put("1h", 3600L);
        bases.put("night", 0L);
        return bases;
    }

    /// Quantiles of repeated work, in milliseconds: seen on the clock, and of this thread's processor time.
    public record Spread(double p50Ms, double p95Ms, double cpuP50Ms, double cpuP95Ms) {
    }

    /// @param coldOpenToFirstPageMs the first time in this process, nothing compiled yet
    /// @param openToFirstPageMs     the same again in the warm process, median
    /// @param pageTurn              by time base, signals as stored
    /// @param filtered              by time base, signals through the montage's filters
    /// @param overviewMbPerSecond   file size over the time to build the whole-night overview
    /// @param residentMb            resident memory of the process at the end; -1 where the system does not say
    public record Result(double coldOpenToFirstPageMs, double openToFirstPageMs, Map<String, Spread> pageTurn,
                         Map<String, Spread> filtered, double overviewMbPerSecond, Spread keyToDurable,
                         double residentMb) {
    }

    /// @throws UserException if the file cannot be read or the label store cannot be written beside the temporary files
    public Result run() throws UserException {
        double cold = openToFirstPage();
        List<Double> warm = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            warm.add(openToFirstPage());
        }
        try (EdfReader source = EdfReader.open(file)) {
            Montage montage = StandardMontages.forRecording(source.recording()).getFirst();
            TraceRenderer traces = new TraceRenderer(source);
            double overview = overview(traces, unfiltered(montage));
            Map<String, Spread> plain = turns(source, traces, unfiltered(montage));
            traces.prepare(montage, () -> false);
            Map<String, Spread> filtered = turns(source, traces, montage);
            return new Result(cold, quantile(warm, 0.5), plain, filtered, overview, keyToDurable(source.recording()),
                    residentMb());
        }
    }

    private double openToFirstPage() throws UserException {
        long start = System.nanoTime();
        try (EdfReader source = EdfReader.open(file)) {
            Montage montage = StandardMontages.forRecording(source.recording()).getFirst();
            Raster base = new Raster(WIDTH_PX, HEIGHT_PX);
            draw(source, new TraceRenderer(source), montage, new TimeSpan(0, 30 * TimeSpan.SECOND), base,
                    new Raster(WIDTH_PX, HEIGHT_PX));
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private double overview(TraceRenderer traces, Montage montage) throws UserException {
        long start = System.nanoTime();
        traces.prepare(montage, () -> false);
        double seconds = (System.nanoTime() - start) / 1e9;
        try {
            return Files.size(file) / 1e6 / seconds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Montage unfiltered(Montage montage) {
        return new Montage(montage.name() + "-unfiltered", montage.channels().stream()
                .map(channel -> channel.withBand(FilterBand.OFF)).toList());
    }

    private Map<String, Spread> turns(EdfReader source, TraceRenderer traces, Montage montage) throws UserException {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        for (var base : TIME_BASES.entrySet()) {
            long night = source.recording().durationNanos();
            long length = base.getValue() == 0 ? night : Math.min(night, base.getValue() * TimeSpan.SECOND);
            Timings timings = new Timings();
            Raster signals = new Raster(WIDTH_PX, HEIGHT_PX);
            Raster out = new Raster(WIDTH_PX, HEIGHT_PX);
            for (int turn = 0; turn < 2 * TURNS; turn++) {
                // A stride by the golden ratio visits the night evenly and never the neighbour of the page before.
                long start = (long) ((night - length) * (turn * 0.618033988749895 % 1));
                TimeSpan span = new TimeSpan(start, start + length);
                timings.measure(turn >= TURNS, () -> draw(source, traces, montage, span, signals, out));
            }
            spreads.put(base.getKey(), timings.spread());
        }
        return spreads;
    }

    private void draw(EdfReader source, TraceRenderer traces, Montage montage, TimeSpan span, Raster base, Raster out)
            throws UserException {
        PageRequest page = new PageRequest(montage, new Viewport(span, WIDTH_PX),
                PageLayout.of(montage, HEIGHT_PX, HEADER_PX), 1, Palette.LIGHT);
        traces.render(page, base);
        Recording recording = source.recording();
        Scoring scoring = Scoring.empty(recording.defaultGrid());
        events.paint(page, new PageOverlay(scoring, vocabulary, messages, recording.start(),
                scoring.grid().epochAt(span.startNanos()), Optional.empty(), Optional.empty(), OptionalLong.empty()),
                base, out);
    }

    /// From a stage key to the row on the disk, in a library of its own beside the temporary files.
    private Spread keyToDurable(Recording recording) throws UserException {
        try (TemporaryFolder folder = TemporaryFolder.create();
                ScoringLibrary library = LabelStore.open(folder.path().resolve("bench.sqlite"))) {
            RecordingId id = new RecordingId("0".repeat(64));
            library.put(new LibraryRecording(id, file.toString(), "BENCH", "EDF", recording.start(),
                    recording.durationNanos(), List.of(), 0));
            ScoringId scoring = library.create(id, library.scorer("bench", Scorer.Kind.PROGRAM), "",
                    Scoring.empty(recording.defaultGrid()));
            ScoringSession session = new ScoringSession(library.open(scoring), library, Clock.systemUTC());
            Timings timings = new Timings();
            for (int key = 0; key < KEYS && session.current().grid().count() > 0; key++) {
                int epoch = key % session.current().grid().count();
                SleepStage stage = SleepStage.values()[1 + (key / session.current().grid().count() + key) % 5];
                timings.measure(key >= KEYS / 10, () -> {
                    session.execute(ScoringChange.SetStages.of(session.current(), epoch, epoch + 1, stage));
                    library.flush();
                });
            }
            return timings.spread();
        }
    }

    private static double residentMb() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    private static double quantile(List<Double> values, double share) {
        return values.isEmpty() ? 0
                : new Percentile().evaluate(values.stream().mapToDouble(Double::doubleValue).toArray(), share * 100);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws UserException;
    }

    private static final class Timings {

        private final List<Double> seen = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();

        void measure(boolean counts, Step step) throws UserException {
            var threads = ManagementFactory.getThreadMXBean();
            long cpuStart = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            step.run();
            if (counts) {
                seen.add((System.nanoTime() - start) / 1e6);
                cpu.add((threads.getCurrentThreadCpuTime() - cpuStart) / 1e6);
            }
        }

        Spread spread() {
            return new Spread(quantile(seen, 0.5), quantile(seen, 0.95), quantile(cpu, 0.5), quantile(cpu, 0.95));
        }
    }
}
