package org.onbam.ui.score;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.model.Montage;
import org.onbam.scoring.ScoringSession;
import org.onbam.ui.montage.NightPlans;
import org.onbam.ui.scoring.ChangeText;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.StageEditing;

/// One night open in the Score space and what can be done to it. FX thread.
final class OpenScore {

    private final ScoreModel model;
    private final NightPlans plans;
    private final StageEditing stages;
    private final EventEditing events;
    private final ChangeText text;
    private final Consumer<Message> say;
    private final BiConsumer<Montage, Consumer<Montage>> fit;

    /// @param plans the montages to choose from
    /// @param say shows a sentence in the status line
    /// @param fit fits the ranges of a montage in the background and gives it back
    OpenScore(ScoreModel model, NightPlans plans, Consumer<Message> say, BiConsumer<Montage, Consumer<Montage>> fit) {
        this.plans = plans;
        this.fit = fit;
        this.model = model;
        this.stages = new StageEditing(model);
        this.events = new EventEditing(model);
        this.text = new ChangeText(model);
        this.say = say;
        model.onRefused(() -> say.accept(Message.of("score.readOnly")));
    }

    ScoreModel model() {
        return model;
    }

    NightPlans plans() {
        return plans;
    }

    StageEditing stages() {
        return stages;
    }

    EventEditing events() {
        return events;
    }

    void undo() {
        if (!model.mayEdit()) {
            return;
        }
        model.session().undo().ifPresentOrElse(edit -> show("score.undone", edit),
                () -> say.accept(Message.of("score.undo.nothing")));
    }

    void redo() {
        if (!model.mayEdit()) {
            return;
        }
        model.session().redo().ifPresentOrElse(edit -> show("score.redone", edit),
                () -> say.accept(Message.of("score.redo.nothing")));
    }

    /// Moves to what was taken back or done again, and names it.
    private void show(String key, ScoringSession.Edit edit) {
        model.reveal(edit.applied().change().focus(model.grid()));
        var named = key.equals("score.undone") ? edit.applied().change().inverse() : edit.applied().change();
        say.accept(Message.of(key, text.of(named)));
    }

    void nextMontage() {
        List<Montage> montages = plans.list();
        int at = 0;
        for (int i = 0; i < montages.size(); i++) {
            if (montages.get(i).id().equals(model.montage().id())) {
                at = i;
            }
        }
        show(montages.get((at + 1) % montages.size()));
    }

    /// Shows the channels by another montage, once the ranges it leaves open have been fitted to the data.
    void show(Montage montage) {
        fit.accept(montage, model.montageProperty()::set);
    }
}
