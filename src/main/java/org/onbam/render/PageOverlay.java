package org.onbam.render;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.onbam.message.Messages;
import org.onbam.model.EventId;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

/// What lies over the traces of a page: the scoring and what the reader is doing. Immutable.
///
/// @param start        clock time of time 0; without it, times are counted from the start
/// @param currentEpoch the epoch that stage keys act on, which is outlined; negative for none
/// @param selected     the events that are chosen; one alone has handles
/// @param selection    the span being dragged
/// @param cursorNanos  where a line stands under the pointer
public record PageOverlay(Scoring scoring, EventVocabulary vocabulary, Messages messages, Optional<LocalDateTime> start,
                          int currentEpoch, Set<EventId> selected, Optional<Selection> selection,
                          OptionalLong cursorNanos) {

    /// A span selected on a lane.
    ///
    /// @param lane index of the lane; -1 for the whole height
    /// @param type whose colour it has, while an event of it is drawn out; the accent's without
    public record Selection(int lane, TimeSpan span, Optional<EventType> type) {
    }
}
