package org.onbam.scoring.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onbam.model.BodyPosition;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.PositionTrack;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.night.SaturationTrack;
import org.onbam.signal.SlowSeries;

/// A night drawn by hand: stages in runs such as `10W 40N2 5?`, events in seconds, saturation in percent a second.
final class Sketch {

    static final EventVocabulary VOCABULARY = EventVocabulary.standard();

    private final EpochGrid grid;
    private final List<SleepStage> stages = new ArrayList<>();
    private final List<ScoredEvent> events = new ArrayList<>();
    private final List<EventLink> links = new ArrayList<>();
    private final List<PositionTrack.Stretch> positions = new ArrayList<>();
    private Optional<SlowSeries> saturation = Optional.empty();
    private HypopneaRule rule = HypopneaRule.A;

    private Sketch(double epochSeconds, String runs) {
        for (String run : runs.split(" ")) {
            int letter = run.replaceFirst("^\\d+", "").isEmpty() ? 0 : run.length() - run.replaceFirst("^\\d+", "").length();
            for (int i = 0; i < Integer.parseInt(run.substring(0, letter)); i++) {
                stages.add(SleepStage.ofCode(run.substring(letter)));
            }
        }
        this.grid = new EpochGrid(0, nanos(epochSeconds), stages.size());
    }

    static Sketch of(String runs) {
        return new Sketch(30, runs);
    }

    static Sketch of(double epochSeconds, String runs) {
        return new Sketch(epochSeconds, runs);
    }

    static long nanos(double seconds) {
        return Math.round(seconds * TimeSpan.SECOND);
    }

    Sketch event(String type, double onset, double seconds) {
        return event(type, onset, seconds, "");
    }

    Sketch event(String type, double onset, double seconds, String channel) {
        events.add(new ScoredEvent(new EventId(new UUID(7, events.size())), type, TimeSpan.ofSeconds(onset, seconds),
                channel, ""));
        return this;
    }

    /// Links the events of these numbers, in the order of drawing, as cause and effect.
    Sketch link(int cause, int effect) {
        links.add(new EventLink(events.get(cause).id(), events.get(effect).id()));
        return this;
    }

    /// So many events of 10 s, spread evenly over the sleep epochs, more than one in an epoch if need be.
    Sketch inSleep(String type, int n) {
        return inSleep(type, n, 10);
    }

    Sketch inSleep(String type, int n, double seconds) {
        int[] sleep = java.util.stream.IntStream.range(0, stages.size()).filter(i -> stages.get(i).isSleep()).toArray();
        for (int i = 0; i < n; i++) {
            int epoch = sleep[(int) ((long) i * sleep.length / n)];
            event(type, grid.span(epoch).startNanos() / 1e9 + i % 19, seconds);
        }
        return this;
    }

    /// A value a second from the start; a list shorter than the night ends there.
    Sketch saturation(double... perSecond) {
        float[] values = new float[perSecond.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) perSecond[i];
        }
        saturation = Optional.of(new SlowSeries(TimeSpan.SECOND, values));
        return this;
    }

    /// 97 % all night, with a linear fall from `onset` down to `97 - depth` at `onset + 10` and back within 10 s.
    Sketch dips(double... onsetsAndDepths) {
        double[] values = new double[(int) (grid.span().endNanos() / TimeSpan.SECOND)];
        Arrays.fill(values, 97);
        for (int i = 0; i < onsetsAndDepths.length; i += 2) {
            for (int s = -10; s <= 10; s++) {
                values[(int) onsetsAndDepths[i] + 10 + s] = 97 - onsetsAndDepths[i + 1] * (10 - Math.abs(s)) / 10;
            }
        }
        return saturation(values);
    }

    Sketch lying(BodyPosition position, double from, double to) {
        positions.add(new PositionTrack.Stretch(new TimeSpan(nanos(from), nanos(to)), position));
        return this;
    }

    Sketch rule(HypopneaRule next) {
        rule = next;
        return this;
    }

    Scoring scoring() {
        return Scoring.of(grid, Hypnogram.of(stages), events, links);
    }

    NightStatistics statistics() {
        return live().of(scoring(), VOCABULARY, rule);
    }

    LiveStatistics live() {
        return new LiveStatistics(saturation.map(series -> new SaturationTrack(series, "SpO2")), PositionTrack.of(positions));
    }

    static void assertFigure(double expected, NightStatistics statistics, Figure figure) {
        assertFigure(expected, statistics, figure, 1e-9);
    }

    static void assertFigure(double expected, NightStatistics statistics, Figure figure, double tolerance) {
        assertEquals(expected, statistics.value(figure).orElse(Double.NaN), tolerance,
                () -> figure + " " + statistics.absence(figure));
    }

    static void assertAbsent(Absence expected, NightStatistics statistics, Figure... figures) {
        for (Figure figure : figures) {
            assertEquals(Optional.of(expected), statistics.absence(figure),
                    () -> figure + " " + statistics.value(figure));
        }
    }
}
