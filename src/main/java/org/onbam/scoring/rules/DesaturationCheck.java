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
            night.facts().saturation().flatMap(series -> SaturationFall.of(series, event.span()))
                    .filter(fall -> fall.nadir() >= fall.baseline())
                    .ifPresent(fall -> found.accept(new Problem(Rule.DESATURATION_FLAT, event.span(), List.of(event.id()),
                            Message.of("rules.desaturationFlat.found", type, Spoken.number(fall.baseline()),
                                    Spoken.number(fall.nadir())), List.of(new Fix.Remove(event.id())))));
        }
    }
}
