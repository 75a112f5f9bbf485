package org.onbam.scoring.rules;

import java.util.List;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;

/// Desaturations: the saturation falls in them, where it was recorded.
final class DesaturationCheck implements EventCheck {

    @Override
    public void look(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        if (type.family() == EventFamily.DESATURATION && night.has(Rule.DESATURATION_FLAT)) {
            night.saturation().flatMap(track -> track.ofDesaturation(event.span()))
                    .filter(drop -> drop.depth() <= 0)
                    .ifPresent(drop -> found.accept(Problem.of(Rule.DESATURATION_FLAT, List.of(event),
                            Message.of("rules.desaturationFlat.found", type, Spoken.number(drop.baseline()),
                                    Spoken.number(drop.nadir())), List.of(new Fix.Remove(event.id())))));
        }
    }
}
