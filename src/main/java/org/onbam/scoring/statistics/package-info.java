/// The statistics of a night: what a sleep report states, from stages, events and the slow signals.
///
/// [org.onbam.scoring.statistics.NightStatistics] holds one number, or the reason why there is none, for each
/// [org.onbam.scoring.statistics.Figure]; the figures carry the stable codes that reports and exports use.
/// [org.onbam.scoring.statistics.LiveStatistics] makes them again after each edit and keeps what was measured in the signal.
/// A division by nothing is an [org.onbam.scoring.statistics.Absence], never a zero: that is a finding of another kind.
///
/// Definitions follow the AASM manual (2.6 and 3, chapters II and VIII) and, where it leaves a choice, Luna's `HYPNO`; each
/// class states its choice. Everything here is a function of values: it knows no files, threads or screens.
@NullMarked
package org.onbam.scoring.statistics;

import org.jspecify.annotations.NullMarked;
