package org.onbam.scoring.work;

import java.time.Instant;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;

/// A state of a scoring that somebody gave a name, to be compared with and gone back to.
///
/// @param revision of the scoring's log; 0 for what it first held
public record NamedRevision(ScoringId scoring, long revision, String name, Scorer by, Instant at) {
}
