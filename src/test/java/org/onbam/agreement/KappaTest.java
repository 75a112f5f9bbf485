package org.onbam.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KappaTest {

    private static final int[] A = {0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 4, 0};
    private static final int[] B = {0, 1, 1, 2, 2, 2, 3, 3, 2, 4, 1, 0};

    @Test
    void two_by_two_of_the_textbooks() {
        ConfusionMatrix matrix = new ConfusionMatrix(new long[][] {{20, 5}, {10, 15}}, 0);
        CohenKappa kappa = CohenKappa.of(matrix).orElseThrow();

        assertEquals(.70, matrix.agreement().orElseThrow(), 1e-12);
        assertEquals(.50, matrix.chance().orElseThrow(), 1e-12);
        assertEquals(.40, kappa.value(), 1e-12);
        // by hand from Fleiss, Cohen and Everitt: (.10972 + .10188 - .01) / (50 * .25) = .016128
        assertEquals(Math.sqrt(.016128), kappa.standardError(), 1e-12);
        assertEquals(.4 - 1.959964 * Math.sqrt(.016128), kappa.lower(), 1e-6);
        assertEquals(.4 + 1.959964 * Math.sqrt(.016128), kappa.upper(), 1e-6);
    }

    @Test
    void twelve_epochs_of_five_stages() {
        ConfusionMatrix matrix = Ratings.of(new int[][] {A, B}, 5).pair(0, 1);

        assertEquals(.583333, matrix.agreement().orElseThrow(), 5e-7);
        assertEquals(.208333, matrix.chance().orElseThrow(), 5e-7);
        assertEquals(.473684, CohenKappa.of(matrix).orElseThrow().value(), 5e-7);
        assertEquals(.60, CohenKappa.weighted(matrix, CohenKappa.Weights.LINEAR).orElseThrow(), 1e-12);
        assertEquals(.675, CohenKappa.weighted(matrix, CohenKappa.Weights.SQUARED).orElseThrow(), 1e-12);
        double[] f1 = {.8, .4, .571429, .5, .666667};
        for (int category = 0; category < f1.length; category++) {
            assertEquals(f1[category], ClassScores.of(matrix, category).f1().orElseThrow(), 5e-7);
        }
        assertEquals(.587619, ClassScores.macroF1(matrix).orElseThrow(), 5e-7);
    }

    @Test
    void kappa_of_one_category_throughout_is_undefined() {
        ConfusionMatrix matrix = Ratings.of(new int[][] {{2, 2, 2}, {2, 2, 2}}, 5).pair(0, 1);

        assertEquals(1, matrix.agreement().orElseThrow());
        assertEquals(Optional.empty(), CohenKappa.of(matrix));
        assertEquals(Optional.empty(), CohenKappa.weighted(matrix, CohenKappa.Weights.LINEAR));
        assertEquals(Optional.empty(), CohenKappa.of(new ConfusionMatrix(new long[2][2], 4)));
        assertEquals(OptionalDouble.empty(), FleissKappa.of(new int[][] {{0, 3}, {0, 3}}).value());
        // one rater constant, the other not: defined, and 0
        assertEquals(0, CohenKappa.of(new ConfusionMatrix(new long[][] {{5, 5}, {0, 0}}, 0)).orElseThrow().value(), 1e-12);
    }

    @Test
    void epochs_that_one_left_out_are_dropped_and_counted() {
        ConfusionMatrix matrix = Ratings.of(new int[][] {{0, -1, 1, -1}, {0, 1, -1, -1}}, 5).pair(0, 1);

        assertEquals(1, matrix.total());
        assertEquals(3, matrix.dropped());
    }

    @Test
    void fleiss_of_fourteen_raters() {
        int[][] counts = {{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}};
        FleissKappa kappa = FleissKappa.of(counts);

        assertEquals(.378022, kappa.agreement(), 5e-7);
        assertEquals(.212755, kappa.chance(), 5e-7);
        assertEquals(.209931, kappa.value().orElseThrow(), 5e-7);
        assertThrows(IllegalArgumentException.class, () -> FleissKappa.of(new int[][] {{1, 2}, {1, 1}}));
    }

    @Test
    void krippendorff_of_four_observers_with_gaps() {
        int m = Ratings.MISSING;
        Ratings ratings = Ratings.of(new int[][] {
            {0, 1, 2, 2, 1, 0, 3, 0, 1, m, m, m},
            {0, 1, 2, 2, 1, 1, 3, 0, 1, 4, m, 2},
            {m, 2, 2, 2, 1, 2, 3, 1, 1, 4, 0, m},
            {0, 1, 2, 2, 1, 3, 3, 0, 1, 4, 0, m}}, 5);
        KrippendorffAlpha alpha = KrippendorffAlpha.of(ratings);

        assertEquals(40, alpha.pairable());
        assertEquals(.743421, alpha.value(KrippendorffAlpha.Scale.NOMINAL).orElseThrow(), 5e-7);
        assertEquals(.815388, alpha.value(KrippendorffAlpha.Scale.ORDINAL).orElseThrow(), 5e-7);
        assertEquals(.849107, alpha.value(KrippendorffAlpha.Scale.INTERVAL).orElseThrow(), 5e-7);
        assertEquals(.797403, alpha.value(KrippendorffAlpha.Scale.RATIO).orElseThrow(), 5e-7);
    }

    @Test
    void intraclass_correlation_of_shrout_and_fleiss() {
        assertEquals(.2898, IntraclassCorrelation.absolute(new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8},
            {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}}).orElseThrow(), 5e-5);
        assertEquals(OptionalDouble.empty(), IntraclassCorrelation.absolute(new double[][] {{3, 3}, {3, 3}}));
    }

    @Test
    void limits_of_agreement_by_hand() {
        // differences 1, 3, 2: mean 2, standard deviation 1
        BlandAltman found = BlandAltman.of(new double[] {10, 20, 30}, new double[] {11, 23, 32}).orElseThrow();

        assertEquals(2, found.bias(), 1e-12);
        assertEquals(.04, found.lower(), 1e-12);
        assertEquals(3.96, found.upper(), 1e-12);
    }

    @Test
    void kappa_does_not_hang_on_who_comes_first() {
        Random random = new Random(41);
        for (int round = 0; round < 50; round++) {
            int[][] rows = new int[3][60];
            for (int[] row : rows) {
                for (int unit = 0; unit < row.length; unit++) {
                    row[unit] = random.nextInt(6) - 1;
                }
            }
            Ratings one = Ratings.of(rows, 5);
            Ratings other = Ratings.of(new int[][] {rows[2], rows[0], rows[1]}, 5);

            assertEquals(CohenKappa.of(one.pair(0, 1)).orElseThrow().value(),
                    CohenKappa.of(one.pair(1, 0)).orElseThrow().value(), 1e-12);
            assertEquals(one.pair(0, 1), one.pair(1, 0).transposed());
            assertEquals(FleissKappa.of(one).orElseThrow().value().orElseThrow(),
                    FleissKappa.of(other).orElseThrow().value().orElseThrow(), 1e-12);
            assertEquals(KrippendorffAlpha.of(one).value(KrippendorffAlpha.Scale.NOMINAL).orElseThrow(),
                    KrippendorffAlpha.of(other).value(KrippendorffAlpha.Scale.NOMINAL).orElseThrow(), 1e-12);
        }
    }

    @Test
    void two_raters_without_gaps_give_fleiss_close_to_cohen_and_full_agreement_gives_one() {
        Ratings same = Ratings.of(new int[][] {A, A}, 5);

        assertEquals(1, CohenKappa.of(same.pair(0, 1)).orElseThrow().value(), 1e-12);
        assertEquals(1, FleissKappa.of(same).orElseThrow().value().orElseThrow(), 1e-12);
        assertEquals(1, KrippendorffAlpha.of(same).value(KrippendorffAlpha.Scale.NOMINAL).orElseThrow(), 1e-12);
        assertTrue(CohenKappa.of(same.pair(0, 1)).orElseThrow().upper() <= 1);
    }

    @Test
    void percentiles_lie_as_numpy_lays_them() {
        // numpy.percentile([1.5, -2, .25, 7, 3, -1, 0], [2.5, 25, 50, 75, 97.5])
        assertEquals(new Spread(7, -2, -1.85, -.5, .25, 2.25, 6.4, 7),
                rounded(Spread.of(new double[] {1.5, -2, .25, 7, 3, -1, 0}).orElseThrow()));
    }

    private static Spread rounded(Spread spread) {
        return new Spread(spread.count(), spread.least(), round(spread.p2half()), round(spread.quarter()), round(spread.median()),
                round(spread.threeQuarters()), round(spread.p97half()), spread.most());
    }

    private static double round(double value) {
        return Math.round(value * 1e9) / 1e9;
    }
}
