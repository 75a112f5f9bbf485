package org.onbam.model;

import java.util.Locale;
import org.onbam.message.Message;

/// How far a scoring has come; said by [#message].
public enum ScoringStatus {

    /// Nothing in it yet.
    NEW,
    IN_PROGRESS,
    /// Handed in by its scorer, who may take it back until somebody reviews it.
    SUBMITTED,
    IN_REVIEW,
    /// Sent back to its scorer, with a comment.
    RETURNED,
    APPROVED,
    /// Final: read-only until a reviewer opens it again.
    LOCKED;

    /// Whether it was accepted and stays as it is.
    public boolean isFinal() {
        return this == APPROVED || this == LOCKED;
    }

    /// Whether labels may change.
    public boolean isEditable() {
        return this == NEW || this == IN_PROGRESS || this == RETURNED;
    }

    public Message message() {
        return Message.of("status." + name().toLowerCase(Locale.ROOT));
    }
}
