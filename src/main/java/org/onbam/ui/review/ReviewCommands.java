package org.onbam.ui.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.onbam.agreement.Dispute;
import org.onbam.agreement.EventGroup;
import org.onbam.app.StageKeys;
import org.onbam.message.Message;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoringStatus;
import org.onbam.model.SleepStage;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;
import org.onbam.ui.shell.CommandWords;

/// What a person can do in the Review space. A digit answers the dispute at hand: for a stage it is the key of a stage, as in
/// Score, for an event it takes that scorer's.
final class ReviewCommands {

    /// Keys that decide or walk, whatever a type of event would like.
    private static final Set<String> TAKEN = Set.of("N", "K", "M", "W", "R", "U");

    private final Supplier<Optional<OpenedReview>> open;
    private final BooleanExpression isOpen;
    private final Map<ScoringStatus, ReadOnlyBooleanWrapper> can = new EnumMap<>(ScoringStatus.class);
    private final List<Command> list = new ArrayList<>();

    /// What the space itself does.
    interface Place {

        void openChosen();

        void toQueue();

        void comment();

        /// Gives the chosen scoring a status.
        ///
        /// @param commented whether to ask for a comment first
        void take(ScoringStatus to, boolean commented);

        void show(ReviewPane.Side side);

        /// Shows or hides the agreement over the queue's recordings.
        void several();

        void filter();
    }

    ReviewCommands(Supplier<Optional<OpenedReview>> open, BooleanExpression isOpen, Place place, StageKeys keys,
                   EventVocabulary vocabulary) {
        this.open = open;
        this.isOpen = isOpen;
        list.add(Command.of("review.open", Context.REVIEW, place::openChosen, isOpen.not())
                .because(() -> Message.of("review.unable.open")));
        space("review.queue", place::toQueue, "Alt+Q");
        walk();
        decide(keys);
        vocabulary.types().stream().filter(type -> EventGroup.of(type.family()).isPresent()).forEach(this::retype);
        space("review.comment", place::comment, "M");
        add("review.names", review -> toggleNames(review.model()), "Alt+R");
        step("review.take", ScoringStatus.IN_REVIEW, () -> place.take(ScoringStatus.IN_REVIEW, false));
        step("review.return", ScoringStatus.RETURNED, () -> place.take(ScoringStatus.RETURNED, true));
        step("review.approve", ScoringStatus.APPROVED, () -> place.take(ScoringStatus.APPROVED, false), "Ctrl+Enter");
        step("review.lock", ScoringStatus.LOCKED, () -> place.take(ScoringStatus.LOCKED, false));
        int at = 1;
        for (ReviewPane.Side side : ReviewPane.Side.values()) {
            space("review.side." + side.name().toLowerCase(Locale.ROOT), () -> place.show(side), "Alt+" + at++);
        }
        list.add(Command.of("review.filter", Context.REVIEW, place::filter, isOpen.not(), "/", "Ctrl+F")
                .because(() -> Message.of("review.unable.open")));
        list.add(Command.of("review.several", Context.REVIEW, place::several, "Alt+4"));
    }

    List<Command> list() {
        return List.copyOf(list);
    }

    /// Looks anew which steps can be taken.
    void refresh() {
        can.forEach((to, is) -> is.set(open.get().map(review -> review.steps().whyNot(to).isEmpty()).orElse(false)));
    }

    private void walk() {
        add("review.inside.next", review -> review.model().walk(1), "Shift+Down");
        add("review.inside.previous", review -> review.model().walk(-1), "Shift+Up");
        add("review.next", review -> review.model().step(1), "N", "Down");
        add("review.previous", review -> review.model().step(-1), "Shift+N", "Up");
        add("review.page.next", review -> review.model().score().turnPage(1), "Right", "PageDown");
        add("review.page.previous", review -> review.model().score().turnPage(-1), "Left", "PageUp");
        add("review.order", review -> review.model().byTimeProperty().set(!review.model().byTimeProperty().get()), "Alt+T");
        add("review.all", review -> review.model().showAll(), "Alt+A");
    }

    private void decide(StageKeys keys) {
        for (int digit = 0; digit <= 9; digit++) {
            answer(digit, keys);
        }
        for (SleepStage stage : List.of(SleepStage.W, SleepStage.R)) {
            add("review.stage." + stage.name().toLowerCase(Locale.ROOT), review -> review.deciding().stage(stage), stage.code());
        }
        add("review.majority", review -> review.deciding().majority(), "Enter");
        add("review.skip", review -> review.deciding().skip(), "K");
        add("review.withdraw", review -> review.deciding().withdraw(), "Backspace", "U");
        add("review.undo", review -> review.deciding().undo(), "Ctrl+Z");
        add("review.redo", review -> review.deciding().redo(), "Ctrl+Shift+Z", "Ctrl+Y");
    }

    private void answer(int digit, StageKeys keys) {
        Optional<SleepStage> stage = List.of(SleepStage.values()).stream()
                .filter(each -> keys.chords(each).contains(Integer.toString(digit))).findFirst();
        add("review.answer." + digit, review -> answer(review, digit, stage), Integer.toString(digit), "Num" + digit);
        Command made = list.removeLast();
        String what = stage.map(SleepStage::code).orElse("–");
        list.add(made.withWords(digit == 0
                ? words("command.review.none", "command.review.none.help", made, what)
                : words("command.review.answer", "command.review.answer.help", made, digit, what)));
    }

    private static CommandWords words(String name, String help, Command made, Object... values) {
        return new CommandWords(Message.of(name, values), Message.of(help, values), made.words().whyNot(),
                List.of(Message.of("command.group.review.answer")));
    }

    private static void answer(OpenedReview review, int digit, Optional<SleepStage> stage) {
        boolean event = review.model().current().filter(Dispute.OfEvent.class::isInstance).isPresent();
        if (event && digit == 0) {
            review.deciding().none();
        } else if (event) {
            review.deciding().take(digit - 1);
        } else {
            stage.filter(each -> each != SleepStage.UNSCORED).ifPresentOrElse(review.deciding()::stage, review.deciding()::withdraw);
        }
    }

    private void retype(EventType type) {
        String[] keys = type.key().isEmpty() || TAKEN.contains(type.key()) ? new String[0] : new String[] {type.key()};
        add("review.retype." + type.code(), review -> review.deciding().retype(type), keys);
        Command made = list.removeLast();
        list.add(made.withWords(new CommandWords(Message.of("command.review.retype", type), Message.of("command.review.retype.help"),
                made.words().whyNot(), List.of(Message.of("command.group.review.retype")))));
    }

    private static void toggleNames(ReviewModel model) {
        model.namesShownProperty().set(!model.namesShownProperty().get());
    }

    private void step(String id, ScoringStatus to, Runnable action, String... keys) {
        ReadOnlyBooleanWrapper is = can.computeIfAbsent(to, key -> new ReadOnlyBooleanWrapper(false));
        list.add(Command.of(id, Context.REVIEW, action, is.getReadOnlyProperty(), keys).because(() -> open.get()
                .flatMap(review -> review.steps().whyNot(to)).orElse(Message.of("review.unable"))));
    }

    private void space(String id, Runnable action, String... keys) {
        list.add(Command.of(id, Context.REVIEW, action, isOpen, keys).because(() -> Message.of("review.unable")));
    }

    private void add(String id, Consumer<OpenedReview> action, String... keys) {
        space(id, () -> open.get().ifPresent(action), keys);
    }
}
