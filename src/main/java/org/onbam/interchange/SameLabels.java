package org.onbam.interchange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;

/// Whether two scorings say the same: the same stages on the same epochs and the same events, whatever their ids.
final class SameLabels {

    private static final Comparator<ScoredEvent> BY_CONTENT = Comparator
            .comparingLong((ScoredEvent e) -> e.span().startNanos())
            .thenComparingLong(e -> e.span().endNanos())
            .thenComparing(ScoredEvent::type).thenComparing(ScoredEvent::channel).thenComparing(ScoredEvent::comment);

    private SameLabels() {
    }

    /// The first difference in words for a log or a test; empty if there is none.
    static Optional<String> difference(Scoring wanted, Scoring found) {
        if (!wanted.grid().equals(found.grid())) {
            return Optional.of("grid " + found.grid() + " instead of " + wanted.grid());
        }
        for (int epoch = 0; epoch < wanted.grid().count(); epoch++) {
            if (wanted.hypnogram().at(epoch) != found.hypnogram().at(epoch)) {
                return Optional.of("epoch " + epoch + ": " + found.hypnogram().at(epoch).code() + " instead of "
                        + wanted.hypnogram().at(epoch).code());
            }
        }
        List<ScoredEvent> left = wanted.events().stream().sorted(BY_CONTENT).toList();
        List<ScoredEvent> right = found.events().stream().sorted(BY_CONTENT).toList();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (BY_CONTENT.compare(left.get(i), right.get(i)) != 0) {
                return Optional.of("event " + right.get(i) + " instead of " + left.get(i));
            }
        }
        return left.size() == right.size() ? Optional.empty()
                : Optional.of(right.size() + " events instead of " + left.size());
    }
}
