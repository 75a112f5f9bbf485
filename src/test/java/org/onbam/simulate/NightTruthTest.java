package org.onbam.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// The truth alone, for every disorder and several seeds, against the durations and links of the AASM manual.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightTruthTest {

    private static final EventVocabulary VOCABULARY = EventVocabulary.standard();
    private static final int SEEDS = 6;

    private record Key(SleepDisorder disorder, long seed) {
    }

    /// A night is drawn once for all tests.
    private final Map<Key, Scoring> drawn = new HashMap<>();

    private Scoring truth(SleepDisorder disorder, long seed) {
        return drawn.computeIfAbsent(new Key(disorder, seed), key -> draw(disorder, seed));
    }

    private static Scoring draw(SleepDisorder disorder, long seed) {
        return new PsgSimulator().simulate(NightPlan.demo().withSeed(seed).withDisorder(disorder)).truth();
    }

    private static List<ScoredEvent> family(Scoring truth, EventFamily... families) {
        return truth.events().stream().filter(e -> List.of(families).contains(VOCABULARY.typeOf(e).family())).toList();
    }

    private static double sleepHours(Scoring truth) {
        return IntStream.range(0, truth.grid().count()).filter(e -> truth.hypnogram().at(e).isSleep()).count() / 120.0;
    }

    private double index(SleepDisorder disorder, EventFamily... families) {
        return IntStream.range(0, SEEDS).mapToObj(seed -> truth(disorder, seed))
                .mapToDouble(t -> family(t, families).size() / sleepHours(t)).average().orElseThrow();
    }

    private static boolean anySleep(Scoring truth, TimeSpan span) {
        return IntStream.range(0, truth.grid().count())
                .anyMatch(e -> truth.hypnogram().at(e).isSleep() && truth.grid().span(e).overlaps(span));
    }

    @ParameterizedTest
    @EnumSource
    void every_event_is_in_the_vocabulary_within_its_durations_and_within_the_night(SleepDisorder disorder) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Scoring truth = truth(disorder, seed);
            for (ScoredEvent event : truth.events()) {
                EventType type = VOCABULARY.find(event.type()).orElseThrow(() -> new AssertionError(event));
                double seconds = event.span().durationSeconds();
                assertTrue(seconds >= type.minSeconds(), event + " shorter than " + type.minSeconds());
                assertTrue(type.maxSeconds() == 0 || seconds <= type.maxSeconds(), event + " over " + type.maxSeconds());
                assertTrue(event.span().startNanos() >= 0 && event.span().endNanos() <= NightPlan.demo().duration().toNanos(),
                        event.toString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void respiratory_events_touch_sleep_and_do_not_overlap(SleepDisorder disorder) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Scoring truth = truth(disorder, seed);
            long free = 0;
            for (ScoredEvent event : family(truth, EventFamily.APNEA, EventFamily.HYPOPNEA, EventFamily.RERA)) {
                assertTrue(event.span().startNanos() >= free, "overlap at " + event);
                free = event.span().endNanos();
                assertTrue(anySleep(truth, event.span()), "in wake: " + event);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_hypopnea_ends_in_a_desaturation_or_an_arousal(SleepDisorder disorder) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Scoring truth = truth(disorder, seed);
            List<ScoredEvent> proofs = family(truth, EventFamily.DESATURATION, EventFamily.AROUSAL);
            for (ScoredEvent hypopnea : family(truth, EventFamily.HYPOPNEA)) {
                long from = hypopnea.span().startNanos();
                long until = hypopnea.span().endNanos() + 45 * TimeSpan.SECOND;
                assertTrue(proofs.stream().anyMatch(p -> p.span().startNanos() > from && p.span().startNanos() < until),
                        hypopnea.toString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void arousals_are_preceded_by_ten_seconds_without_wake_or_arousal(SleepDisorder disorder) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Scoring truth = truth(disorder, seed);
            long last = Long.MIN_VALUE / 2;
            for (ScoredEvent arousal : family(truth, EventFamily.AROUSAL)) {
                assertTrue(arousal.span().startNanos() - last >= 10 * TimeSpan.SECOND, arousal.toString());
                last = arousal.span().endNanos();
                long start = arousal.span().startNanos();
                assertTrue(anySleep(truth, new TimeSpan(start, start)), arousal.toString());
                // The border of a stage lies up to 6 s off the epoch grid.
                long before = start - 4 * TimeSpan.SECOND;
                assertTrue(anySleep(truth, new TimeSpan(before, before)), arousal.toString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void periodic_leg_movements_come_in_series_of_four_5_to_90_seconds_apart(SleepDisorder disorder) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Scoring truth = truth(disorder, seed);
            List<ScoredEvent> plms = truth.events().stream().filter(e -> e.type().equals("plm")).toList();
            int run = 0;
            for (int i = 0; i < plms.size(); i++) {
                double gap = i == 0 ? 999 : (plms.get(i).span().startNanos() - plms.get(i - 1).span().startNanos()) / 1e9;
                assertTrue(gap >= 5, "too near: " + plms.get(i));
                assertTrue(gap <= 90 || run == 0 || run >= 4, "series of " + run);
                run = gap <= 90 ? run + 1 : 1;
            }
            assertTrue(run == 0 || run >= 4, "series of " + run);
        }
    }

    @ParameterizedTest
    @EnumSource
    void lights_go_off_and_on_once_and_all_sleep_lies_between(SleepDisorder disorder) {
        Scoring truth = truth(disorder, 3);
        List<ScoredEvent> markers = family(truth, EventFamily.MARKER);
        assertEquals(List.of("lights_off", "lights_on"), markers.stream().map(ScoredEvent::type).toList());
        for (int epoch = 0; epoch < truth.grid().count(); epoch++) {
            boolean dark = truth.grid().span(epoch).startNanos() >= markers.getFirst().span().startNanos()
                    && truth.grid().span(epoch).endNanos() <= markers.getLast().span().startNanos();
            assertTrue(dark || !truth.hypnogram().at(epoch).isSleep(), "sleep in the light, epoch " + epoch);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nights_are_plausible_n3_comes_early_and_r_late(SleepDisorder disorder) {
        int early = 0;
        int late = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Scoring truth = truth(disorder, seed);
            double hours = sleepHours(truth);
            assertTrue(hours > 4.5 && hours < 7.2, "TST " + hours);
            for (int epoch = 0; epoch < truth.grid().count(); epoch++) {
                int half = epoch < truth.grid().count() / 2 ? 1 : -1;
                early += truth.hypnogram().at(epoch) == SleepStage.N3 ? half : 0;
                late -= truth.hypnogram().at(epoch) == SleepStage.R ? half : 0;
            }
            for (SleepStage stage : List.of(SleepStage.N1, SleepStage.N2, SleepStage.N3, SleepStage.R)) {
                double share = truth.hypnogram().count(stage) / 120.0 / hours;
                assertTrue(share > 0.02 && share < 0.72, stage + " " + share);
            }
        }
        assertTrue(early > 0 && late > 0, "N3 " + early + ", R " + late);
    }

    @Test
    void severity_classes_are_those_of_the_apnea_hypopnea_index() {
        EventFamily[] events = {EventFamily.APNEA, EventFamily.HYPOPNEA};
        double healthy = index(SleepDisorder.HEALTHY, events);
        double mild = index(SleepDisorder.MILD_OSA, events);
        double moderate = index(SleepDisorder.MODERATE_OSA, events);
        double severe = index(SleepDisorder.SEVERE_OSA, events);
        assertTrue(healthy < 5, "healthy " + healthy);
        assertTrue(mild >= 5 && mild < 15, "mild " + mild);
        assertTrue(moderate >= 15 && moderate < 30, "moderate " + moderate);
        assertTrue(severe >= 30, "severe " + severe);
    }

    @Test
    void the_central_disorder_has_mostly_central_events_and_15_periodic_leg_movements_an_hour() {
        long central = 0;
        long all = 0;
        double plms = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Scoring truth = truth(SleepDisorder.CENTRAL_APNEA_AND_PLMS, seed);
            List<ScoredEvent> events = family(truth, EventFamily.APNEA, EventFamily.HYPOPNEA);
            central += events.stream().filter(e -> e.type().endsWith("central")).count();
            all += events.size();
            plms += truth.events().stream().filter(e -> e.type().equals("plm")).count() / sleepHours(truth) / SEEDS;
        }
        assertTrue(central > 0.75 * all, central + " of " + all);
        assertTrue(plms >= 15, "PLM index " + plms);
    }

    @Test
    void cheyne_stokes_breathing_holds_three_central_events_in_cycles_of_40_seconds_and_more() {
        int runs = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Scoring truth = truth(SleepDisorder.CENTRAL_APNEA_AND_PLMS, seed);
            for (ScoredEvent run : truth.events().stream().filter(e -> e.type().equals("cheynestokes_breathing")).toList()) {
                List<ScoredEvent> inside = family(truth, EventFamily.APNEA, EventFamily.HYPOPNEA).stream()
                        .filter(e -> e.span().overlaps(run.span())).toList();
                assertTrue(inside.size() >= 3, run + " holds " + inside.size());
                assertTrue(inside.stream().allMatch(e -> e.type().endsWith("central")), run.toString());
                double cycle = (inside.getLast().span().startNanos() - inside.getFirst().span().startNanos()) / 1e9
                        / (inside.size() - 1);
                assertTrue(cycle >= 40, "cycle of " + cycle);
                runs++;
            }
        }
        assertTrue(runs > SEEDS, "runs " + runs);
    }

    @Test
    void equal_plans_have_equal_truth_down_to_the_ids_and_other_seeds_do_not() {
        assertEquals(draw(SleepDisorder.MILD_OSA, 9), draw(SleepDisorder.MILD_OSA, 9));
        assertNotEquals(draw(SleepDisorder.MILD_OSA, 9), draw(SleepDisorder.MILD_OSA, 10));
    }

    @Test
    void a_short_piece_is_a_night_too() {
        for (int minutes : new int[] {1, 2, 7, 20, 61}) {
            Scoring truth = new PsgSimulator().simulate(NightPlan.demo().withDuration(Duration.ofMinutes(minutes))).truth();
            assertEquals(minutes * 2, truth.grid().count());
        }
    }
}
