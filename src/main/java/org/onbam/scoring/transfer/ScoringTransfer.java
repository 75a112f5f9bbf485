package org.onbam.scoring.transfer;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.onbam.message.UserException;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;

/// Takes scorings out of a library and brings others in. Thread-safe; touches the disk, so not for the FX thread.
public interface ScoringTransfer {

    /// Scorings with their whole past, in the order asked for; what is queued but not yet on the disk is waited for.
    List<TransferredScoring> take(Collection<ScoringId> ids) throws UserException;

    /// Everything that another library would not find in itself: all recordings, assignments and tags, and the scorings
    /// that differ from those there.
    TransferSet unlike(ScoringTransfer there) throws UserException;

    /// How far each scoring is, in words that are equal only for equal pasts; see [#unlike].
    Set<String> marks() throws UserException;

    /// What [#merge] would do; nothing is written.
    ///
    /// @param open scorings that are being edited: they are left alone, and said to be
    MergePreview preview(TransferSet set, Set<ScoringId> open) throws UserException;

    /// Brings everything in, in one transaction, by the rules of [FamilyPlan]: recordings that are not known yet; scorings;
    /// status steps and names of revisions as sets, where the ones here stay; assignments, of which the later holds; tags.
    /// Again does nothing.
    ///
    /// @param by who merges, as the audit trail says it
    /// @return what was done
    /// @throws UserException if it cannot be written, or what comes is not whole; nothing is then changed
    MergePreview merge(TransferSet set, Scorer by, Set<ScoringId> open) throws UserException;

    /// The stored form of a scoring: lines of JSON that end with the hash of its log.
    String text(TransferredScoring scoring);

    /// @throws IllegalArgumentException if it is no such text, of a later version, or not as it was written
    TransferredScoring scoring(String text);
}
