package org.onbam.ui.scoring;

import org.onbam.model.EventId;
import org.onbam.model.TimeSpan;

/// What the next event key acts on.
public sealed interface Selection {

    record None() implements Selection {
    }

    record OfEvent(EventId id) implements Selection {
    }

    /// A span dragged on a lane.
    ///
    /// @param channel name of the channel, wherever it is shown; empty for no channel in particular
    record OfSpan(String channel, TimeSpan span) implements Selection {
    }
}
