/// What is done with scorings besides editing them: handed in, reviewed, returned, approved, locked; assigned, tagged, named.
///
/// [org.onbam.scoring.work.ScoringDesk] is the port; [org.onbam.scoring.work.StatusFlow] says who may take which step.
/// [org.onbam.scoring.work.LibraryQuery] is the language that chooses recordings, of which [org.onbam.scoring.work.LibraryFacts] says
/// all that it may ask for.
@NullMarked
package org.onbam.scoring.work;

import org.jspecify.annotations.NullMarked;
