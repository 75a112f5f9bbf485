/// The statistics of the open night in the dock: the report as it is scored so far.
///
/// [StatisticsPane] lays the figures out; `StatisticsRun` makes them off the FX thread whenever something they rest on
/// changed, the latest wins. The numbers come from [org.onbam.scoring.statistics], their words from
/// [org.onbam.app.StatisticsText].
@NullMarked
package org.onbam.ui.statistics;

import org.jspecify.annotations.NullMarked;
