package org.onbam.scoring;

import org.onbam.model.ScoringId;

/// Takes applied changes and makes them durable, in order. Returns at once; see [SaveState] for what became of them.
@FunctionalInterface
public interface ChangeSink {

    void submit(ScoringId scoring, LogEntry entry);

    /// Whether changes are taken at all; [#submit] throws `IllegalStateException` where they are not.
    default boolean takesChanges() {
        return true;
    }
}
