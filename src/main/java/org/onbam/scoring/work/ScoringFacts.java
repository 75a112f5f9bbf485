package org.onbam.scoring.work;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.statistics.Figure;

/// What a list knows of a scoring without opening it.
///
/// @param progress the scored share of its epochs, 0 to 1
/// @param modified time of the last change, or of creation
/// @param figures  those that are known; none while they are being worked out
public record ScoringFacts(ScoringId id, Scorer scorer, ScoringStatus status, double progress, int eventCount,
                           Instant modified, Map<Figure, Double> figures) {

    public ScoringFacts {
        figures = Map.copyOf(figures);
    }

    public OptionalDouble figure(Figure figure) {
        Double value = figures.get(figure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// The same with other figures.
    public ScoringFacts with(Map<Figure, Double> known) {
        return new ScoringFacts(id, scorer, status, progress, eventCount, modified, known);
    }
}
