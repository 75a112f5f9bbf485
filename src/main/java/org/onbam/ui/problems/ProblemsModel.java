package org.onbam.ui.problems;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.onbam.message.Message;
import org.onbam.model.Channel;
import org.onbam.model.Montage;
import org.onbam.model.ScoredEvent;
import org.onbam.scoring.ScoringChange;
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
    private final Consumer<RuleChoice> choose;
    private final Set<String> channels = new HashSet<>();
    private final ReadOnlyObjectProperty<RuleChoice> choice;
    private final BooleanProperty ignoredShown = new SimpleBooleanProperty();
    private final ObjectProperty<ProblemOrder> order = new SimpleObjectProperty<>(ProblemOrder.TIME);
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Linter linter;
    private Lint lint;
    /// Where in the list the one stands that comes next, once the current one is mended.
    private int place = -1;

    /// @param choice which rules are looked after, whoever decides that; followed from now on
    /// @param choose takes another choice, which then shows in `choice`
    public ProblemsModel(ScoreModel model, ReadOnlyObjectProperty<RuleChoice> choice, Consumer<RuleChoice> choose) {
        this.model = model;
        this.choice = choice;
        this.choose = choose;
        model.night().montages().forEach(this::learn);
        this.linter = linter();
        this.lint = linter.look(model.scoring());
        show();
        Later edited = new Later(this::catchUp);
        model.scoringProperty().subscribe((before, now) -> edited.ask());
        // also told when a reading gave nothing, which is equal to what was there before
        model.seriesProperty().subscribe(this::lookAnew);
        model.montageProperty().subscribe(this::learnShown);
        model.panes().lower().montageProperty().subscribe(this::learnShown);
        order.subscribe((before, now) -> show());
        ignoredShown.subscribe((before, now) -> show());
        choice.subscribe((before, now) -> lookAnew());
    }

    /// What is listed, in the order that is asked for: the problems, or those that are ignored.
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

    /// How many there are that are not ignored.
    public int count() {
        catchUp();
        return lint.problems().size();
    }

    public int ignoredCount() {
        catchUp();
        return lint.dismissed().size();
    }

    /// Whether those are listed that are ignored; ends by itself once there is none left.
    public BooleanProperty ignoredShownProperty() {
        return ignoredShown;
    }

    public ObjectProperty<ProblemOrder> orderProperty() {
        return order;
    }

    /// The problem that was gone to last, while it is one.
    public ReadOnlyObjectProperty<Optional<Problem>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RuleChoice> choiceProperty() {
        return choice;
    }

    /// Goes by other rules from now on.
    public void choose(RuleChoice next) {
        if (!next.equals(choice.get())) {
            choose.accept(next);
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

    /// What would mend a problem: its own fixes, and where a moment is to be marked, marking it where the scorer is.
    public List<Fix> fixes(Problem problem) {
        if (problem.rule() == Rule.LIGHTS_MISSING && problem.fixes().stream().findFirst().orElse(null) instanceof Fix.Mark mark
                && mark.nanos() != model.epochStartNanos()) {
            return List.of(mark, mark.at(model.epochStartNanos(), Message.of("rules.fix.mark.here", model.epoch() + 1)));
        }
        return problem.fixes();
    }

    /// Whether the scorer leaves a problem as it is.
    public boolean isIgnored(Problem problem) {
        return model.scoring().dismissals().contains(problem.dismissal());
    }

    /// Leaves the current problem as it is, or no longer does.
    public void ignore() {
        catchUp();
        current.get().ifPresentOrElse(this::ignore, () -> model.say(Message.of("rules.fix.noneChosen")));
    }

    /// As [#ignore()] with any.
    public void ignore(Problem problem) {
        place = Math.max(0, problems().indexOf(problem));
        model.perform(isIgnored(problem) ? new ScoringChange.Restore(problem.dismissal())
                : new ScoringChange.Dismiss(problem.dismissal()));
    }

    /// Lists what is ignored, or the problems again.
    public void toggleIgnored() {
        if (ignoredShown.get() || ignoredCount() > 0) {
            ignoredShown.set(!ignoredShown.get());
        } else {
            model.say(Message.of("rules.ignored.none"));
        }
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
        // Whether the saturation fell is not known before it is read: no hypopnea is blamed until then.
        RuleChoice now = model.seriesProperty().get().isAwaited() ? choice.get().with(Rule.HYPOPNEA_ALONE, false) : choice.get();
        return new Linter(now.rules(), model.vocabulary(), NightFacts.of(model.recording(), channels,
                model.seriesProperty().get().saturationTrack()));
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
        if (ignoredShown.get() && lint.dismissed().isEmpty()) {
            ignoredShown.set(false);  // comes back here
            return;
        }
        List<Problem> all = ignoredShown.get() ? lint.dismissed() : lint.problems();
        List<Problem> next = order.get() == ProblemOrder.TIME ? all
                : all.stream().sorted(order.get().comparator()).toList();
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
