/// What is done with scorings besides editing them: handed in, reviewed, returned, approved, locked; assigned, tagged, named.
///
/// [org.onbam.scoring.work.ScoringDesk] is the port; [org.onbam.scoring.work.StatusFlow] says who may take which step.
@NullMarked
package org.onbam.scoring.work;

import org.jspecify.annotations.NullMarked;
