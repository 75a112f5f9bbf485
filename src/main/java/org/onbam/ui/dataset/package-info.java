/// The Dataset space: which recordings, the plan as a form with the folders that result and one epoch as it will look,
/// what was found before anything is written; then the run, to its report.
///
/// [org.onbam.ui.dataset.DatasetModel] holds the plan and what is under way and needs no screen; the sides show it. The
/// plan is the same `plan.json` that the command line runs.
@NullMarked
package org.onbam.ui.dataset;

import org.jspecify.annotations.NullMarked;
