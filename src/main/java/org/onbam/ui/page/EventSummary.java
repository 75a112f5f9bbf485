package org.onbam.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onbam.message.Messages;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.ScoredEvent;
import org.onbam.ui.scoring.ScoreModel;

/// All that is known of one event, in a few lines: name and channel, from when to when, what it is linked with, its
/// comment.
final class EventSummary {

    private final ScoreModel model;
    private final Messages messages;

    EventSummary(ScoreModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    String of(ScoredEvent event) {
        List<String> lines = new ArrayList<>();
        lines.add(event.channel().isBlank() ? name(event) : name(event) + " · " + event.channel());
        lines.add(model.vocabulary().typeOf(event).isPoint() ? clock(event.span().startNanos())
                : messages.text("score.hover.times", clock(event.span().startNanos()), clock(event.span().endNanos()),
                        seconds(event)));
        for (EventLink link : model.scoring().linksOf(event.id())) {
            boolean isCause = link.cause().equals(event.id());
            EventId other = isCause ? link.effect() : link.cause();
            model.scoring().event(other).ifPresent(found -> lines.add(messages.text(
                    isCause ? "score.hover.effect" : "score.hover.cause", name(found), clock(found.span().startNanos()),
                    seconds(found))));
        }
        if (!event.comment().isBlank()) {
            lines.add(event.comment().strip());
        }
        return String.join("\n", lines);
    }

    private String name(ScoredEvent event) {
        return model.vocabulary().typeOf(event).name(messages);
    }

    private String clock(long nanos) {
        return ReadoutText.onset(model.clockAt(nanos), nanos);
    }

    private static String seconds(ScoredEvent event) {
        return String.format(Locale.ROOT, "%.1f", event.span().durationSeconds());
    }
}
