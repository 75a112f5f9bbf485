package org.onbam.edf;

import org.onbam.message.Severity;

/// What can be wrong with time-stamped annotation lists that were read all the same, or were not.
enum TalFault {
    NO_TIME("edf.tal.noTime", Severity.WARNING),
    NO_SIGN("edf.tal.noSign", Severity.WARNING),
    NUMBER_FORM("edf.tal.numberForm", Severity.WARNING),
    BAD_DURATION("edf.tal.badDuration", Severity.WARNING),
    UNTERMINATED("edf.tal.unterminated", Severity.WARNING),
    JOINED("edf.tal.joined", Severity.WARNING),
    AFTER_PADDING("edf.tal.afterPadding", Severity.WARNING),
    /// Counts bytes, not lists.
    REJECTED("edf.tal.rejected", Severity.ERROR);

    private final String key;
    private final Severity severity;

    TalFault(String key, Severity severity) {
        this.key = key;
        this.severity = severity;
    }

    String key() {
        return key;
    }

    Severity severity() {
        return severity;
    }
}
