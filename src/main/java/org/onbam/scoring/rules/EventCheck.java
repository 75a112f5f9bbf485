package org.onbam.scoring.rules;

import java.util.function.Consumer;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;

/// Looks at one event, and no further from it than the reach of the rules it looks after. Pure.
@FunctionalInterface
interface EventCheck {

    void look(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found);
}
