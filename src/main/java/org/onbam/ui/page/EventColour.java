package org.onbam.ui.page;

import java.util.Locale;
import org.onbam.model.EventType;
import org.onbam.model.TraceColour;

/// The colour of an event type in style sheets.
final class EventColour {

    private EventColour() {
    }

    /// The name of a looked-up colour.
    static String of(EventType type) {
        boolean own = type.look().colour() != TraceColour.BY_KIND;
        return "-onbam-" + (own ? "ink-" + type.look().colour().name() : "event-" + type.family().name())
                .toLowerCase(Locale.ROOT);
    }
}
