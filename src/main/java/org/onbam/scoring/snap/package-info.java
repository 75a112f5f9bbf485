/// Where the edge of an event wants to lie: at the border of an epoch, at another event's edge, where a breath begins,
/// where the saturation begins to fall or is lowest.
///
/// [SnapPoints] gathers such places around a time and finds the nearest; [Breaths] and [SaturationFall] find theirs in
/// samples. Pure: it reads no signal and knows no screen.
///
/// [FlowReduction] says of breaths how much smaller they are in an event than before it.
@NullMarked
package org.onbam.scoring.snap;

import org.jspecify.annotations.NullMarked;
