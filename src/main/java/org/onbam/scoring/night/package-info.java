/// What of a scored night both the rules and the statistics rest on, once, so that they say the same: when the time in bed
/// began and ended ([Lights]), which desaturation and arousal belongs to which breathing event ([Belonging]), what speaks for
/// a hypopnea ([HypopneaEvidence]), how far the saturation fell ([SaturationTrack]).
///
/// The link key goes by [Belonging] too: what it links is what was counted before. Pure functions of values; nothing here
/// knows a screen.
@NullMarked
package org.onbam.scoring.night;

import org.jspecify.annotations.NullMarked;
