package org.onbam.ui.problems;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.onbam.app.NightSeries;
import org.onbam.message.Message;
import org.onbam.model.Channel;
import org.onbam.model.Montage;
import org.onbam.model.ScoredEvent;
import org.onbam.scoring.rules.Fix;
import org.onbam.scoring.rules.Lint;
import org.onbam.scoring.rules.Linter;
import org.onbam.scoring.rules.NightFacts;
import org.onbam.scoring.rules.Problem;
import org.onbam.scoring.rules.Rule;
import org.onbam.scoring.rules.RuleChoice;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.task.Later;

/// The problems of the open scoring, kept up at each edit, and which of them the scorer is at. FX thread.
///
/// An edit is looked at when the FX thread is through with it, so that the page is asked for first, or when somebody asks
/// for the problems before that.
public final class ProblemsModel {

    private final ScoreModel model;
    private final Consumer<RuleChoice> keep;
    private final Set<String> channels = new HashSet<>();
    private final ReadOnlyObjectWrapper<RuleChoice> choice;
    private final ObjectProperty<ProblemOrder> order = new SimpleObjectProperty<>(ProblemOrder.TIME);
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Linter linter;
    private Lint lint;
    /// Where in the list the one stands that comes next, once the current one is mended.
    private int place = -1;

    /// @param keep told which rules are looked after from now on
    public ProblemsModel(ScoreModel model, RuleChoice first, Consumer<RuleChoice> keep) {
        this.model = model;
        this.keep = keep;
        this.choice = new ReadOnlyObjectWrapper<>(first);
        model.night().montages().forEach(this::learn);
        this.linter = linter();
        this.lint = linter.look(model.scoring());
        show();
        Later edited = new Later(this::catchUp);
        model.scoringProperty().subscribe((before, now) -> edited.ask());
        model.seriesProperty().subscribe((before, now) -> lookAnew());
        model.montageProperty().subscribe(this::learnShown);
        model.panes().lower().montageProperty().subscribe(this::learnShown);
        order.subscribe((before, now) -> show());
    }

    /// In the order that is asked for.
    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    public List<Problem> problems() {
        catchUp();
        return problems.get();
    }

    private void catchUp() {
        if (lint.scoring() != model.scoring()) {
            lint = linter.look(lint, model.scoring());
            show();
        }
    }

    public ObjectProperty<ProblemOrder> orderProperty() {
        return order;
    }

    /// The problem that was gone to last, while it is one.
    public ReadOnlyObjectProperty<Optional<Problem>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RuleChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// Goes by other rules from now on.
    public void choose(RuleChoice next) {
        if (!next.equals(choice.get())) {
            choice.set(next);
            keep.accept(next);
            lookAnew();
        }
    }

    /// No longer looks after a rule; says how to do so again.
    public void switchOff(Rule rule) {
        choose(choice.get().with(rule, false));
        model.say(Message.of("rules.off.said", Message.of(rule.nameKey())));
    }

    /// Shows the place of a problem on the page and selects its first event.
    public void goTo(Problem problem) {
        place = problems().indexOf(problem);
        current.set(Optional.of(problem));
        Optional<ScoredEvent> event = problem.events().stream().findFirst().flatMap(model.scoring()::event);
        if (event.isPresent()) {
            model.jumpTo(event.get());
        } else {
            model.select(new Selection.None());
            model.reveal(problem.span());
        }
    }

    /// Goes to the next problem (1) or the one before (-1); from the current epoch where none was gone to.
    public void step(int direction) {
        List<Problem> all = problems();
        if (all.isEmpty()) {
            model.say(Message.of("rules.none"));
            return;
        }
        int from = place;
        if (current.get().isEmpty() && place < 0) {
            int first = firstFrom(model.epochStartNanos());
            from = direction > 0 ? first - 1 : first;
        } else if (current.get().isEmpty() && direction > 0) {
            from = place - 1;
        }
        int next = from + direction;
        if (next < 0 || next >= all.size()) {
            model.say(Message.of(direction > 0 ? "rules.last" : "rules.first"));
        } else {
            goTo(all.get(next));
        }
    }

    private int firstFrom(long nanos) {
        if (order.get() != ProblemOrder.TIME) {
            return 0;
        }
        int at = 0;
        while (at < problems().size() && problems().get(at).span().startNanos() < nanos) {
            at++;
        }
        return at;
    }

    /// Mends the current problem by its first fix.
    public void fix() {
        catchUp();
        current.get().ifPresentOrElse(problem -> problem.fixes().stream().findFirst().ifPresentOrElse(
                fix -> fix(problem, fix), () -> model.say(Message.of("rules.fix.none"))),
                () -> model.say(Message.of("rules.fix.noneChosen")));
    }

    public void fix(Problem problem, Fix fix) {
        place = Math.max(0, problems().indexOf(problem));
        fix.on(model.scoring()).ifPresent(model::perform);
    }

    private void lookAnew() {
        linter = linter();
        lint = linter.look(model.scoring());
        show();
    }

    private Linter linter() {
        return new Linter(choice.get().rules(), model.vocabulary(), NightFacts.of(model.recording(), channels,
                model.seriesProperty().get().saturation().map(NightSeries.Slow::series)));
    }

    // A channel may be shown by a montage that was made meanwhile.
    private void learnShown(Montage montage) {
        if (learn(montage)) {
            lookAnew();
        }
    }

    private boolean learn(Montage montage) {
        return channels.addAll(montage.channels().stream().map(Channel::name).toList());
    }

    private void show() {
        List<Problem> next = order.get() == ProblemOrder.TIME ? lint.problems()
                : lint.problems().stream().sorted(order.get().comparator()).toList();
        Optional<Problem> still = current.get().flatMap(problem -> same(problem, next));
        // First the list, then who is in it: who follows the one may ask for the other.
        problems.set(next);
        still.ifPresent(problem -> place = next.indexOf(problem));
        current.set(still);
    }

    /// The problem itself, or what it has become by an edit of its event.
    private static Optional<Problem> same(Problem problem, List<Problem> all) {
        return all.stream().filter(problem::equals).findFirst().or(() -> problem.events().isEmpty() ? Optional.empty()
                : all.stream().filter(other -> other.rule() == problem.rule() && !other.events().isEmpty()
                && other.events().getFirst().equals(problem.events().getFirst())).findFirst());
    }
}
