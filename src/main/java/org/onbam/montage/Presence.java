package org.onbam.montage;

/// What becomes of a channel that the recording does not have.
public enum Presence {
    /// A labelled empty lane stands for it: a missing SpO2 must be seen.
    REQUIRED,
    /// It takes no room.
    OPTIONAL
}
