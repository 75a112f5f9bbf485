package org.onbam.scoring;

import java.time.Instant;
import org.onbam.model.Hypnogram;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;

/// A scoring as the library lists it.
///
/// @param modified time of the last change, or of creation
public record ScoringSummary(ScoringId id, RecordingId recording, Scorer scorer, String name, Hypnogram hypnogram,
                             int eventCount, Instant modified) {
}
