package org.onbam.scoring.statistics;

/// What a figure is counted in, and with how many decimals it is shown; its short name is the message
/// `statistics.unit.<name in lower case>` where it has one.
public enum FigureUnit {

    MINUTES(1), PERCENT(1), PER_HOUR(1), COUNT(0),
    /// Percent of saturation.
    SATURATION(1),
    /// Seconds since the recording's start, shown as time of day where the recording states when it began.
    TIME(0);

    private final int decimals;

    FigureUnit(int decimals) {
        this.decimals = decimals;
    }

    public int decimals() {
        return decimals;
    }
}
