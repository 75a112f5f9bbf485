package org.onbam.scoring.statistics;

/// Why a figure has no number; said by the message `statistics.absent.<name in lower case>`.
public enum Absence {

    /// No epoch between lights off and lights on has a stage.
    NO_STAGES,
    /// No epoch between lights off and lights on is sleep.
    NO_SLEEP,
    /// The stage, or the sleep, that it needs was not reached.
    NOT_REACHED,
    /// Nobody slept in this position.
    NO_SLEEP_IN_POSITION,
    /// Neither a position sensor nor position marks tell how the sleeper lay.
    NO_POSITION,
    /// No saturation was recorded, or none that is valid in sleep.
    NO_SATURATION,
    /// There are hypopneas, and neither saturation nor desaturations nor arousals to judge them by.
    NO_EVIDENCE,
    /// No desaturation in sleep could be measured.
    NO_DESATURATION,
    /// Leg movements are marked as periodic, so that no series are sought.
    MARKED_AS_PERIODIC,
    /// Stages are scored, so that the index of an hour of sleep is the one to read.
    SLEEP_IS_SCORED
}
