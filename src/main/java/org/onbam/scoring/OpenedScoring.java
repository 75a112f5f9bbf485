package org.onbam.scoring;

import java.util.List;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;

/// A scoring as the library gives it out: its state, the whole log that led there, and how far it has come.
public record OpenedScoring(ScoringId id, Scoring scoring, List<LogEntry> log, ScoringStatus status) {

    public OpenedScoring {
        log = List.copyOf(log);
    }

    /// One that nobody has handed in.
    public OpenedScoring(ScoringId id, Scoring scoring, List<LogEntry> log) {
        this(id, scoring, log, log.isEmpty() ? ScoringStatus.NEW : ScoringStatus.IN_PROGRESS);
    }

    /// Of the last change, 0 for none.
    public long revision() {
        return log.isEmpty() ? 0 : log.getLast().revision();
    }
}
