package org.onbam.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onbam.message.UserException;
import org.onbam.model.EpochGrid;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.scoring.Notes;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.NamedRevision;
import org.onbam.scoring.work.ScoringDesk;
import org.onbam.scoring.work.StatusStep;

/// What was done with a recording besides scoring it, and what its scorers noted.
///
/// @param events newest first
/// @param notes  by scoring, then time
public record RecordingHistory(List<Event> events, List<Note> notes) {

    /// Something that somebody did.
    public sealed interface Event {

        Instant at();
    }

    /// @param of whose scoring it is
    public record Stepped(StatusStep step, Scorer of) implements Event {

        @Override
        public Instant at() {
            return step.at();
        }
    }

    /// @param of whose scoring it is
    public record Named(NamedRevision revision, Scorer of) implements Event {

        @Override
        public Instant at() {
            return revision.at();
        }
    }

    public record Assigned(Assignment assignment) implements Event {

        @Override
        public Instant at() {
            return assignment.at();
        }
    }

    /// @param epoch the 0-based epoch it is about; empty for the whole recording
    public record Note(Scorer by, Optional<Integer> epoch, String text) {
    }

    public RecordingHistory {
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }

    /// Reads what there is of one recording. Touches the disk.
    ///
    /// @param scorings of the recording
    /// @param assigned of the recording
    public static RecordingHistory read(ScoringLibrary library, ScoringDesk desk, List<ScoringSummary> scorings,
                                        List<Assignment> assigned, CancellationToken token) throws UserException {
        List<Event> events = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        assigned.forEach(assignment -> events.add(new Assigned(assignment)));
        for (ScoringSummary scoring : scorings) {
            token.check();
            desk.steps(scoring.id()).forEach(step -> events.add(new Stepped(step, scoring.scorer())));
            desk.revisions(scoring.id()).forEach(revision -> events.add(new Named(revision, scoring.scorer())));
            if (scoring.eventCount() > 0) {
                notes.addAll(notes(library.open(scoring.id()).scoring(), scoring.scorer()));
            }
        }
        events.sort(Comparator.comparing(Event::at).reversed());
        return new RecordingHistory(events, notes);
    }

    private static List<Note> notes(Scoring scoring, Scorer by) {
        EpochGrid grid = scoring.grid();
        return scoring.events().stream().filter(Notes::isNote).filter(note -> !note.comment().isBlank())
                .map(note -> new Note(by, epochOf(note, grid), note.comment())).toList();
    }

    private static Optional<Integer> epochOf(ScoredEvent note, EpochGrid grid) {
        return note.span().endNanos() - note.span().startNanos() <= grid.epochNanos()
                ? Optional.of(grid.epochAt(note.span().startNanos())) : Optional.empty();
    }
}
