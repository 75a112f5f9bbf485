package org.onbam.scoring;

import java.util.Optional;
import org.onbam.message.Message;
import org.onbam.model.ScoringId;

/// Takes applied changes and makes them durable, in order. Returns at once; see [SaveState] for what became of them.
@FunctionalInterface
public interface ChangeSink {

    void submit(ScoringId scoring, LogEntry entry);

    /// Whether changes are taken at all; [#submit] throws `IllegalStateException` where they are not.
    default boolean takesChanges() {
        return true;
    }

    /// Why a scoring takes no changes now, for the scorer: another program edits it, or the sink takes none at all. Asked before
    /// each change; never waits.
    default Optional<Message> refusal(ScoringId scoring) {
        return takesChanges() ? Optional.empty() : Optional.of(Message.of("score.readOnly"));
    }

    /// The session on a scoring is over. Returns at once.
    default void left(ScoringId scoring) {
    }
}
