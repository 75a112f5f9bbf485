package org.onbam.store;

import java.util.Optional;
import org.onbam.message.Message;
import org.onbam.model.ScoringId;
import org.onbam.scoring.OpenedScoring;

/// Scorings as they are opened, to be looked at or to be edited. Thread-safe.
///
/// A scoring has one session at a time: after a second opening the first to submit wins, and the other's next change is refused
/// by [LabelStore#submit]. Between programs a lease decides.
final class Sessions {

    private static final System.Logger LOG = System.getLogger(Sessions.class.getName());

    private final StoreParts parts;
    private final ScoringHistory history;

    Sessions(StoreParts parts, ScoringHistory history) {
        this.parts = parts;
        this.history = history;
    }

    /// State and log, with the changes that are queued but not yet on the disk.
    OpenedScoring open(ScoringId id) throws LibraryException {
        parts.stepping().lock();
        try {
            OpenedScoring opened = history.open(id);
            if (!parts.sharing().leases().isEdited(id)) {
                parts.writer().ifPresent(writer -> writer.queue().opened(id, opened.revision(), opened.status().isEditable()));
            }
            return opened;
        } finally {
            parts.stepping().unlock();
        }
    }

    /// As [#open], to edit it, which one program does at a time: [#refusal] says why this one may not.
    OpenedScoring edit(ScoringId id) throws LibraryException {
        if (parts.writer().isEmpty()) {
            return open(id);
        }
        ScoreWriter writer = parts.requireWriter();
        parts.stepping().lock();
        try {
            // first: what another program wrote before it gave the scoring back is then read
            takeLease(id, writer);
            OpenedScoring opened = history.open(id);
            writer.queue().opened(id, opened.revision(), opened.status().isEditable() && refusal(id).isEmpty());
            return opened;
        } catch (LibraryException e) {
            left(id);
            throw e;
        } finally {
            parts.stepping().unlock();
        }
    }

    /// A disk that takes nothing keeps nobody from looking; what is then edited is looked at when it is written.
    private void takeLease(ScoringId id, ScoreWriter writer) {
        Leases leases = parts.sharing().leases();
        try {
            writer.call(connection -> {
                try (Statements sql = new Statements(connection)) {
                    leases.began(id, new LeaseRows(sql, parts.sharing().holder()).take(id));
                    writer.reopened(id);
                    return true;
                }
            });
        } catch (LibraryException e) {
            LOG.log(System.Logger.Level.DEBUG, "edited without a lease", e);
            if (!leases.isEdited(id)) {
                leases.began(id, Optional.empty());
            }
        }
        parts.watch().begin();
    }

    /// A session that edited it has ended.
    void left(ScoringId scoring) {
        if (parts.sharing().leases().ended(scoring)) {
            parts.watch().wake();
        }
    }

    /// Why a scoring cannot be edited here.
    Optional<Message> refusal(ScoringId scoring) {
        return parts.writer().isEmpty() ? Optional.of(Message.of("score.readOnly")) : parts.sharing().leases().refusal(scoring);
    }
}
