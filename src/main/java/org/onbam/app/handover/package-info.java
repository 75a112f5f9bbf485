/// Handing work over: packages (`.onbam`) for a scorer who works elsewhere, and what comes back.
///
/// [org.onbam.app.handover.PackWork] chooses what goes into a [org.onbam.app.handover.WorkPackage] and is blind unless asked:
/// no other scorer's labels, names or comments. [org.onbam.app.handover.PackageWriter] and
/// [org.onbam.app.handover.PackageReader] are the file, [org.onbam.app.handover.PackageSeal] what tells a whole one from a damaged
/// one. [org.onbam.app.handover.ReceiveWork] opens a package at the scorer's, [org.onbam.app.handover.MergeFiles] brings packages
/// and whole libraries back. Both show first what would change, and change it in one transaction of
/// [org.onbam.scoring.transfer.ScoringTransfer], which has the rules.
@NullMarked
package org.onbam.app.handover;

import org.jspecify.annotations.NullMarked;
