package org.onbam.scoring.rules;

import java.util.List;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// Arousals: ten seconds of sleep before each. An epoch holds one stage, so an arousal is out of place where the epoch of
/// its onset and that of ten seconds before are both W; and where it begins less than ten seconds after another has ended.
final class ArousalCheck implements EventCheck {

    private static final long SLEEP_BEFORE = 10 * TimeSpan.SECOND;

    @Override
    public void look(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        if (type.family() != EventFamily.AROUSAL) {
            return;
        }
        long onset = event.span().startNanos();
        if (night.has(Rule.AROUSAL_SPACING) && PlaceCheck.twin(event, type, night).isEmpty()) {
            night.arousals().before(event).filter(other -> onset - other.span().endNanos() < SLEEP_BEFORE).ifPresent(other ->
                    found.accept(Problem.of(Rule.AROUSAL_SPACING, List.of(event, other),
                            Message.of("rules.arousalSpacing.found", type,
                                    Spoken.besides(Math.max(0, onset - other.span().endNanos()), SLEEP_BEFORE)),
                            List.of(new Fix.Remove(event.id())))));
        }
        if (night.has(Rule.AROUSAL_IN_WAKE) && isWake(night, onset) && isWake(night, onset - SLEEP_BEFORE)) {
            found.accept(Problem.of(Rule.AROUSAL_IN_WAKE, List.of(event),
                    Message.of("rules.arousalInWake.found", type), List.of(new Fix.Remove(event.id()))));
        }
    }

    private static boolean isWake(ScoredNight night, long nanos) {
        EpochGrid grid = night.scoring().grid();
        return grid.span().contains(nanos) && night.scoring().hypnogram().at(grid.epochAt(nanos)) == SleepStage.W;
    }
}
