package org.onbam.ui.scoring;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.onbam.message.Message;
import org.onbam.model.Dismissal;
import org.onbam.model.EventLink;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.review.Deciding;
import org.onbam.scoring.rules.Rule;

/// A change in words, for the status line and the log: `N2, epoch 412`, `Obstructive apnea, 02:14:30`.
public final class ChangeText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ScoreModel model;

    public ChangeText(ScoreModel model) {
        this.model = model;
    }

    public Message of(ScoringChange change) {
        return switch (change) {
            case ScoringChange.SetStages(int first, List<SleepStage> before, List<SleepStage> after) ->
                    after.size() == 1 ? Message.of("score.change.stage", after.getFirst().code(), first + 1)
                            : Message.of("score.change.stages", after.getFirst().code(), first + 1, first + after.size());
            case ScoringChange.AddEvent(ScoredEvent event) -> event("score.change.added", event);
            case ScoringChange.RemoveEvent(ScoredEvent event) -> event("score.change.removed", event);
            case ScoringChange.ReplaceEvent(ScoredEvent before, ScoredEvent after) -> replaced(before, after);
            case ScoringChange.AddLink(EventLink link) -> linked("score.change.linked", link);
            case ScoringChange.RemoveLink(EventLink link) -> linked("score.change.unlinked", link);
            case ScoringChange.Dismiss(Dismissal dismissal) -> dismissed("score.change.dismissed", dismissal);
            case ScoringChange.Restore(Dismissal dismissal) -> dismissed("score.change.restored", dismissal);
            case ScoringChange.Compound compound -> compound(compound);
        };
    }

    private static Message dismissed(String key, Dismissal dismissal) {
        return Message.of(key, Rule.find(dismissal.rule()).<Object>map(rule -> Message.of(rule.nameKey())).orElse(dismissal.rule()));
    }

    private Message replaced(ScoredEvent before, ScoredEvent after) {
        if (!before.type().equals(after.type())) {
            return Message.of("score.change.retyped", name(after), onset(after), name(before));
        } else if (before.span().equals(after.span())) {
            return !before.channel().equals(after.channel())
                    ? Message.of("score.change.channel", name(after), onset(after), after.channel())
                    : event(before.comment().equals(after.comment()) ? "score.change.changed" : "score.change.commented", after);
        }
        boolean moved = before.span().durationNanos() == after.span().durationNanos();
        return Message.of(moved ? "score.change.moved" : "score.change.resized", name(after), onset(after),
                String.format(Locale.ROOT, "%.1f", after.span().durationSeconds()));
    }

    private Message linked(String key, EventLink link) {
        Optional<ScoredEvent> cause = model.scoring().event(link.cause());
        Optional<ScoredEvent> effect = model.scoring().event(link.effect());
        if (cause.isPresent() && effect.isPresent()) {
            return Message.of(key, name(effect.get()), onset(effect.get()), name(cause.get()), onset(cause.get()));
        }
        return Message.of(key.equals("score.change.linked") ? "score.change.linked.gone" : "score.change.unlinked.gone");
    }

    /// Of several steps that are one action: what was done to the first event of it; of many events, to how many.
    private Message compound(ScoringChange.Compound compound) {
        List<ScoredEvent> events = events(compound).toList();
        if (events.isEmpty()) {
            // a decision says what it is, also where nothing but itself is kept of it
            return compound.parts().size() == 1 && !compound.nameKey().startsWith(Deciding.CHANGE)
                    ? of(compound.parts().getFirst()) : Message.of(compound.nameKey());
        }
        return compound.nameKey().endsWith(".all")
                ? Message.of(compound.nameKey(), events.stream().map(ScoredEvent::id).distinct().count(), name(events.getFirst()))
                : event(compound.nameKey(), events.getFirst());
    }

    /// The events of a change as they are after it, or were before where it removes them.
    private static Stream<ScoredEvent> events(ScoringChange change) {
        return switch (change) {
            case ScoringChange.AddEvent(ScoredEvent event) -> Stream.of(event);
            case ScoringChange.RemoveEvent(ScoredEvent event) -> Stream.of(event);
            case ScoringChange.ReplaceEvent(ScoredEvent _, ScoredEvent after) -> Stream.of(after);
            case ScoringChange.Compound(String _, List<ScoringChange> parts) -> parts.stream().flatMap(ChangeText::events);
            case ScoringChange.SetStages _, ScoringChange.AddLink _, ScoringChange.RemoveLink _, ScoringChange.Dismiss _,
                    ScoringChange.Restore _ -> Stream.empty();
        };
    }

    private Message event(String key, ScoredEvent event) {
        return Message.of(key, name(event), onset(event));
    }

    /// What says the name of an event's type in any language.
    EventType name(ScoredEvent event) {
        return model.vocabulary().typeOf(event);
    }

    private String onset(ScoredEvent event) {
        return model.clockAt(event.span().startNanos()).map(CLOCK::format)
                .orElseGet(() -> Long.toString(event.span().startNanos() / 1_000_000_000L) + " s");
    }
}
