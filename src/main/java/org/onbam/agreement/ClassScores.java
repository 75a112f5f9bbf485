package org.onbam.agreement;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Precision, recall and F1 of found against expected; each is absent where it would divide by nothing.
///
/// @param hits   in both
/// @param extra  only in the test (false positives)
/// @param missed only in the reference (false negatives)
public record ClassScores(long hits, long extra, long missed) {

    /// One category of a matrix.
    public static ClassScores of(ConfusionMatrix matrix, int category) {
        long hits = matrix.at(category, category);
        return new ClassScores(hits, matrix.column(category) - hits, matrix.row(category) - hits);
    }

    /// The mean F1 of the categories that either said at least once; empty if there is none.
    public static OptionalDouble macroF1(ConfusionMatrix matrix) {
        return IntStream.range(0, matrix.size()).mapToObj(category -> of(matrix, category).f1())
                .filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).average();
    }

    /// The mean F1 weighted by how often the reference said each category.
    public static OptionalDouble weightedF1(ConfusionMatrix matrix) {
        double sum = 0;
        for (int category = 0; category < matrix.size(); category++) {
            sum += matrix.row(category) * of(matrix, category).f1().orElse(0);
        }
        return part(sum, matrix.total());
    }

    /// The sum of two, as over several nights.
    public ClassScores plus(ClassScores other) {
        return new ClassScores(hits + other.hits, extra + other.extra, missed + other.missed);
    }

    /// The test as reference.
    public ClassScores transposed() {
        return new ClassScores(hits, missed, extra);
    }

    public OptionalDouble precision() {
        return part(hits, hits + extra);
    }

    public OptionalDouble recall() {
        return part(hits, hits + missed);
    }

    public OptionalDouble f1() {
        return part(2.0 * hits, 2 * hits + extra + missed);
    }

    private static OptionalDouble part(double of, long all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(of / all);
    }
}
