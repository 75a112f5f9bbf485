package org.onbam.ui.events;

import java.util.Locale;
import org.onbam.message.Messages;
import org.onbam.model.ScoredEvent;
import org.onbam.ui.scoring.ScoreModel;

/// Whether an event matches what was typed: every word must occur in its type, channel, stage or comment.
final class EventFilter {

    private final ScoreModel model;
    private final Messages messages;

    EventFilter(ScoreModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    boolean matches(ScoredEvent event, String typed) {
        if (typed.isBlank()) {
            return true;
        }
        String text = describe(event).toLowerCase(Locale.ROOT);
        for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private String describe(ScoredEvent event) {
        var type = model.vocabulary().typeOf(event);
        String stage = model.grid().count() == 0 ? ""
                : model.scoring().hypnogram().at(model.grid().epochAt(event.span().startNanos())).code();
        return String.join(" ", name(messages, event), event.type(), type.letter(), event.channel(), stage,
                event.comment());
    }

    /// The name of an event's type, or its code where this program has no name for it.
    static String name(Messages messages, ScoredEvent event) {
        String key = "vocabulary." + event.type();
        return messages.has(key) ? messages.text(key) : event.type();
    }
}
