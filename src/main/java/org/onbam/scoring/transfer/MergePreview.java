package org.onbam.scoring.transfer;

import java.util.List;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;

/// What a merge brings.
///
/// @param scorings          one line for each scoring that comes
/// @param unknownRecordings recordings that the library did not have
/// @param steps             status steps that are new
/// @param names             named revisions that are new
/// @param assignments       assignments that are new or later than those here
/// @param tags              tags that are new
public record MergePreview(List<Line> scorings, List<RecordingId> unknownRecordings, int steps, int names, int assignments,
                           int tags) {

    public MergePreview {
        scorings = List.copyOf(scorings);
        unknownRecordings = List.copyOf(unknownRecordings);
    }

    /// What becomes of a scoring that comes.
    public enum Fate {
        /// The library does not have it.
        NEW,
        /// The library has its beginning.
        GOES_ON,
        /// The library has it, or more.
        KNOWN,
        /// Both went on from a common beginning, or the one here is final: it becomes a scoring of its own.
        BESIDE,
        /// It is being edited here: left for the next time.
        OPEN
    }

    /// @param id      it is found under
    /// @param changes that the library does not have
    public record Line(Fate fate, ScoringId id, RecordingId recording, Scorer scorer, String name, int changes) {
    }

    public long count(Fate fate) {
        return scorings.stream().filter(line -> line.fate() == fate).count();
    }

    /// Whether the library has all of it.
    public boolean isNothing() {
        return count(Fate.KNOWN) + count(Fate.OPEN) == scorings.size() && unknownRecordings.isEmpty() && steps == 0
                && names == 0 && assignments == 0 && tags == 0;
    }
}
