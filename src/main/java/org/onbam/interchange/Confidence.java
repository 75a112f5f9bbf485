package org.onbam.interchange;

/// How sure a format is that a file is its own, least first.
public enum Confidence {
    /// The file is something else.
    NONE,
    /// The content could be read this way, and others could read it too.
    POSSIBLE,
    /// The content has the form, but no mark of its own.
    LIKELY,
    /// The file names itself: a header row or magic bytes.
    CERTAIN
}
