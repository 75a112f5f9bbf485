package org.onbam.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onbam.agreement.SeveralNights.Pooled;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// DOD-H as published (domain 4.3); what is of pairs and of medians by scikit-learn 1.2.1 and NumPy, alpha by its formula of
/// observed and expected disagreement in NumPy.
class SeveralNightsTest {

    private static final double EXACT = 1e-12;
    private int ids;

    private static Scoring scoring(List<SleepStage> stages, List<ScoredEvent> events) {
        return Scoring.of(new EpochGrid(0, EpochGrid.EPOCH_NANOS, stages.size()), Hypnogram.of(stages), events);
    }

    private static Scoring scoring(String stages, ScoredEvent... events) {
        return scoring(Arrays.stream(stages.split(" ")).map(SleepStage::ofCode).toList(), List.of(events));
    }

    private ScoredEvent event(String type, double from, double seconds) {
        return new ScoredEvent(new EventId(new UUID(5, ++ids)), type, TimeSpan.ofSeconds(from, seconds), "", "");
    }

    private static RatedNight night(String name, RatedNight.Rater... raters) {
        return RatedNight.of(name, name, List.of(raters), EventVocabulary.standard());
    }

    private static RatedNight.Rater rater(String name, Scoring scoring) {
        return new RatedNight.Rater(name, scoring, Map.of());
    }

    /// The raters of a night by number, from 1.
    private static RatedNight dod(String name, int... raters) throws IOException {
        Ratings ratings = DodNights.night(name);
        return night(name, Arrays.stream(raters).mapToObj(rater -> rater("s" + rater, scoring(IntStream.range(0, ratings.units())
                .mapToObj(epoch -> ratings.at(rater - 1, epoch)).map(at -> at == Ratings.MISSING ? SleepStage.UNSCORED
                        : Ratings.STAGES.get(at)).toList(), List.of()))).toArray(RatedNight.Rater[]::new));
    }

    private static SeveralNights dod() throws IOException {
        List<RatedNight> nights = new ArrayList<>();
        for (String name : DodNights.names()) {
            nights.add(dod(name, 1, 2, 3, 4, 5));
        }
        return new SeveralNights(nights);
    }

    @Test
    void five_scorers_of_25_nights_agree_together_as_published() throws Exception {
        SeveralNights nights = dod();
        FleissKappa fleiss = nights.fleiss().orElseThrow();

        assertEquals(List.of("s1", "s2", "s3", "s4", "s5"), nights.raters());
        assertEquals(24_896, fleiss.units());
        assertEquals(.7022, fleiss.value().orElseThrow(), 5e-5);
        assertEquals(.7056215932094047, nights.alpha().orElseThrow(), EXACT);
        Pooled all = nights.ofAll().orElseThrow();
        Spread spread = all.spread().orElseThrow();
        assertEquals(25, spread.count());
        assertEquals(.7086023461358282, spread.median(), EXACT);
        assertEquals(.3116, spread.least(), 5e-5);
        assertEquals(.8464, spread.most(), 5e-5);
        // of 251,285 pairs of scorers that both scored an epoch; each is counted both ways
        assertEquals(2 * 251_285, all.counts().stages().total());
        assertEquals(.7908351075472073, all.counts().stages().agreement().orElseThrow(), EXACT);
    }

    @Test
    void two_scorers_of_25_nights_agree_as_scikit_learn_says() throws Exception {
        Pooled pooled = dod().of("s1", "s2").orElseThrow();
        ConfusionMatrix matrix = pooled.counts().stages();

        assertEquals(new ConfusionMatrix(new long[][] {{2657, 356, 98, 3, 55}, {235, 887, 1024, 5, 245}, {123, 462, 10060, 888, 561},
            {16, 8, 485, 2924, 1}, {34, 260, 140, 0, 3403}}, 510), matrix);
        assertEquals(.7133659354549347, CohenKappa.of(matrix).orElseThrow().value(), EXACT);
        double[] f1 = {.8524222, .40604257, .84180578, .8061759, .8400395};
        double[] kappas = {.8313405665882159, .3495838728638948, .6961933547386164, .7732851525091513, .8091068856875717};
        for (int stage = 0; stage < f1.length; stage++) {
            assertEquals(f1[stage], ClassScores.of(matrix, stage).f1().orElseThrow(), 5e-9);
            assertEquals(kappas[stage], CohenKappa.of(matrix.against(stage)).orElseThrow().value(), EXACT);
        }
        Spread spread = pooled.spread().orElseThrow();
        assertEquals(.7532460569514661, spread.median(), EXACT);
        assertEquals(.6873223905332652, spread.quarter(), EXACT);
        assertEquals(.042385644740245976, spread.least(), EXACT);
        assertEquals(.8408364192138257, spread.most(), EXACT);
        assertEquals(matrix.transposed(), dod().of("s2", "s1").orElseThrow().counts().stages());
    }

