package org.onbam.ui.scoring;

import org.onbam.model.EventId;
import org.onbam.model.TimeSpan;

/// What the next event or stage key acts on.
public sealed interface Selection {

    record None() implements Selection {
    }

    record OfEvent(EventId id) implements Selection {
    }

    /// Epochs `[first, end)`, dragged across the hypnogram: what the next stage key paints.
    ///
    /// @param first 0-based
    record OfEpochs(int first, int end) implements Selection {

        public OfEpochs {
            if (first < 0 || end <= first) {
                throw new IllegalArgumentException("epochs " + first + " to " + end);
            }
        }
    }

    /// A span dragged on a lane.
    ///
    /// @param channel name of the channel, wherever it is shown; empty for no channel in particular
    record OfSpan(String channel, TimeSpan span) implements Selection {
    }
}
