/// The Problems pane of the dock: what the rules of `scoring.rules` find in the open scoring, live; what mends it; which
/// rules are looked after. [ProblemsModel] needs no toolkit; [ProblemsPane] shows it.
@NullMarked
package org.onbam.ui.problems;

import org.jspecify.annotations.NullMarked;
