package org.onbam.dataset;

/// Why a night is not in a data set. The manifest gives the code and nothing more: what exactly was wrong may name somebody.
public enum SkipReason {

    /// No scoring of the plan's source has a status that may leave.
    NO_SCORING,
    /// The scoring cannot be read, has no epochs within the recording, or none of them is scored.
    LABELS,
    /// The recording is not where it was.
    MISSING,
    /// The recording cannot be read, or holds no signal.
    UNREADABLE,
    /// The file is not the one that was scored.
    CHANGED,
    /// The montage of the pictures finds nothing in it.
    NO_PICTURE,
    /// EDF+ cannot hold it.
    UNWRITABLE,
    /// A file would have held what an original is called.
    LEAK,
    /// A copy did not read back as it was.
    NOT_EQUAL,
    /// The program failed on it.
    FAILED;

    public String code() {
        return PlanPlace.code(this);
    }
}
