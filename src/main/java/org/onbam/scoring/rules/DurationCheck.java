package org.onbam.scoring.rules;

import java.util.List;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// How long an event may last, by the vocabulary. What is measured by its time, as snoring and artefacts are, has some.
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
            found.accept(Problem.of(Rule.TOO_SHORT, List.of(event), Message.of("rules.tooShort.found",
                    type, Spoken.besides(seconds, type.minSeconds()), Spoken.number(type.minSeconds())),
                    List.of(new Fix.Remove(event.id()))));
        } else if (night.has(Rule.TOO_SHORT) && seconds == 0
                && (type.family() == EventFamily.SNORE || type.family() == EventFamily.ARTIFACT)) {
            found.accept(Problem.of(Rule.TOO_SHORT, List.of(event), Message.of("rules.tooShort.none", type),
                    List.of(new Fix.Remove(event.id()))));
        } else if (night.has(Rule.TOO_LONG) && type.maxSeconds() > 0 && seconds > type.maxSeconds() + ROUNDING_SECONDS) {
            found.accept(Problem.of(Rule.TOO_LONG, List.of(event), Message.of("rules.tooLong.found",
                    type, Spoken.besides(seconds, type.maxSeconds()), Spoken.number(type.maxSeconds())), List.of()));
        }
    }
}
