package org.onbam.scoring.statistics;

/// The class of sleep apnea in adults by the AHI (AASM task force, Sleep 1999; 22: 667): from 5, 15 and 30 an hour.
/// Its word is the message `statistics.severity.<name in lower case>`.
public enum Severity {

    NORMAL(0), MILD(5), MODERATE(15), SEVERE(30);

    private final double fromPerHour;

    Severity(double fromPerHour) {
        this.fromPerHour = fromPerHour;
    }

    /// @param ahi apneas and hypopneas in an hour of sleep, 0 or more
    public static Severity ofAhi(double ahi) {
        Severity found = NORMAL;
        for (Severity severity : values()) {
            if (ahi >= severity.fromPerHour) {
                found = severity;
            }
        }
        return found;
    }
}
