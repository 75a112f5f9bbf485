package org.onbam.store;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.EditJournal;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.OpenedScoring;

/// Scorings with their logs, as the library holds them together with the changes that are queued but not yet on the disk.
final class ScoringHistory {

    /// @param first what the scoring held before its log
    private record Stored(OpenedScoring opened, Scoring first) {
    }

    private final StoreParts parts;
    private final ScoringRows rows;

    ScoringHistory(StoreParts parts, ScoringRows rows) {
        this.parts = parts;
        this.rows = rows;
    }

    OpenedScoring open(ScoringId id) throws LibraryException {
        List<Submitted> queued = pending();
        OpenedScoring stored = parts.readers().read(connection -> rows.open(connection, id));
        List<LogEntry> log = withQueued(stored, queued);
        try {
            Scoring state = stored.scoring();
            for (LogEntry entry : log.subList(stored.log().size(), log.size())) {
                state = entry.change().applyTo(state);
            }
            EditJournal.replay(log);
            boolean begun = stored.status() == ScoringStatus.NEW && !log.isEmpty();
            return new OpenedScoring(id, state, log, begun ? ScoringStatus.IN_PROGRESS : stored.status());
        } catch (IllegalArgumentException e) {
            throw parts.failures().damaged(id + ": " + e.getMessage(), e);
        }
    }

    Scoring at(ScoringId id, long revision) throws LibraryException {
        List<Submitted> queued = pending();
        Stored stored = parts.readers().read(connection -> {
            OpenedScoring opened = rows.open(connection, id);
            return new Stored(opened, rows.initial(connection, opened));
        });
        List<LogEntry> log = withQueued(stored.opened(), queued);
        if (revision < 0 || revision > log.size()) {
            throw parts.failures().noRevision(revision);
        }
        try {
            Scoring state = stored.first();
            for (LogEntry entry : log.subList(0, (int) revision)) {
                state = entry.change().applyTo(state);
            }
            return state;
        } catch (IllegalArgumentException e) {
            throw parts.failures().damaged(id + ": " + e.getMessage(), e);
        }
    }

    /// Asked for before the disk is read: what leaves the queue meanwhile is then found on the disk.
    private List<Submitted> pending() {
        return parts.writer().map(writer -> writer.queue().pending()).orElse(List.of());
    }

    private static List<LogEntry> withQueued(OpenedScoring stored, List<Submitted> queued) {
        List<LogEntry> log = new ArrayList<>(stored.log());
        long revision = stored.revision();
        for (Submitted one : queued) {
            if (one.scoring().equals(stored.id()) && one.entry().revision() > revision) {
                log.add(one.entry());
                revision = one.entry().revision();
            }
        }
        return log;
    }
}
