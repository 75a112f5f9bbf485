package org.onbam.scoring.transfer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onbam.model.RecordingId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.work.Assignment;

/// What goes into a library in one transaction.
///
/// @param recordings  those that everything else is about, and perhaps others
/// @param assignments the later of two for one recording and scorer holds
/// @param tags        are added to those that are there
/// @param steps       which status steps count
public record TransferSet(List<LibraryRecording> recordings, List<TransferredScoring> scorings,
                          List<Assignment> assignments, Map<RecordingId, Set<String>> tags, Steps steps) {

    /// Which status steps count in a library that they come to.
    public enum Steps {
        /// All: what comes is from where the review is done.
        ALL,
        /// Those that the library lets this person take: everybody is a reviewer at home.
        AS_ALLOWED
    }

    public TransferSet {
        recordings = List.copyOf(recordings);
        scorings = List.copyOf(scorings);
        assignments = List.copyOf(assignments);
        tags = Map.copyOf(tags);
    }
}
