package org.onbam.ui.scoring;

import java.util.List;
import java.util.Optional;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.EventChanges;
import org.onbam.scoring.Notes;
import org.onbam.scoring.ScoringChange;

/// What a scorer writes down: comments on events, notes on epochs and on the recording, bookmarks. FX thread.
public final class NoteEditing {

    private final ScoreModel model;

    public NoteEditing(ScoreModel model) {
        this.model = model;
    }

    /// Gives an event a comment; one that is gone is passed over.
    public void comment(EventId id, String text) {
        model.scoring().event(id).flatMap(event -> EventChanges.commenting(List.of(event), text.strip()))
                .ifPresent(model::perform);
    }

    /// What the note on an epoch says, or on the recording; empty where there is none.
    public String noteOn(TimeSpan span) {
        return Notes.on(model.scoring(), span).map(ScoredEvent::comment).orElse("");
    }

    /// Writes the note on an epoch, or on the recording, anew; a blank text takes it away.
    ///
    /// @param span exactly the epoch's, or the recording's
    public void write(TimeSpan span, String text) {
        Notes.write(model.scoring(), span, text).ifPresent(model::perform);
    }

    /// Sets a bookmark where the pointer is on the page, else at the start of the current epoch, and selects it.
    public void bookmark() {
        long here = model.panes().cursorProperty().get().orElse(model.epochStartNanos());
        ScoredEvent mark = new ScoredEvent(EventId.random(), Notes.BOOKMARK,
                new EventSpans(model.recording().span()).point(here), "", "");
        Optional<ScoredEvent> there = model.scoring().events().stream()
                .filter(event -> Notes.isBookmark(event) && event.span().equals(mark.span())).findFirst();
        if (there.isPresent()) {
            model.select(new Selection.OfEvent(there.get().id()));
        } else if (model.perform(new ScoringChange.AddEvent(mark))) {
            model.select(new Selection.OfEvent(mark.id()));
        }
    }
}
