package org.onbam.scoring.rules;

import java.util.List;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.EventRow;

/// Leg movements: what is called periodic is one of four or more at intervals of 5 to 90 s.
final class LimbCheck implements EventCheck {

    private static final long SHORTEST = 5 * TimeSpan.SECOND;
    private static final long LONGEST = 90 * TimeSpan.SECOND;
    private static final long NEAR_BREATH = TimeSpan.SECOND / 2;
    private static final int SERIES = 4;

    @Override
    public void look(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        if (type.family() != EventFamily.LIMB) {
            return;
        }
        if (night.vocabulary().isA(type.code(), "plm")) {
            periodic(event, type, night, found);
        }
        if (night.has(Rule.LEGS_TOGETHER)) {
            night.limbs().beginning(event.span().startNanos() - SHORTEST + 1, event.span().startNanos(),
                    other -> ScoredEvent.BY_TIME.compare(other, event) < 0
                            && !(other.channel().equals(event.channel()) && other.type().equals(event.type())))
                    .ifPresent(other -> found.accept(Problem.of(Rule.LEGS_TOGETHER,
                            List.of(event, other), Message.of("rules.legsTogether.found",
                            Spoken.seconds(event.span().startNanos() - other.span().startNanos())), List.of())));
        }
    }

    private static void periodic(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        List<Fix> retype = night.vocabulary().find("lm").map(lm -> (Fix) new Fix.Retype(event.id(), lm)).stream().toList();
        if (night.has(Rule.PLM_ALONE) && chain(event, night.limbs(), -1) + 1 + chain(event, night.limbs(), 1) < SERIES) {
            found.accept(Problem.of(Rule.PLM_ALONE, List.of(event),
                    Message.of("rules.plmAlone.found", type), retype));
        }
        if (night.has(Rule.PLM_RESPIRATORY)) {
            night.respiratory().firstBetween(event.span().startNanos() - NEAR_BREATH, event.span().endNanos() + NEAR_BREATH,
                    other -> true).ifPresent(other ->
                found.accept(Problem.of(Rule.PLM_RESPIRATORY, List.of(event, other),
                        Message.of("rules.plmRespiratory.found", type), retype)));
        }
    }

    /// How many movements follow one another at such intervals before (-1) or after (1) one, 3 at the most. The nearest
    /// that is not too near is always as good as any: whatever follows a later one can follow it, or it can follow it.
    private static int chain(ScoredEvent event, EventRow limbs, int direction) {
        long onset = event.span().startNanos();
        int found = 0;
        while (found < SERIES - 1) {
            int next = direction > 0 ? limbs.firstFrom(onset + SHORTEST) : limbs.firstFrom(onset - SHORTEST + 1) - 1;
            if (next < 0 || next >= limbs.size() || Math.abs(limbs.get(next).span().startNanos() - onset) > LONGEST) {
                return found;
            }
            onset = limbs.get(next).span().startNanos();
            found++;
        }
        return found;
    }
}
