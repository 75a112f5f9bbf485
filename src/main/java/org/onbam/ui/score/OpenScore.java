package org.onbam.ui.score;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.model.Montage;
import org.onbam.scoring.Pace;
import org.onbam.scoring.ScoringSession;
import org.onbam.ui.montage.NightPlans;
import org.onbam.ui.scoring.ChangeText;
import org.onbam.ui.scoring.EpochRange;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.EventLinking;
import org.onbam.ui.scoring.EventShaping;
import org.onbam.ui.scoring.EventTravel;
import org.onbam.ui.scoring.NoteEditing;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.PaneMontages;
import org.onbam.ui.scoring.Panes;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.StageEditing;

/// One night open in the Score space and what can be done to it. FX thread.
final class OpenScore {

    private final ScoreModel model;
    private final NightPlans plans;
    private final StageEditing stages;
    private final EpochRange range;
    private final EventEditing events;
    private final EventShaping shaping;
    private final EventLinking linking;
    private final EventTravel travel;
    private final NoteEditing notes;
    private final ChangeText text;
    private final Consumer<Message> say;
    private final BiConsumer<Montage, Consumer<Montage>> fit;
    private final Map<PaneModel, Montage> wanted = new HashMap<>();
    /// Name of the upper pane's montage while it is alone; empty for the best one.
    private String alone = "";
    private BooleanSupplier escape = () -> false;

    /// @param plans the montages to choose from
    /// @param say shows a sentence in the status line
    /// @param fit fits the ranges of a montage in the background and gives it back
    OpenScore(ScoreModel model, NightPlans plans, Consumer<Message> say, BiConsumer<Montage, Consumer<Montage>> fit) {
        this.plans = plans;
        this.fit = fit;
        this.model = model;
        this.stages = new StageEditing(model);
        this.range = new EpochRange(model);
        this.events = new EventEditing(model);
        this.shaping = new EventShaping(model);
        this.linking = new EventLinking(model);
        this.travel = new EventTravel(model);
        this.notes = new NoteEditing(model);
        this.text = new ChangeText(model);
        this.say = say;
        model.onSaid(say);
        model.onRefused(() -> model.session().refusal().ifPresent(say));
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

    /// What selects epochs by keys.
    EpochRange range() {
        return range;
    }

    EventEditing events() {
        return events;
    }

    EventShaping shaping() {
        return shaping;
    }

    EventLinking linking() {
        return linking;
    }

    EventTravel travel() {
        return travel;
    }

    NoteEditing notes() {
        return notes;
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
        model.reveal(edit.applied().change().focus(model.scoring()));
        var named = key.equals("score.undone") ? edit.applied().change().inverse() : edit.applied().change();
        say.accept(Message.of(key, text.of(named)));
    }

    /// Shows a sentence in the status line.
    void say(Message message) {
        say.accept(message);
    }

    /// Says how fast this scoring came about, in the status line.
    void sayPace() {
        Pace pace = Pace.of(model.session().log(), Pace.PAUSE);
        String edits = Integer.toString(pace.edits());
        String undone = String.format(Locale.ROOT, "%.0f", 100 * pace.undoneShare());
        say.accept(pace.median().map(median -> Message.of("score.pace", String.format(Locale.ROOT, "%.1f", median.toMillis() / 1e3),
                pace.epochs().size(), Math.round(pace.active().toSeconds() / 60.0), edits, undone))
                .orElseGet(() -> Message.of("score.pace.none")));
    }

    /// Asked first at Esc: something open that it closes, and then nothing else.
    void onEscape(BooleanSupplier first) {
        escape = first;
    }

    /// Closes what is open over the page, else lets go of what is selected and armed.
    void escape() {
        if (!escape.getAsBoolean()) {
            model.clearSelection();
        }
    }

    /// The next montage in the pane that was touched last; counted from the one last asked for.
    void nextMontage() {
        List<Montage> montages = plans.list();
        PaneModel pane = model.panes().active();
        int at = montages.stream().map(Montage::id).toList().indexOf(wanted(pane).id());
        plans.lend("");
        show(pane, montages.get((at + 1) % montages.size()));
    }

    /// Shows the channels of the pane that was touched last by another montage.
    void show(Montage montage) {
        plans.lend("");
        show(model.panes().active(), montage);
    }

    /// Shows a pane's channels by another montage, once the ranges it leaves open have been fitted to the data.
    private void show(PaneModel pane, Montage montage) {
        wanted.put(pane, montage);
        fit.accept(montage, fitted -> {
            // Two may be under way: the one asked for last is shown.
            if (wanted(pane) == montage) {
                wanted.remove(pane);
                pane.montageProperty().set(fitted);
            }
        });
    }

    /// Whether no montage is being fitted.
    boolean isSettled() {
        return wanted.isEmpty();
    }

    private Montage wanted(PaneModel pane) {
        return wanted.getOrDefault(pane, pane.montage());
    }

    /// Shows the lower pane, or hides it. Channels that it takes below are left out above where a montage does so, and
    /// come back when it goes.
    void toggleLowerPane() {
        if (model.panes().lowerShownProperty().get()) {
            hideLowerPane();
        } else {
            showLowerPane();
        }
    }

    /// Shows the lower pane, as the key does: also for a night that is opened with it.
    void showLowerPane() {
        Panes panes = model.panes();
        Optional<Montage> above = besideLower();
        panes.lowerShownProperty().set(true);
        // Fitted to the data; its page is drawn meanwhile.
        show(panes.lower(), panes.lower().montage());
        above.filter(montage -> PaneMontages.isWorthwhile(montage, panes.upper().montage(), panes.lower().montage()))
                .ifPresent(montage -> {
                    alone = panes.upper().montage().id();
                    lend(montage);
                });
    }

    private void hideLowerPane() {
        Panes panes = model.panes();
        Optional<Montage> above = besideLower();
        panes.lowerShownProperty().set(false);
        if (above.filter(montage -> montage.id().equals(wanted(panes.upper()).id())).isPresent()) {
            List<Montage> montages = plans.list();
            lend(montages.stream().filter(m -> m.id().equals(alone)).findFirst().orElse(montages.getFirst()));
        }
    }

    /// Shows the upper pane by a montage that nobody chose.
    private void lend(Montage montage) {
        plans.lend(montage.id());
        show(model.panes().upper(), montage);
    }

    private Optional<Montage> besideLower() {
        return PaneMontages.forUpper(plans.list(), model.panes().upper().montage(), model.panes().lower().montage());
    }

    /// Gives the keys to the other pane, where there is one.
    void goToOtherPane() {
        model.panes().touch(model.panes().other(model.panes().active()));
    }
}
