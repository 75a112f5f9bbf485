/// Scorings on their way from one library to another, and how two that went on apart are brought together.
///
/// A [org.onbam.scoring.transfer.TransferredScoring] is a scoring with its whole past, a
/// [org.onbam.scoring.transfer.TransferSet] what travels together, [org.onbam.scoring.transfer.FamilyPlan] the rules of a
/// merge, and [org.onbam.scoring.transfer.ScoringTransfer] the port that `store` implements. Logs only grow, and two that
/// begin alike have equal hashes as far as they do ([org.onbam.scoring.transfer.Branch]); so a merge is a union of logs: in
/// whatever order and however often, every library ends with the same scorings. Nothing here knows SQL or files.
@NullMarked
package org.onbam.scoring.transfer;

import org.jspecify.annotations.NullMarked;
