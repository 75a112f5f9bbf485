package org.onbam.scoring.transfer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.scoring.EditJournal;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.work.NamedRevision;
import org.onbam.scoring.work.StatusStep;

/// A scoring with its whole past: what it first held and every change since, so that undo, origins and who did what travel
/// with it.
///
/// @param created when it was begun
/// @param log     revisions 1, 2, 3 ...; each fits what the ones before it made
/// @param steps   of its status, oldest first
/// @param named   states that were given a name, by revision
public record TransferredScoring(ScoringId id, RecordingId recording, Scorer scorer, String name, Instant created,
                                 Scoring initial, List<LogEntry> log, List<StatusStep> steps, List<NamedRevision> named) {

    /// The order of steps in time; steps of one instant in an order that is the same everywhere.
    public static final Comparator<StatusStep> IN_TIME = Comparator.comparing(StatusStep::at)
            .thenComparing(StatusStep::revision).thenComparing(StatusStep::from).thenComparing(StatusStep::to);

    public TransferredScoring {
        log = List.copyOf(log);
        steps = steps.stream().sorted(IN_TIME).toList();
        named = List.copyOf(named);
    }

    /// What the first content and the log make.
    ///
    /// @throws IllegalArgumentException if a revision is missing or a change does not fit
    public Scoring replay() {
        Scoring state = initial;
        long revision = 0;
        for (LogEntry entry : log) {
            if (entry.revision() != ++revision) {
                throw new IllegalArgumentException("revision " + entry.revision() + " where " + revision + " belongs");
            }
            state = entry.change().applyTo(state);
        }
        EditJournal.replay(log);
        return state;
    }

    public TransferredScoring withScorer(Scorer next) {
        return new TransferredScoring(id, recording, next, name, created, initial, log, steps, named);
    }

    public TransferredScoring withWork(List<StatusStep> nextSteps, List<NamedRevision> nextNamed) {
        return new TransferredScoring(id, recording, scorer, name, created, initial, log, nextSteps, nextNamed);
    }
}
