package org.onbam.scoring.statistics;

/// How periodic leg movements were told from single ones; said by the message `statistics.legs.<name in lower case>`.
public enum LegRule {

    /// There are neither single nor periodic leg movements.
    NONE,
    /// From single movements, by the rule of the AASM for series.
    SERIES,
    /// As marked, such as by the program they were imported from.
    AS_MARKED
}
