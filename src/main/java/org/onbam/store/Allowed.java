package org.onbam.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.transfer.TransferSet;
import org.onbam.scoring.transfer.TransferredScoring;
import org.onbam.scoring.work.Role;
import org.onbam.scoring.work.StatusFlow;
import org.onbam.scoring.work.StatusStep;

/// Which status steps of scorings that come count here: what only a reviewer may do counts where this library knows that person
/// as one, since everybody is a reviewer at home.
record Allowed(Connection connection, TransferSet.Steps counting) {

    TransferredScoring in(TransferredScoring scoring) throws SQLException {
        if (counting == TransferSet.Steps.ALL) {
            return scoring;
        }
        List<StatusStep> steps = new ArrayList<>();
        try (Statements sql = new Statements(connection)) {
            for (StatusStep step : scoring.steps()) {
                if (isByItself(step) || isAllowed(sql, step, scoring.scorer())) {
                    steps.add(step);
                }
            }
        }
        return scoring.withWork(steps, scoring.named());
    }

    /// The step of the first edit, which nobody takes.
    static boolean isByItself(StatusStep step) {
        return step.from() == ScoringStatus.NEW && step.to() == ScoringStatus.IN_PROGRESS;
    }

    private static boolean isAllowed(Statements sql, StatusStep step, Scorer owner) throws SQLException {
        Optional<Scorer> by = ScorerRows.find(sql, step.by());
        Role role = by.isPresent() ? ScorerRows.role(sql, by.get()) : Role.SCORER;
        Scorer known = ScorerRows.find(sql, owner).orElse(owner);
        return StatusFlow.next(step.from(), role, StatusFlow.isOwn(known, by.orElse(step.by()))).contains(step.to());
    }
}
