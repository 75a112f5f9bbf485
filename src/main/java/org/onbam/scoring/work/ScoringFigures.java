package org.onbam.scoring.work;

import java.util.Map;
import org.onbam.model.ScoringId;

/// Figures of a scoring, kept so that a list of thousands need not compute them again.
///
/// @param revision of the scoring that they were computed of
/// @param values   by code, such as `ahi`; whoever computes them chooses the codes. A figure that is not to be had is left out
public record ScoringFigures(ScoringId scoring, long revision, Map<String, Double> values) {

    public ScoringFigures {
        values = Map.copyOf(values);
        if (values.values().stream().anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException("figure that is no number: " + values);
        }
    }
}
