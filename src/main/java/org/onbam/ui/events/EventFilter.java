package org.onbam.ui.events;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onbam.message.Messages;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.ui.scoring.ScoreModel;

/// Which events match what was typed: every word must occur in an event's type, channel, stage or comment.
final class EventFilter {

    private final ScoreModel model;
    private final Messages messages;
    /// Lower-case name, code and letter by code: names are looked up once, not for 10,000 events at each key.
    private final Map<String, String> types = new HashMap<>();

    EventFilter(ScoreModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /// The events that match, in their order; the very list when nothing is typed.
    List<ScoredEvent> matching(List<ScoredEvent> events, String typed) {
        if (typed.isBlank()) {
            return events;
        }
        String[] words = lower(typed.strip()).split("\\s+");
        return events.stream().filter(event -> matches(event, words)).toList();
    }

    private boolean matches(ScoredEvent event, String[] words) {
        String type = types.computeIfAbsent(event.type(), code -> typeText(event));
        String channel = lower(event.channel());
        String comment = lower(event.comment());
        String stage = stageOf(event);
        for (String word : words) {
            if (!type.contains(word) && !channel.contains(word) && !stage.contains(word) && !comment.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private String typeText(ScoredEvent event) {
        EventType kind = model.vocabulary().typeOf(event);
        return lower(String.join(" ", kind.name(messages), kind.code(), kind.letter()));
    }

    private String stageOf(ScoredEvent event) {
        return model.grid().count() == 0 ? ""
                : lower(model.scoring().hypnogram().at(model.grid().epochAt(event.span().startNanos())).code());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
