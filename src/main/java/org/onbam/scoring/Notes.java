package org.onbam.scoring;

import java.util.List;
import java.util.Optional;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.ReplaceEvent;

/// Notes and bookmarks, which are events like any other: undone, kept, exported and listed as these are.
///
/// A note on an epoch is a `note` over exactly that epoch and on no channel, a note on the recording one over the whole
/// recording; a bookmark is a `bookmark`, a point. What they say is the comment.
public final class Notes {

    public static final String NOTE = "note";
    public static final String BOOKMARK = "bookmark";

    private Notes() {
    }

    /// Whether an event is a note on a stretch of time rather than on a channel.
    public static boolean isNote(ScoredEvent event) {
        return event.type().equals(NOTE) && event.channel().isEmpty();
    }

    public static boolean isBookmark(ScoredEvent event) {
        return event.type().equals(BOOKMARK);
    }

    /// The note on exactly a stretch: an epoch, or the recording.
    public static Optional<ScoredEvent> on(Scoring scoring, TimeSpan span) {
        return scoring.events().stream().filter(event -> isNote(event) && event.span().equals(span)).findFirst();
    }

    /// Writes the note on a stretch anew; a blank text takes it away.
    ///
    /// @return empty where nothing changes
    public static Optional<ScoringChange> write(Scoring scoring, TimeSpan span, String text) {
        String said = text.strip();
        Optional<ScoredEvent> there = on(scoring, span);
        if (there.isEmpty()) {
            return said.isEmpty() ? Optional.empty()
                    : Optional.of(new AddEvent(new ScoredEvent(EventId.random(), NOTE, span, "", said)));
        }
        ScoredEvent note = there.get();
        if (said.isEmpty()) {
            return EventChanges.removal(scoring, List.of(note));
        }
        return note.comment().equals(said) ? Optional.empty()
                : Optional.of(new ReplaceEvent(note, note.withComment(said)));
    }
}
