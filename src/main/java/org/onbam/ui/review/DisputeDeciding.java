package org.onbam.ui.review;

import java.util.Optional;
import org.onbam.agreement.Dispute;
import org.onbam.agreement.StageVotes;
import org.onbam.app.Consensus;
import org.onbam.message.Message;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.scoring.Notes;
import org.onbam.scoring.ScoringChange;
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
                case Dispute.OfEpoch epoch -> stage(epoch, stage, How.STAGE);
                case Dispute.OfEvent _ -> say(Message.of("review.key.event"));
            }
        }
    }

    private void stage(Dispute.OfEpoch epoch, SleepStage stage, How how) {
        perform(Deciding.stage(model.score().scoring(), epoch.epoch(), stage, decision(epoch, how, Optional.empty())));
    }

    /// Takes a scorer's event, or that this scorer has none.
    ///
    /// @param scorer from 0; nothing happens beyond the last
    void take(int scorer) {
        if (scorer < model.scorings().size() && mayDecide()) {
            switch (model.current().orElseThrow()) {
                case Dispute.OfEvent event -> event.cluster().votes().get(scorer)
                        .ifPresentOrElse(vote -> event(event, vote, How.TAKEN), () -> none(event, How.TAKEN));
                case Dispute.OfEpoch epoch -> {
                    if (epoch.votes().get(scorer) != SleepStage.UNSCORED) {
                        stage(epoch, epoch.votes().get(scorer), How.TAKEN);
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
                case Dispute.OfEpoch _ -> say(Message.of("review.key.epoch"));
            }
        }
    }

    private void none(Dispute.OfEvent event, How how) {
        perform(Deciding.none(model.score().scoring(), decision(event, how, Optional.empty())));
    }

    private void event(Dispute.OfEvent event, ScoredEvent vote, How how) {
        ScoredEvent copy = Consensus.copy(vote);
        perform(Deciding.event(model.score().scoring(), copy, decision(event, how, Optional.of(copy))));
    }

    /// Takes the event as most have it, under another type.
    void retype(EventType type) {
        if (mayDecide()) {
            switch (model.current().orElseThrow()) {
                case Dispute.OfEvent event when event.kind() != Dispute.Kind.LIGHTS && !type.isPoint() ->
                        event(event, event.cluster().middle().withType(type.code()), How.RETYPED);
                case Dispute.OfEvent _, Dispute.OfEpoch _ -> say(Message.of("review.key.epoch"));
            }
        }
    }

    /// Decides as most scorers have it; in a tie says so and decides nothing.
    void majority() {
        if (!mayDecide()) {
            return;
        }
        switch (model.current().orElseThrow()) {
            case Dispute.OfEpoch epoch -> {
                StageVotes.Majority majority = model.night().disagreement().stages().majority(epoch.epoch());
                majority.stage().ifPresentOrElse(stage -> stage(epoch, stage, How.MAJORITY), () -> say(Message.of("review.tie")));
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

    /// Opens the current dispute again.
    void withdraw() {
        if (mayDecide()) {
            Dispute dispute = model.current().orElseThrow();
            Optional<Integer> epoch = dispute instanceof Dispute.OfEpoch one ? Optional.of(one.epoch()) : Optional.empty();
            Deciding.withdraw(model.score().scoring(), dispute.facts(), epoch)
                    .ifPresentOrElse(model.score()::perform, () -> say(Message.of("review.notDecided")));
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
        model.disputes().stream().filter(dispute -> Deciding.decisions(edit.before()).containsKey(dispute.facts())
                != Deciding.decisions(edit.after()).containsKey(dispute.facts())).findFirst().ifPresent(model::go);
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

    private Decision decision(Dispute dispute, How how, Optional<ScoredEvent> label) {
        return new Decision(dispute.facts(), dispute.span(), how, model.night().sources(), label.map(ScoredEvent::id));
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