    @Test
    void nights_of_different_scorers_have_an_alpha_and_no_fleiss_kappa() throws Exception {
        List<RatedNight> nights = new ArrayList<>();
        for (String name : DodNights.names()) {
            nights.add(nights.size() < 10 ? dod(name, 1, 2, 3, 4) : dod(name, 5, 3, 2, 1, 4));
        }
        SeveralNights some = new SeveralNights(nights);

        assertTrue(some.fleiss().isEmpty());
        assertEquals(.7006777843045564, some.alpha().orElseThrow(), EXACT);
        assertEquals("s5", some.raters().getLast());
        assertEquals(15, some.of("s5", "s1").orElseThrow().kappas().size());
        assertEquals(.7133659354549347, CohenKappa.of(some.of("s1", "s2").orElseThrow().counts().stages()).orElseThrow().value(), EXACT);
        assertEquals(10, some.pairs().size());
        assertEquals(15, some.pairs().getLast().nights());
        assertTrue(some.of("s1", "nobody").isEmpty());
    }

    @Test
    void events_of_all_nights_are_added_up_by_hand() {
        // night 1: 10 of 20 s are shared, so that IoU is .5; each has one more
        RatedNight first = night("1", rater("a", scoring("N2 N2 N2 N2", event("hypopnea", 0, 15), event("hypopnea", 40, 10))),
                rater("b", scoring("N2 N2 N2 W", event("apnea_obstructive", 5, 15), event("hypopnea", 100, 10))));
        // night 2: all of it shared
        RatedNight second = night("2", rater("b", scoring("W N2", event("hypopnea", 30, 10))),
                rater("a", scoring("W N2", event("hypopnea", 30, 10), event("arousal", 45, 4))));
        Pooled pooled = new SeveralNights(List.of(first, second)).of("a", "b").orElseThrow();
        EventCounts respiratory = pooled.counts().of(EventGroup.RESPIRATORY);

        assertEquals(3, respiratory.reference());
        assertEquals(3, respiratory.test());
        assertEquals(List.of(new ClassScores(2, 1, 1), new ClassScores(2, 1, 1), new ClassScores(2, 1, 1)), respiratory.scores());
        assertEquals(2 / 3.0, respiratory.scores().getFirst().f1().orElseThrow(), EXACT);
        // epochs 0 and 1 against 0 and 3 of the first, 1 against 1 of the second
        assertEquals(new ConfusionMatrix(new long[][] {{2, 1}, {1, 2}}, 0), respiratory.epochs());
        assertEquals(new ClassScores(0, 0, 1), pooled.counts().of(EventGroup.AROUSAL).scores().getFirst());
        assertTrue(pooled.counts().of(EventGroup.LIMB).isEmpty());
        assertEquals(OptionalDouble.empty(), first.number("ahi", "a"));
    }

    @Test
    void indices_agree_as_numpy_says() {
        double[] one = {5, 12.5, 31, 2, 18};
        double[] other = {6, 11, 35.5, 1, 22};
        List<RatedNight> nights = new ArrayList<>();
        for (int i = 0; i < one.length; i++) {
            nights.add(night(Integer.toString(i), new RatedNight.Rater("a", scoring("N2 W"), Map.of("ahi", one[i], "only", 1.0)),
                    new RatedNight.Rater("b", scoring("N2 N2"), Map.of("ahi", other[i]))));
        }
        Map<String, NumberAgreement> numbers = new SeveralNights(nights).of("a", "b").orElseThrow().numbers();

        assertEquals(List.of("ahi"), List.copyOf(numbers.keySet()));
        NumberAgreement ahi = Optional.ofNullable(numbers.get("ahi")).orElseThrow();
        assertEquals(.974994211623061, ahi.absolute().orElseThrow(), EXACT);
        assertEquals(1.4, ahi.limits().bias(), EXACT);
        assertEquals(-4.029942909460466, ahi.limits().lower(), EXACT);
        assertEquals(6.829942909460467, ahi.limits().upper(), EXACT);
    }

    @Test
    void a_night_of_one_scorer_and_two_of_one_name_are_refused_and_no_nights_agree_in_nothing() {
        assertThrows(IllegalArgumentException.class, () -> night("1", rater("a", scoring("W"))));
        assertThrows(IllegalArgumentException.class, () -> night("1", rater("a", scoring("W")), rater("a", scoring("W"))));
        SeveralNights none = new SeveralNights(List.of());

        assertTrue(none.ofAll().isEmpty() && none.fleiss().isEmpty() && none.alpha().isEmpty() && none.pairs().isEmpty());
    }
}
