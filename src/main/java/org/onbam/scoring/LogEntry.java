package org.onbam.scoring;

import java.time.Instant;

/// One row of a scoring's append-only log: the change that was applied, and whether a person did, undid or redid it.
/// The instants are kept with it in the library, which is all that [Pace] needs.
///
/// @param revision 1 for the first change of a scoring, then one more each
/// @param change   what was applied; for `UNDO` the inverse of what it takes back
/// @param at       when (wall clock of the machine; an instant, since it is not a recording's time)
public record LogEntry(long revision, Kind kind, ScoringChange change, Instant at) {

    public enum Kind { DO, UNDO, REDO }
}
