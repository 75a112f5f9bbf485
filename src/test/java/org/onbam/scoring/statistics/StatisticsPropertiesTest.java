package org.onbam.scoring.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.model.BodyPosition;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.PositionTrack;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.night.SaturationTrack;
import org.onbam.signal.SlowSeries;

/// What must hold for any night; the seeds are the parameters.
class StatisticsPropertiesTest {

    private static final int EPOCHS = 200;
    private static final long STEP = TimeSpan.SECOND / 2;
    private static final List<String> TYPES = List.of("apnea_obstructive", "apnea_central", "apnea_mixed", "apnea", "hypopnea",
            "hypopnea_obstructive", "hypopnea_central", "rera", "desat", "desat", "arousal", "arousal_respiratory",
            "arousal_lm", "arousal_spontaneous", "lm_left", "lm_right", "lm", "snoring", "artifact", "note");

    /// A night, its saturation and positions, all moved by as many steps of the saturation.
    private record Night(Scoring scoring, SlowSeries saturation, PositionTrack position) {

        NightStatistics statistics(HypopneaRule rule) {
            return live().of(scoring, Sketch.VOCABULARY, rule);
        }

        LiveStatistics live() {
            return new LiveStatistics(Optional.of(new SaturationTrack(saturation, "")), position);
        }
    }

