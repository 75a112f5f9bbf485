package org.onbam.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Scoring;

/// One night as one of several whose agreement is counted together: what its raters said, without the events themselves, so
/// that thousands of nights fit into memory (some 4 kB each).
///
/// @param id      of the recording, different for each
/// @param name    of the recording, as people know it
/// @param raters  their names, each once
/// @param numbers of each rater, such as the AHI, by code
/// @param stages  on the epochs of the first
/// @param pairs   every two raters, the earlier one as reference: 0 and 1, 0 and 2, 1 and 2 ...
public record RatedNight(String id, String name, List<String> raters, List<Map<String, Double>> numbers, Ratings stages,
                         List<PairCounts> pairs) {

    /// One of the raters.
    ///
    /// @param numbers of the night, by code; those that are undefined are not there
    public record Rater(String name, Scoring scoring, Map<String, Double> numbers) {
    }

    public RatedNight {
        raters = List.copyOf(raters);
        numbers = List.copyOf(numbers);
        pairs = List.copyOf(pairs);
        if (new HashSet<>(raters).size() != raters.size() || raters.size() < 2 || stages.raters() != raters.size()
                || pairs.size() != raters.size() * (raters.size() - 1) / 2) {
            throw new IllegalArgumentException(raters + " with " + pairs.size() + " pairs");
        }
    }

    /// Counts how far the raters agree; some milliseconds a pair.
    ///
    /// @param raters two or more, of different names
    public static RatedNight of(String id, String name, List<Rater> raters, EventVocabulary vocabulary) {
        List<Scoring> scorings = raters.stream().map(Rater::scoring).toList();
        EpochGrid grid = scorings.getFirst().grid();
        Ratings stages = CommonGrid.ratings(scorings);
        List<PairCounts> pairs = new ArrayList<>();
        for (int a = 0; a < scorings.size(); a++) {
            for (int b = a + 1; b < scorings.size(); b++) {
                pairs.add(PairCounts.of(stages.pair(a, b), scorings.get(a), scorings.get(b), grid, vocabulary));
            }
        }
        return new RatedNight(id, name, raters.stream().map(Rater::name).toList(), raters.stream().map(Rater::numbers).toList(), stages, pairs);
    }

    /// Cohen's kappa of two raters, Fleiss' of more; empty where it is undefined.
    public OptionalDouble kappa() {
        return stages.kappa();
    }

    /// Two raters, whichever comes first; empty where one of them did not rate the night.
    public Optional<PairCounts> between(String reference, String test) {
        int a = raters.indexOf(reference);
        int b = raters.indexOf(test);
        if (a < 0 || b < 0 || a == b) {
            return Optional.empty();
        }
        return Optional.of(a < b ? pair(a, b) : pair(b, a).transposed());
    }

    private PairCounts pair(int a, int b) {
        // before row a stand rows of n - 1, n - 2 ... pairs
        return pairs.get(a * raters.size() - a * (a + 1) / 2 + b - a - 1);
    }

    /// A rater's number of the night; empty where it is undefined, or he did not rate it.
    public OptionalDouble number(String code, String rater) {
        int at = raters.indexOf(rater);
        Double value = at < 0 ? null : numbers.get(at).get(code);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
