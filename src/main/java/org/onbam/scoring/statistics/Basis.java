package org.onbam.scoring.statistics;

import java.util.Optional;
import org.onbam.scoring.night.HypopneaRule;

/// On what the statistics of a night rest, beside the numbers themselves.
///
/// @param lightsOffMarked false if the first scored epoch stands in
/// @param lightsOnMarked  false if the last scored epoch stands in
/// @param counted         the rule whose hypopneas the parts of the AHI count; empty if all, as scored
/// @param legs            how periodic leg movements were found
public record Basis(boolean lightsOffMarked, boolean lightsOnMarked, Optional<HypopneaRule> counted, LegRule legs) {
}
