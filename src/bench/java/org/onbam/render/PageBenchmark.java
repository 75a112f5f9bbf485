package org.onbam.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.FilterBand;
import org.onbam.model.Hypnogram;
import org.onbam.model.Montage;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SyntheticNight;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Pages of 25 lanes, 13 of them at 512 Hz, whose samples are in memory: what drawing costs without reading.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PageBenchmark {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int NIGHT_SECONDS = 3600;

    /// Length of the page.
    @Param({"30", "300", "3600"})
    private int seconds;

    private final TraceLayer base = new TraceLayer(WIDTH, HEIGHT);
    private final Raster out = new Raster(WIDTH, HEIGHT);
    private final EventPainter events = new EventPainter();
    private final SyntheticNight night = night();
    private final TraceRenderer traces = new TraceRenderer(night);
    private final Montage montage = montage();
    private PageRequest page = page(30);
    private PageOverlay none = overlay(0);
    private PageOverlay many = overlay(0);

    private static SyntheticNight night() {
        SyntheticNight.Builder builder = SyntheticNight.builder();
        for (int i = 0; i < 25; i++) {
            builder.signal("s" + i, "uV", i < 13 ? 512 : i < 15 ? 200 : 32);
        }
        return builder.segment(0, NIGHT_SECONDS).noise();
    }

    private static Montage montage() {
        ChannelKind[] kinds = ChannelKind.values();
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            channels.add(new Channel("s" + i, kinds[i % kinds.length], Derivation.of(i), new PhysicalUnit("µV"), FilterBand.OFF,
                    Optional.of(Channel.Range.symmetric(150)), 1));
        }
        return new Montage("bench", channels);
    }

    private PageRequest page(int length) {
        return new PageRequest(montage, new Viewport(TimeSpan.ofSeconds(0, length), WIDTH),
                PageLayout.of(montage, HEIGHT, 24), 1, Palette.LIGHT);
    }

    /// Events as close together as 10,000 in eight hours.
    private PageOverlay overlay(int perHour) {
        Random random = new Random(1);
        List<String> types = List.of("hypopnea", "desat", "arousal", "lm");
        List<ScoredEvent> scored = new ArrayList<>();
        for (int i = 0; i < perHour; i++) {
            scored.add(new ScoredEvent(new EventId(new UUID(1, i)), types.get(i % 4),
                    TimeSpan.ofSeconds(random.nextDouble() * (NIGHT_SECONDS - 20), 3 + random.nextDouble() * 15), "", ""));
        }
        var grid = night.recording().defaultGrid();
        Scoring scoring = Scoring.of(grid, Hypnogram.of(Collections.nCopies(grid.count(), SleepStage.N2)), scored);
        return new PageOverlay(scoring, EventVocabulary.standard(), new Messages(Locale.ENGLISH), Optional.empty(), 0,
                Set.of(), Optional.empty(), OptionalLong.empty());
    }

    @Setup
    public void setUp() throws SignalReadException {
        page = page(seconds);
        none = overlay(0);
        many = overlay(1250);
        traces.prepare(montage, () -> false);
        traces.render(page, base);
    }

    @Benchmark
    public Raster drawTraces() throws SignalReadException {
        traces.render(page, out);
        return out;
    }

    @Benchmark
    public Raster drawTracesAndEvents() throws SignalReadException {
        events.draw(page, many, traces, out);
        return out;
    }

    @Benchmark
    public Raster layNoEvents() {
        events.paint(page, none, base, out);
        return out;
    }

    @Benchmark
    public Raster layEvents() {
        events.paint(page, many, base, out);
        return out;
    }
}
