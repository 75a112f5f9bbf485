package org.onbam.store;

import org.onbam.model.RecordingId;
import org.onbam.model.ScoringId;

/// Of what to tell what was done.
public sealed interface TrailOf {

    /// Of the whole library, without the edits.
    record Library() implements TrailOf {
    }

    record OfRecording(RecordingId id) implements TrailOf {
    }

    record OfScoring(ScoringId id) implements TrailOf {
    }
}
