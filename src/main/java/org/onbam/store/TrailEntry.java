package org.onbam.store;

import java.time.Instant;

/// One thing that was done in a library.
///
/// @param who      name of the scorer; empty for the program itself
/// @param kind     `DO`, `UNDO` and `REDO` are edits; the others stand in the audit trail: `CREATE`, `STEP`, `ASSIGN` and so on
/// @param what     the scoring, recording or scorer it is about, by id; or the name of a filter
/// @param revision of the scoring's log; 0 for what is no edit
/// @param detail   JSON
public record TrailEntry(Instant at, String who, String kind, String what, long revision, String detail) {
}
