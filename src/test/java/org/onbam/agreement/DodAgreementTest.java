package org.onbam.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The Dreem Open Dataset, healthy: the figures of domain 4.3, those of single pairs also by scikit-learn 1.2.1.
class DodAgreementTest {

    private static final double DIGITS = 5e-5;

    @Test
    void five_scorers_of_25_nights_agree_as_published() throws Exception {
        Ratings all = DodNights.all();
        Ratings complete = all.complete();
        FleissKappa fleiss = FleissKappa.of(all).orElseThrow();

        assertEquals(25_440, all.units());
        assertEquals(24_896, complete.units());
        assertEquals(.7896, fleiss.agreement(), DIGITS);
        assertEquals(.7022, fleiss.value().orElseThrow(), DIGITS);
        double[] categories = {.7462, .3516, .6829, .7341, .8360};
        for (int category = 0; category < categories.length; category++) {
            assertEquals(categories[category], fleiss.category(category).orElseThrow(), DIGITS);
        }
    }

    @Test
    void five_scorers_vote_and_516_epochs_are_ties() throws Exception {
        StageVotes votes = new StageVotes(DodNights.all().complete());
        int unanimous = 0;
        int most = 0;
        int ties = 0;
        for (int epoch = 0; epoch < votes.epochs(); epoch++) {
            StageVotes.Majority majority = votes.majority(epoch);
            unanimous += majority.isUnanimous() ? 1 : 0;
            most += majority.votes() >= 3 ? 1 : 0;
            ties += majority.isTie() ? 1 : 0;
        }
        assertEquals(.5867, unanimous / (double) votes.epochs(), DIGITS);
        assertEquals(.9743, most / (double) votes.epochs(), DIGITS);
        assertEquals(516, ties);
    }

    @Test
    void pairs_of_scorers_agree_as_scikit_learn_says() throws Exception {
        Ratings all = DodNights.all();
        Ratings complete = all.complete();

        assertEquals(.7130909816554125, CohenKappa.of(complete.pair(0, 1)).orElseThrow().value(), 1e-12);
        assertEquals(.7724415746036956, CohenKappa.of(complete.pair(2, 4)).orElseThrow().value(), 1e-12);
        // of the epochs that these two scored
        assertEquals(.7133659354549347, CohenKappa.of(all.pair(0, 1)).orElseThrow().value(), 1e-12);
        assertEquals(24_930, all.pair(0, 1).total());
        assertEquals(510, all.pair(0, 1).dropped());
    }

    @Test
    void nights_differ_from_one_another() throws Exception {
        List<Double> kappas = new ArrayList<>();
        for (String name : DodNights.names()) {
            kappas.add(FleissKappa.of(DodNights.night(name)).orElseThrow().value().orElseThrow());
        }
        var summary = kappas.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        assertEquals(25, kappas.size());
        assertEquals(.6949, summary.getAverage(), DIGITS);
        assertEquals(.3116, summary.getMin(), DIGITS);
        assertEquals(.8464, summary.getMax(), DIGITS);
    }

    @Test
    void a_scoring_of_another_night_is_told_by_its_kappas() throws Exception {
        Ratings night = DodNights.night("095d6e40-5f19-55b6-a0ec-6e0ad3793da0");

        assertEquals(1192, night.units());
        assertEquals(.311608, FleissKappa.of(night).orElseThrow().value().orElseThrow(), 5e-7);
        ConfusionMatrix first = night.pair(0, 1);
        assertEquals(.042386, CohenKappa.of(first).orElseThrow().value(), 5e-7);
        assertEquals(.283557, first.agreement().orElseThrow(), 5e-7);
        double others = FleissKappa.of(night.without(0)).orElseThrow().value().orElseThrow();
        assertTrue(others > .5, "without the first scorer " + others);
    }

    @Test
    void one_night_of_two_scorers_gives_what_scikit_learn_gives() throws Exception {
        ConfusionMatrix matrix = DodNights.night("0d79f4b1-e74f-5e87-8e42-f9dd7112ada5").pair(1, 3);

        assertEquals(new ConfusionMatrix(new long[][] {{178, 1, 1, 1, 0}, {51, 24, 1, 0, 13}, {21, 22, 295, 0, 4},
                {1, 3, 48, 125, 1}, {0, 0, 0, 0, 175}}, 3), matrix);
        CohenKappa kappa = CohenKappa.of(matrix).orElseThrow();
        assertEquals(.7707420338796098, kappa.value(), 1e-12);
        assertEquals(.015738766760869938, kappa.standardError(), 1e-8);  // by the delta method, numerically, in NumPy
        assertEquals(.8463126758804459, CohenKappa.weighted(matrix, CohenKappa.Weights.LINEAR).orElseThrow(), 1e-12);
        assertEquals(.897242915617799, CohenKappa.weighted(matrix, CohenKappa.Weights.SQUARED).orElseThrow(), 1e-12);
        double[] precision = {.70916335, .48, .85507246, .99206349, .90673575};
        double[] recall = {.98342541, .26966292, .8625731, .70224719, 1};
        double[] f1 = {.82407407, .34532374, .8588064, .82236842, .95108696};
        double[] stage = {.7750430957799876, .29879825927256765, .78077170794543, .7903051862344268, .9395973154362416};
        for (int category = 0; category < 5; category++) {
            ClassScores scores = ClassScores.of(matrix, category);
            assertEquals(precision[category], scores.precision().orElseThrow(), 5e-9);
            assertEquals(recall[category], scores.recall().orElseThrow(), 5e-9);
            assertEquals(f1[category], scores.f1().orElseThrow(), 5e-9);
            assertEquals(stage[category], CohenKappa.of(matrix.against(category)).orElseThrow().value(), 1e-12);
        }
        assertEquals(.7603319194627144, ClassScores.macroF1(matrix).orElseThrow(), 1e-12);
        assertEquals(.8149479866204493, ClassScores.weightedF1(matrix).orElseThrow(), 1e-12);
    }
}
