/// The Score space: one night on the screen and the keys that score it.
///
/// [ScoreSpace] composes the page, the night strip and the events dock around one [org.onbam.ui.scoring.ScoreModel];
/// [ScoreCommands] names what a person can do there. Nothing here reads files or SQL.
@NullMarked
package org.onbam.ui.score;

import org.jspecify.annotations.NullMarked;
