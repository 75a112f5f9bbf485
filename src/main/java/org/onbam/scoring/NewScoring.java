package org.onbam.scoring;

import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;

/// A scoring that is to be made.
///
/// @param initial what it first holds: empty for a new one, else what was imported or simulated
public record NewScoring(RecordingId recording, Scorer scorer, String name, Scoring initial) {
}
