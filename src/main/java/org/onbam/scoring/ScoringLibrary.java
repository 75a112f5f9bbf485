package org.onbam.scoring;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.onbam.message.UserException;
import org.onbam.model.Hypnogram;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;

/// The library: recordings, scorers, scorings and their logs. Thread-safe; every method may touch the disk and is called
/// off the FX thread, except [#submit], which only queues.
public interface ScoringLibrary extends ChangeSink, AutoCloseable {

    /// Adds or, for a known [RecordingId], updates a recording (it may have moved).
    void put(LibraryRecording recording) throws UserException;

    /// As [#put] for each, all or none: one commit, so that a folder of thousands is added in seconds.
    void putAll(List<LibraryRecording> recordings) throws UserException;

    /// All recordings, by subject code, then start.
    List<LibraryRecording> recordings() throws UserException;

    Optional<LibraryRecording> recording(RecordingId id) throws UserException;

    /// The scorer of this name and kind, made if there is none yet.
    Scorer scorer(String name, Scorer.Kind kind) throws UserException;

    /// A new scoring whose first content is `initial` (imports and the simulator's truth; empty for a new one).
    ScoringId create(RecordingId recording, Scorer scorer, String name, Scoring initial) throws UserException;

    /// As [#create] for each, all or none: one commit.
    List<ScoringId> createAll(List<NewScoring> scorings) throws UserException;

    /// The scoring of this recording, scorer and name, made if there is none: two programs that ask at once get the same.
    ScoringId findOrCreate(NewScoring asked) throws UserException;

    /// The recordings of the same samples, whatever their headers say; oldest first.
    List<LibraryRecording> recordingsOf(String signalDigest) throws UserException;

    /// Scorings of one recording, oldest first.
    List<ScoringSummary> scorings(RecordingId recording) throws UserException;

    /// Scorings of all recordings, for the library's list.
    List<ScoringSummary> scorings() throws UserException;

    /// The stages of scorings, some 10 µs each; those that are not in the library are left out.
    Map<ScoringId, Hypnogram> hypnograms(Collection<ScoringId> of) throws UserException;

    /// To look at it; changes go only by [#edit].
    OpenedScoring open(ScoringId id) throws UserException;

    /// Opens a scoring for one session that changes it, which ends with [#left]: no other program edits it until then. While another
    /// does, it is given out to be looked at, and [#refusal] says who has it.
    OpenedScoring edit(ScoringId id) throws UserException;

    /// Tells, on a thread of the library, of scorings that were given out by [#edit] and are to be opened anew: another program gave
    /// one back, or changed one that was given out here. The session that is open takes no change any more.
    void onOutdated(Consumer<ScoringId> listener);

    /// Tells within some seconds, on a thread of the library, that another program has changed it.
    void onChangedElsewhere(Runnable listener);

    Optional<ViewState> view(ScoringId id) throws UserException;

    void saveView(ScoringId id, ViewState view) throws UserException;

    /// Whether another instance has this library to itself and this one may only read.
    boolean isReadOnly();

    @Override
    default boolean takesChanges() {
        return !isReadOnly();
    }

    /// Tells of every change of the save state, on the writer's thread.
    void onSaveState(Consumer<SaveState> listener);

    void removeSaveStateListener(Consumer<SaveState> listener);

    SaveState saveState();

    /// Tells, on the writer's thread and after each commit, up to which revision a scoring is now on the disk.
    void onDurable(BiConsumer<ScoringId, Long> listener);

    /// Tells of trouble that is found in the background, such as a damaged file, on a thread of the library; also at once of
    /// what was found before.
    default void onTrouble(Consumer<UserException> listener) {
    }

    /// Waits until everything submitted is durable.
    ///
    /// @throws UserException if it could not be made durable; the changes are still queued
    void flush() throws UserException;

    /// Writes everything that is not yet durable to a file of its own, for when [#flush] keeps failing.
    ///
    /// @param file made or replaced whole; on another disk than the library's
    /// @return how many changes it holds
    int writeRescue(Path file) throws UserException;

    /// Flushes and closes. @throws UserException as [#flush]; the library then stays open and keeps its queue.
    @Override
    void close() throws UserException;
}
