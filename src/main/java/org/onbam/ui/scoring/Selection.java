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
    /// @param lane index of the channel in the montage
    record OfSpan(int lane, TimeSpan span) implements Selection {
    }
}
