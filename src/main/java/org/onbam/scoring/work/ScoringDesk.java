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

/// The library as a place of work. Thread-safe; every method may touch the disk and is called off the FX thread. What is
/// written is durable on return, and stands in the audit trail with who and when.
public interface ScoringDesk {

    /// The first person of a library is its reviewer, all others are scorers until a reviewer says otherwise.
    Role role(Scorer person) throws UserException;

    void setRole(Scorer person, Role role, Scorer by) throws UserException;

    ScoringStatus status(ScoringId scoring) throws UserException;

    /// Takes a scoring to another status.
    ///
    /// @param comment kept with the step; what a returned scoring's scorer is to mend
    /// @throws UserException if [StatusFlow] does not let this person take this step; nothing is then changed
    StatusStep step(ScoringId scoring, ScoringStatus to, Scorer by, String comment) throws UserException;

    /// Oldest first.
    List<StatusStep> steps(ScoringId scoring) throws UserException;

    /// Names a state; a name is given once in a scoring.
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

    /// The people, programs and imports of the library, by name.
    List<Scorer> scorers() throws UserException;
}
