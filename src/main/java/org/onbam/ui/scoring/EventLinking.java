package org.onbam.ui.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onbam.message.Message;
import org.onbam.model.EventFamily;
import org.onbam.model.EventLink;
import org.onbam.model.ScoredEvent;
import org.onbam.scoring.LinkRules;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.RemoveLink;

/// Saying which events belong together: what the link key does. FX thread.
public final class EventLinking {

    private final ScoreModel model;
    private final LinkRules rules;

    public EventLinking(ScoreModel model) {
        this.model = model;
        this.rules = new LinkRules(model.vocabulary());
    }

    /// Links the selected event with the nearest that fits, or undoes its links once there is nothing more to link: a
    /// breathing event takes its desaturation first, then its arousal.
    public void toggle() {
        if (!model.mayEdit()) {
            return;
        }
        model.selectedEvent().ifPresentOrElse(this::toggle, () -> model.say(Message.of("score.event.choose")));
    }

    private void toggle(ScoredEvent event) {
        List<EventLink> links = model.scoring().linksOf(event.id());
        Optional<EventLink> next = next(event);
        if (next.isPresent()) {
            model.perform(new AddLink(next.get()));
        } else if (links.size() == 1) {
            model.perform(new RemoveLink(links.getFirst()));
        } else if (!links.isEmpty()) {
            model.perform(new Compound("score.change.unlinked.all",
                    links.stream().<ScoringChange>map(RemoveLink::new).toList()));
        } else {
            model.say(Message.of("score.link.none"));
        }
    }

    /// The link that the key would make.
    private Optional<EventLink> next(ScoredEvent event) {
        return switch (model.vocabulary().typeOf(event).family()) {
            case DESATURATION, AROUSAL -> model.scoring().links().stream().anyMatch(link -> link.effect().equals(event.id()))
                    ? Optional.empty() : rules.freeCauses(model.scoring(), event).stream().findFirst()
                            .map(cause -> new EventLink(cause.id(), event.id()));
            case APNEA, HYPOPNEA, RERA, LIMB -> Stream.of(EventFamily.DESATURATION, EventFamily.AROUSAL)
                    .filter(family -> rules.effectsOf(model.scoring(), event, family).isEmpty())
                    .flatMap(family -> rules.freeEffects(model.scoring(), event, family).stream().limit(1))
                    .findFirst().map(effect -> new EventLink(event.id(), effect.id()));
            case SNORE, CARDIAC, POSITION, ARTIFACT, MARKER, OTHER -> Optional.empty();
        };
    }
}
