package org.onbam.ui.scoring;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.onbam.message.Message;
import org.onbam.model.EventLink;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.scoring.ScoringChange;

/// A change in words, for the status line: `N2, epoch 412`, `Obstructive apnea, 02:14:30`.
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
            case ScoringChange.ReplaceEvent(ScoredEvent before, ScoredEvent after) ->
                    event("score.change.changed", after);
            case ScoringChange.AddLink(EventLink link) -> linked("score.change.linked", link);
            case ScoringChange.RemoveLink(EventLink link) -> linked("score.change.unlinked", link);
            case ScoringChange.Compound compound -> Message.of(compound.nameKey());
        };
    }

    private Message linked(String key, EventLink link) {
        return model.scoring().event(link.effect()).map(effect -> event(key, effect)).orElse(Message.of(
                key.equals("score.change.linked") ? "score.change.linked.gone" : "score.change.unlinked.gone"));
    }

    private Message event(String key, ScoredEvent event) {
        String onset = model.clockAt(event.span().startNanos()).map(CLOCK::format)
                .orElseGet(() -> Long.toString(event.span().startNanos() / 1_000_000_000L) + " s");
        return Message.of(key, model.vocabulary().typeOf(event), onset);
    }
}
