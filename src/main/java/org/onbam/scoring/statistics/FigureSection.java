package org.onbam.scoring.statistics;

/// The parts of a report, in its order; the heading is the message `statistics.section.<name in lower case>`.
public enum FigureSection { SLEEP, STAGES, RESPIRATORY, POSITION, OXYGEN, AROUSALS, LIMBS }
