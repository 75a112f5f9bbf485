package org.onbam.scoring;

import java.time.Instant;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;

/// A scoring as the library lists it: without its labels, since a list of thousands shows those of the rows in sight.
///
/// @param epochs       how many its hypnogram has; see [ScoringLibrary#hypnograms]
/// @param scoredEpochs how many of them have a stage
/// @param revision     of the last change, 0 for none
/// @param modified     time of the last change, or of creation
public record ScoringSummary(ScoringId id, RecordingId recording, Scorer scorer, String name, ScoringStatus status,
                             int epochs, int scoredEpochs, int eventCount, long revision, Instant modified) {

    /// The name of scorings that a reviewer decides where others differ, in every language.
    public static final String CONSENSUS = "Consensus";

    /// Whether it is one of these; nobody's own, and not compared with others.
    public boolean isConsensus() {
        return name.equalsIgnoreCase(CONSENSUS);
    }

    /// Whether there is anything in it.
    public boolean isBegun() {
        return scoredEpochs > 0 || eventCount > 0;
    }
}
