package org.onbam.agreement;

import java.util.ArrayList;
import java.util.List;
import org.onbam.agreement.EventMatching.Method;
import org.onbam.model.EpochGrid;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// How two scorers' events of one [EventGroup] agree, as counts, which add up over nights.
///
/// @param reference events of the reference
/// @param test      events of the test
/// @param scores    pairs and what is in none, one for each of [#THRESHOLDS]
/// @param epochs    epochs with such an event and without, see [EventPresence]
public record EventCounts(long reference, long test, List<ClassScores> scores, ConfusionMatrix epochs) {

    /// The least IoU of a pair: any shared time, that of psgscoring, and half.
    public static final List<Double> THRESHOLDS = List.of(0.0, EventAgreement.USUAL_IOU, 0.5);

    public EventCounts {
        scores = List.copyOf(scores);
        if (scores.size() != THRESHOLDS.size()) {
            throw new IllegalArgumentException(scores.size() + " scores of " + THRESHOLDS.size());
        }
    }

    /// @param reference in any order
    /// @param test      likewise
    /// @param grid      the epochs of the night
    public static EventCounts of(List<ScoredEvent> reference, List<ScoredEvent> test, EpochGrid grid) {
        List<TimeSpan> expected = reference.stream().map(ScoredEvent::span).toList();
        List<TimeSpan> found = test.stream().map(ScoredEvent::span).toList();
        EventMatching matching = EventMatching.of(expected, found);
        List<ClassScores> scores = new ArrayList<>();
        for (double threshold : THRESHOLDS) {
            int pairs = matching.pairs(threshold, Method.BEST).size();
            scores.add(new ClassScores(pairs, found.size() - pairs, expected.size() - pairs));
        }
        return new EventCounts(expected.size(), found.size(), scores, EventPresence.ofEpochs(expected, found, grid));
    }

    /// The sum of two, as over several nights.
    public EventCounts plus(EventCounts other) {
        List<ClassScores> sums = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            sums.add(scores.get(i).plus(other.scores.get(i)));
        }
        return new EventCounts(reference + other.reference, test + other.test, sums, epochs.plus(other.epochs));
    }

    /// The test as reference.
    public EventCounts transposed() {
        return new EventCounts(test, reference, scores.stream().map(ClassScores::transposed).toList(), epochs.transposed());
    }

    /// Whether neither has any.
    public boolean isEmpty() {
        return reference == 0 && test == 0;
    }
}
