package org.onbam.ui.score;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Subscription;
import org.onbam.app.AppContext;
import org.onbam.message.Message;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.work.Role;
import org.onbam.scoring.work.StatusFlow;
import org.onbam.scoring.work.StatusStep;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;
import org.onbam.ui.shell.Surroundings;

/// Handing the open scoring in, and taking it back. Labels that are on their way are written before.
final class StatusCommands {

    private final Supplier<Optional<OpenScore>> open;
    private final Surroundings around;
    private final ReadOnlyBooleanWrapper canSubmit = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canRecall = new ReadOnlyBooleanWrapper(false);
    private final BooleanExpression isOpen;
    private Subscription follows = Subscription.EMPTY;

    StatusCommands(Supplier<Optional<OpenScore>> open, BooleanExpression isOpen, Surroundings around) {
        this.open = open;
        this.isOpen = isOpen;
        this.around = around;
        isOpen.subscribe(now -> follow());
    }

    List<Command> list() {
        return List.of(Command.of("score.submit", Context.SCORE, () -> take(ScoringStatus.SUBMITTED, "score.submitted"),
                        canSubmit.getReadOnlyProperty()).because(() -> whyNot(ScoringStatus.SUBMITTED)),
                Command.of("score.recall", Context.SCORE, () -> take(ScoringStatus.IN_PROGRESS, "score.recalled"),
                        canRecall.getReadOnlyProperty()).because(() -> whyNot(ScoringStatus.IN_PROGRESS)));
    }

    /// Follows the night that was just opened, or the one before no more. What its reviewer wrote is said at once.
    void follow() {
        follows.unsubscribe();
        follows = Subscription.EMPTY;
        open.get().filter(now -> isOpen.get()).map(OpenScore::model).ifPresentOrElse(model -> {
            follows = Subscription.combine(model.statusProperty().subscribe(now -> refresh()),
                    model.scoringProperty().subscribe(now -> refresh()));
            if (model.session().status() == ScoringStatus.RETURNED) {
                sayComment(model);
            }
        }, this::refresh);
    }

    private void sayComment(ScoreModel model) {
        AppContext app = around.app();
        app.jobs().read(Message.of("score.stepping"), (progress, token) -> app.desk().steps(model.session().id()), steps ->
                steps.reversed().stream().filter(step -> step.to() == ScoringStatus.RETURNED).map(StatusStep::comment)
                        .filter(comment -> !comment.isBlank()).findFirst()
                        .ifPresent(comment -> model.say(Message.of("score.returned", comment))), around.errors()::show);
    }

    private void refresh() {
        canSubmit.set(may(ScoringStatus.SUBMITTED));
        canRecall.set(may(ScoringStatus.IN_PROGRESS));
    }

    private boolean may(ScoringStatus to) {
        return open.get().filter(now -> isOpen.get()).map(OpenScore::model).filter(model -> !around.app().library().isReadOnly()
                && StatusFlow.next(model.session().status(), Role.SCORER, true).contains(to)
                && (to != ScoringStatus.SUBMITTED || hasLabels(model))).isPresent();
    }

    private static boolean hasLabels(ScoreModel model) {
        return model.scoring().hypnogram().scoredCount() > 0 || !model.scoring().events().isEmpty();
    }

    private Message whyNot(ScoringStatus to) {
        Optional<ScoreModel> model = open.get().filter(now -> isOpen.get()).map(OpenScore::model);
        if (model.isEmpty()) {
            return Message.of("shell.unable.score");
        }
        if (around.app().library().isReadOnly()) {
            return Message.of("score.readOnly");
        }
        return to == ScoringStatus.SUBMITTED && !hasLabels(model.get()) ? Message.of("score.submit.empty")
                : Message.of("score.noStep", model.get().session().status().message());
    }

    private void take(ScoringStatus to, String said) {
        AppContext app = around.app();
        open.get().map(OpenScore::model).ifPresent(model -> app.jobs().read(Message.of("score.stepping"), (progress, token) ->
                app.desk().step(model.session().id(), to, app.scorer(), ""), step -> {
                    model.stepped(step.to());
                    model.say(Message.of(said));
                }, around.errors()::show));
    }
}
