package org.onbam.scoring.work;

/// What a person may do in a library beyond scoring, which everybody may.
public enum Role {

    SCORER,
    /// Takes scorings into review, returns, approves, locks and opens them again.
    REVIEWER,
    /// Locks what is approved, to ship it.
    EXPORTER
}
