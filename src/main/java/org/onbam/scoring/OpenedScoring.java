package org.onbam.scoring;

import java.util.List;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;

/// A scoring as the library gives it out: its state and the whole log that led there.
public record OpenedScoring(ScoringId id, Scoring scoring, List<LogEntry> log) {

    public OpenedScoring {
        log = List.copyOf(log);
    }
}
