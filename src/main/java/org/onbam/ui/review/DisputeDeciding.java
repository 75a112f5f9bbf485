package org.onbam.ui.review;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.onbam.agreement.Dispute;
import org.onbam.agreement.StageVotes;
import org.onbam.app.Consensus;
import org.onbam.message.Message;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.Notes;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.review.Deciding;
import org.onbam.scoring.review.Decision;
import org.onbam.scoring.review.Decision.How;
import org.onbam.ui.scoring.ChangeText;

/// Deciding the current dispute: what the keys do. Each decision is one change of the consensus, then the next open dispute is
/// the current one. FX thread; needs no running toolkit.
final class DisputeDeciding {

    private final ReviewModel model;

    DisputeDeciding(ReviewModel model) {
        this.model = model;
    }

    /// Decides the stage of the current epoch.
    void stage(SleepStage stage) {
        if (mayDecide()) {
            switch (model.current().orElseThrow()) {
                case Dispute.OfEpochs run -> stage(run, stage, How.STAGE);
                case Dispute.OfEvent _ -> say(Message.of("review.key.event"));
            }
        }
    }

    // Of a run what is open of it: what was decided epoch by epoch before stays. All of it where nothing is open.
    private void stage(Dispute.OfEpochs run, SleepStage stage, How how) {
        SortedMap<Integer, Decision> decisions = new TreeMap<>();
        for (int epoch : model.isDecided(run) ? IntStream.range(run.first(), run.end()).boxed().toList() : model.open(run)) {
            decisions.put(epoch, decision(run.fact(epoch), model.night().disagreement().grid().span(epoch), how, Optional.empty()));
        }
        perform(Deciding.stages(model.score().scoring(), decisions, stage));
    }

    /// Takes a scorer's event, or that this scorer has none.
    ///
    /// @param scorer from 0; nothing happens beyond the last
    void take(int scorer) {
        if (scorer < model.scorings().size() && mayDecide()) {
            switch (model.current().orElseThrow()) {
                case Dispute.OfEvent event -> event.cluster().votes().get(scorer)
                        .ifPresentOrElse(vote -> event(event, vote, How.TAKEN), () -> none(event, How.TAKEN));
                case Dispute.OfEpochs run -> {
                    if (run.votes().get(scorer) != SleepStage.UNSCORED) {
                        stage(run, run.votes().get(scorer), How.TAKEN);
                    }
                }
            }
        }
    }

    /// Decides that there is no event.
    void none() {
        if (mayDecide()) {
            switch (model.current().orElseThrow()) {
                case Dispute.OfEvent event -> none(event, How.NONE);
                case Dispute.OfEpochs _ -> say(Message.of("review.key.epoch"));
            }
        }
    }

    private void none(Dispute.OfEvent event, How how) {
        performLinked(Deciding.none(model.score().scoring(), decision(event, how, Optional.empty())));
    }

    private void event(Dispute.OfEvent event, ScoredEvent vote, How how) {
        ScoredEvent copy = Consensus.copy(vote);
        performLinked(Deciding.event(model.score().scoring(), copy, decision(event, how, Optional.of(copy))));
    }

    /// Takes the event as most have it, under another type.
    void retype(EventType type) {
        if (mayDecide()) {
            switch (model.current().orElseThrow()) {
                case Dispute.OfEvent event when event.kind() != Dispute.Kind.LIGHTS && !type.isPoint() ->
                        event(event, event.cluster().middle().withType(type.code()), How.RETYPED);
                case Dispute.OfEvent _, Dispute.OfEpochs _ -> say(Message.of("review.key.epoch"));
            }
        }
    }

    /// Decides as most scorers have it; in a tie says so and decides nothing.
    void majority() {
        if (!mayDecide()) {
            return;
        }
        switch (model.current().orElseThrow()) {
            case Dispute.OfEpochs run -> {
                StageVotes.Majority majority = model.night().disagreement().stages().majority(run.first());
                majority.stage().ifPresentOrElse(stage -> stage(run, stage, How.MAJORITY), () -> say(Message.of("review.tie")));
            }
            case Dispute.OfEvent event -> {
                switch (event.cluster().verdict()) {
                    case EVENT -> event(event, event.cluster().middle(), How.MAJORITY);
                    case NONE -> none(event, How.MAJORITY);
                    case TIE -> say(Message.of("review.tie"));
                }
            }
        }
    }

    /// Leaves the current dispute open and goes on.
    void skip() {
        model.goOn();
    }

    /// Opens the current dispute again, a run in all its epochs.
    void withdraw() {
        if (mayDecide()) {
            Scoring scoring = model.score().scoring();
            Deciding.withdraw(scoring, model.current().orElseThrow().facts())
                    .ifPresentOrElse(change -> model.score().perform(linked(change)), () -> say(Message.of("review.notDecided")));
        }
    }

    /// What is written on the current dispute.
    String comment() {
        return model.current().flatMap(dispute -> Notes.on(model.score().scoring(), dispute.span())).map(ScoredEvent::comment).orElse("");
    }

    /// Writes a comment on the current dispute; a blank one takes it away.
    void comment(String text) {
        if (mayDecide()) {
            Notes.write(model.score().scoring(), model.current().orElseThrow().span(), text).ifPresent(model.score()::perform);
        }
    }

    void undo() {
        if (mayEdit()) {
            model.score().session().undo().ifPresentOrElse(edit -> tell("review.undone", edit, edit.applied().change().inverse()),
                    () -> say(Message.of("score.undo.nothing")));
        }
    }

    void redo() {
        if (mayEdit()) {
            model.score().session().redo().ifPresentOrElse(edit -> tell("review.redone", edit, edit.applied().change()),
                    () -> say(Message.of("score.redo.nothing")));
        }
    }

    // Back to the dispute whose decision this was: its first open one may be anywhere.
    private void tell(String key, ScoringSession.Edit edit, ScoringChange change) {
        Set<String> before = Deciding.decisions(edit.before()).keySet();
        Set<String> after = Deciding.decisions(edit.after()).keySet();
        model.disputes().stream().filter(dispute -> dispute.facts().stream()
                .anyMatch(fact -> before.contains(fact) != after.contains(fact))).findFirst().ifPresent(model::go);
        say(Message.of(key, new ChangeText(model.score()).of(change)));
    }

    private boolean mayEdit() {
        return model.score().mayEdit();
    }

    private boolean mayDecide() {
        if (model.current().isEmpty()) {
            say(Message.of("review.noDispute"));
            return false;
        }
        return mayEdit();
    }

    private Decision decision(Dispute.OfEvent event, How how, Optional<ScoredEvent> label) {
        return decision(event.facts().getFirst(), event.span(), how, label);
    }

    private Decision decision(String about, TimeSpan span, How how, Optional<ScoredEvent> label) {
        return new Decision(about, span, how, model.night().sources(), label.map(ScoredEvent::id));
    }

    // A desaturation or an arousal comes with the event that it belongs to, and goes with it.
    private void performLinked(Compound decided) {
        perform(linked(decided));
    }

    private ScoringChange linked(Compound decided) {
        return Consensus.linked(model.score().scoring(), decided, model.score().session().log(), model.night().disagreement());
    }

    private void perform(ScoringChange change) {
        if (model.score().perform(change)) {
            model.goOn();
        }
    }

    private void say(Message message) {
        model.score().say(message);
    }
}