    private static Night night(long seed, long shift, int unscoredAtEnd) {
        Random random = new Random(seed);
        List<SleepStage> stages = new ArrayList<>();
        while (stages.size() < EPOCHS) {
            SleepStage stage = SleepStage.values()[random.nextInt(6)];
            stages.addAll(Collections.nCopies(Math.min(EPOCHS - stages.size(), 1 + random.nextInt(12)), stage));
        }
        stages.addAll(Collections.nCopies(unscoredAtEnd, SleepStage.UNSCORED));
        EpochGrid grid = new EpochGrid(shift, EpochGrid.EPOCH_NANOS, stages.size());
        long length = EPOCHS * EpochGrid.EPOCH_NANOS;
        List<ScoredEvent> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            long start = STEP * (long) (random.nextDouble() * length / STEP);
            String type = TYPES.get(random.nextInt(TYPES.size()));
            long duration = STEP * random.nextInt(type.startsWith("lm") ? 20 : 80);
            events.add(new ScoredEvent(new EventId(new UUID(seed, i)), type,
                    new TimeSpan(start, start + duration).shift(shift), "", ""));
        }
        List<EventLink> links = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int from = random.nextInt(300);
            links.add(new EventLink(events.get(from).id(), events.get((from + 1 + random.nextInt(299)) % 300).id()));
        }
        int moved = (int) (shift / STEP);
        float[] values = new float[(int) (length / STEP) + moved];
        for (int i = moved; i < values.length; i++) {
            values[i] = random.nextInt(50) == 0 ? 0 : 82 + random.nextInt(18);
        }
        List<PositionTrack.Stretch> positions = new ArrayList<>();
        for (long at = 0; at < length * 3 / 4;) {
            long end = at + STEP * (1 + random.nextInt(2400));
            positions.add(new PositionTrack.Stretch(new TimeSpan(at + shift, end + shift),
                    BodyPosition.values()[random.nextInt(6)]));
            at = end;
        }
        return new Night(Scoring.of(grid, Hypnogram.of(stages), events, links), new SlowSeries(STEP, values),
                PositionTrack.of(positions));
    }

    private static int n(NightStatistics statistics, Figure... figures) {
        return IntStream.range(0, figures.length).map(i -> statistics.count(figures[i]).orElse(0)).sum();
    }

    private static double sum(NightStatistics statistics, Figure... figures) {
        return IntStream.range(0, figures.length).mapToDouble(i -> statistics.value(figures[i]).orElse(0)).sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void parts_sum_to_the_whole(long seed) {
        for (HypopneaRule rule : HypopneaRule.values()) {
            NightStatistics night = night(seed, 0, 0).statistics(rule);
            assertEquals(sum(night, Figure.TIME_IN_BED),
                    sum(night, Figure.TOTAL_SLEEP_TIME, Figure.TOTAL_WAKE, Figure.UNSCORED), 1e-9);
            assertEquals(sum(night, Figure.TOTAL_SLEEP_TIME),
                    sum(night, Figure.N1_TIME, Figure.N2_TIME, Figure.N3_TIME, Figure.R_TIME), 1e-9);
            assertEquals(100, sum(night, Figure.N1_PERCENT, Figure.N2_PERCENT, Figure.N3_PERCENT, Figure.R_PERCENT), 1e-9);
            assertEquals(sum(night, Figure.TOTAL_WAKE),
                    sum(night, Figure.WASO_AASM) + wakeBeforeSleep(seed, night), 1e-9);
            int ahi = n(night, night.ahi());
            assertEquals(ahi, n(night, Figure.AHI_REM, Figure.AHI_NREM));
            assertEquals(ahi, n(night, Figure.OBSTRUCTIVE_APNEA_INDEX, Figure.CENTRAL_APNEA_INDEX, Figure.MIXED_APNEA_INDEX,
                    Figure.OTHER_APNEA_INDEX, Figure.HYPOPNEA_INDEX));
            assertEquals(ahi, n(night, Figure.OBSTRUCTIVE_AHI, Figure.CENTRAL_AHI, Figure.OTHER_APNEA_INDEX));
            assertEquals(n(night, Figure.RDI), ahi + n(night, Figure.RERA_INDEX));
            assertEquals(ahi, n(night, Figure.AHI_SUPINE, Figure.AHI_NON_SUPINE, Figure.AHI_POSITION_UNKNOWN));
            assertEquals(ahi, n(night, Figure.AHI_SUPINE, Figure.AHI_LATERAL, Figure.AHI_PRONE, Figure.AHI_UPRIGHT,
                    Figure.AHI_POSITION_UNKNOWN));
            assertEquals(sum(night, Figure.TOTAL_SLEEP_TIME), sum(night, Figure.SLEEP_SUPINE, Figure.SLEEP_LEFT,
                    Figure.SLEEP_RIGHT, Figure.SLEEP_PRONE, Figure.SLEEP_UPRIGHT, Figure.SLEEP_POSITION_UNKNOWN), 1e-6);
            assertEquals(n(night, Figure.AROUSAL_INDEX), n(night, Figure.AROUSAL_RESPIRATORY, Figure.AROUSAL_LIMB,
                    Figure.AROUSAL_SPONTANEOUS, Figure.AROUSAL_OTHER));
            assertTrue(sum(night, Figure.HYPOPNEAS_1B) <= sum(night, Figure.HYPOPNEAS_1A), "4 % is also 3 %");
            assertTrue(n(night, Figure.ODI_4) <= n(night, Figure.ODI_3));
        }
    }

    private static double wakeBeforeSleep(long seed, NightStatistics night) {
        Scoring scoring = night(seed, 0, 0).scoring();
        double minutes = 0;
        for (int i = 0; !scoring.hypnogram().at(i).isSleep(); i++) {
            minutes += scoring.hypnogram().at(i) == SleepStage.W ? 0.5 : 0;
        }
        return minutes;
    }

    private static void assertSame(NightStatistics expected, NightStatistics found, long shift, Figure... except) {
        for (Figure figure : Figure.values()) {
            double moved = figure.unit() == FigureUnit.TIME ? shift / (double) TimeSpan.SECOND : 0;
            if (!List.of(except).contains(figure)) {
                assertEquals(expected.value(figure).orElse(Double.NaN) + moved, found.value(figure).orElse(Double.NaN), 1e-9,
                        figure.toString());
                assertEquals(expected.count(figure), found.count(figure), figure.toString());
                assertEquals(expected.absence(figure), found.absence(figure), figure.toString());
            }
        }
        assertEquals(expected.basis(), found.basis());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void epochs_that_nobody_scored_change_no_sum(long seed) {
        assertSame(night(seed, 0, 0).statistics(HypopneaRule.A), night(seed, 0, 7).statistics(HypopneaRule.A), 0,
                Figure.RECORDING_TIME);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void a_night_that_begins_later_is_the_same_night(long seed) {
        long shift = 4711 * STEP;
        assertSame(night(seed, 0, 0).statistics(HypopneaRule.B), night(seed, shift, 0).statistics(HypopneaRule.B), shift);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void what_is_kept_from_one_edit_to_the_next_is_never_stale(long seed) {
        Night night = night(seed, 0, 0);
        LiveStatistics live = night.live();
        RandomEdits edits = new RandomEdits(seed);
        Scoring scoring = night.scoring();
        for (int i = 0; i < 60; i++) {
            scoring = edits.fitting(scoring).applyTo(scoring);
            assertSame(night.live().of(scoring, Sketch.VOCABULARY, HypopneaRule.A), live.of(scoring, Sketch.VOCABULARY, HypopneaRule.A), 0);
        }
    }
}
