package org.onbam.store;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onbam.model.RecordingId;
import org.onbam.model.ScoringId;
import org.onbam.scoring.transfer.TransferredScoring;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.NamedRevision;
import org.onbam.scoring.work.StatusStep;

/// Placeholder until the desk's tables are there.
final class WorkUnion {
    WorkUnion(Connection connection, boolean isWritten) {
    }
    static List<StatusStep> steps(Connection connection, ScoringId id) {
        return List.of();
    }
    static List<NamedRevision> names(Connection connection, ScoringId id) {
        return List.of();
    }
    void add(ScoringId id, TransferredScoring coming) {
    }
    void assign(List<Assignment> coming) {
    }
    void tag(Map<RecordingId, Set<String>> coming) {
    }
    int steps() {
        return 0;
    }
    int names() {
        return 0;
    }
    int assignments() {
        return 0;
    }
    int tags() {
        return 0;
    }
}
