package org.onbam.scoring.work;

import java.time.Instant;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;

/// One step of a scoring from a status to the next. Never changed, never removed.
///
/// @param revision of the scoring when the step was taken
/// @param comment  what the reviewer wrote; often empty
public record StatusStep(ScoringId scoring, ScoringStatus from, ScoringStatus to, Scorer by, Instant at, long revision,
                         String comment) {
}
