package org.onbam.scoring.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;

/// The library as a place of work. Thread-safe; every method may touch the disk and is called off the FX thread. What is
/// written is durable on return, and stands in the audit trail with who and when.
public interface ScoringDesk {

    /// The first person of a library is its reviewer, all others are scorers until a reviewer says otherwise.
    ///
    /// @return SCORER also for somebody whom the library does not know
    Role role(Scorer person) throws UserException;

    /// @throws UserException if `by` is no reviewer, or nobody would be one any more; nothing is then changed
    void setRole(Scorer person, Role role, Scorer by) throws UserException;

    ScoringStatus status(ScoringId scoring) throws UserException;

    /// Takes a scoring to another status, after every change of it that was submitted before; none is taken from then on where
    /// the new status is not editable. An open session learns of it by [org.onbam.scoring.ScoringSession#stepped].
    ///
    /// @param comment kept with the step; what a returned scoring's scorer is to mend
    /// @throws UserException if [StatusFlow] does not let this person take this step; nothing is then changed
    StatusStep step(ScoringId scoring, ScoringStatus to, Scorer by, String comment) throws UserException;

    /// Oldest first.
    List<StatusStep> steps(ScoringId scoring) throws UserException;

    /// Names a state; a name is given once in a scoring. @throws UserException if it was given, or there is no such revision
    NamedRevision nameRevision(ScoringId scoring, long revision, String name, Scorer by) throws UserException;

    /// By revision.
    List<NamedRevision> revisions(ScoringId scoring) throws UserException;

    /// What a scoring was at a revision of its log; 0 for what it first held.
    Scoring at(ScoringId scoring, long revision) throws UserException;

    /// One for a recording and scorer replaces the one before.
    void assign(Collection<Assignment> assignments) throws UserException;

    void unassign(Collection<RecordingId> recordings, Scorer scorer, Scorer by) throws UserException;

    /// By recording, then time.
    List<Assignment> assignments() throws UserException;

    void tag(Collection<RecordingId> recordings, String tag, boolean isSet, Scorer by) throws UserException;

    Map<RecordingId, Set<String>> tags() throws UserException;

    /// One of the same name is replaced.
    void saveFilter(SavedFilter filter, Scorer by) throws UserException;

    void forgetFilter(String name, Scorer by) throws UserException;

    /// By name.
    List<SavedFilter> filters() throws UserException;

    /// Keeps what was computed of scorings, in the place of what was kept of them before; those of scorings that are not in the
    /// library are passed over. Not in the audit trail: it can be computed again.
    void keepFigures(Collection<ScoringFigures> figures) throws UserException;

    /// All that is kept; compare [ScoringFigures#revision] with that of the scoring.
    Map<ScoringId, ScoringFigures> figures() throws UserException;

    /// The people, programs and imports of the library, by name.
    List<Scorer> scorers() throws UserException;
}
