package org.onbam.ui.scoring;

import java.util.List;
import java.util.Optional;
import org.onbam.message.Message;
import org.onbam.model.EventLink;
import org.onbam.model.ScoredEvent;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.RemoveLink;
import org.onbam.scoring.night.Belonging;

/// Saying which events belong together: what the link key does. FX thread.
public final class EventLinking {

    private final ScoreModel model;

    public EventLinking(ScoreModel model) {
        this.model = model;
    }

    /// Links the selected event with what belongs to it, or undoes its links once there is nothing more to link: a
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

    /// The link that the key would make: with what belongs to the event in the eyes of rules and statistics.
    private Optional<EventLink> next(ScoredEvent event) {
        return Belonging.of(model.scoring(), model.vocabulary()).nextLink(model.scoring(), event, model.vocabulary());
    }
}
