package org.onbam.scoring.rules;

import java.util.List;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// How long an event may last, by the vocabulary.
final class DurationCheck implements EventCheck {

    /// Files of other programs state times in milliseconds.
    private static final double ROUNDING_SECONDS = 0.001;

    @Override
    public void look(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        if (type.isPoint()) {
            return;
        }
        double seconds = event.span().durationNanos() / (double) TimeSpan.SECOND;
        if (night.has(Rule.TOO_SHORT) && seconds < type.minSeconds() - ROUNDING_SECONDS) {
            found.accept(new Problem(Rule.TOO_SHORT, event.span(), List.of(event.id()), Message.of("rules.tooShort.found",
                    type, Spoken.number(Math.floor(seconds * 10) / 10), Spoken.number(type.minSeconds())),
                    List.of(new Fix.Remove(event.id()))));
        } else if (night.has(Rule.TOO_LONG) && type.maxSeconds() > 0 && seconds > type.maxSeconds() + ROUNDING_SECONDS) {
            found.accept(new Problem(Rule.TOO_LONG, event.span(), List.of(event.id()), Message.of("rules.tooLong.found",
                    type, Spoken.number(Math.ceil(seconds * 10) / 10), Spoken.number(type.maxSeconds())), List.of()));
        }
    }
}
