package org.onbam.ui.library;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import org.onbam.app.Work;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.SavedFilter;
import org.onbam.scoring.work.ScoringDesk;
import org.onbam.ui.library.PickBox.Choice;
import org.onbam.ui.library.PickBox.Question;
import org.onbam.ui.shell.Surroundings;

/// What is done with the marked recordings at once, or with the one where the keys are: assigning, tagging; and saved filters.
/// Each asks in a small box and says afterwards what was done. FX thread.
final class DeskActions {

    private final Surroundings around;
    private final Messages messages;
    private final LibraryList list;
    private final Supplier<List<LibraryRow>> targets;
    private final Supplier<Bounds> place;
    private final Runnable done;
    private List<Scorer> scorers = List.of();
    private List<SavedFilter> filters = List.of();

    /// @param targets what is acted on
    /// @param place   where the box opens, in the scene
    /// @param done    run when the library holds what was done
    DeskActions(Surroundings around, LibraryList list, Supplier<List<LibraryRow>> targets, Supplier<Bounds> place,
                Runnable done) {
        this.around = around;
        this.messages = around.app().messages();
        this.list = list;
        this.targets = targets;
        this.place = place;
        this.done = done;
    }

    /// What there is to choose from.
    void know(List<Scorer> people, List<SavedFilter> saved) {
        scorers = people.stream().filter(scorer -> scorer.kind() == Scorer.Kind.PERSON).toList();
        filters = saved;
    }

    void assign() {
        List<LibraryRow> rows = targets.get();
        Map<String, Integer> load = count(list.all(), DeskActions::assignees);
        List<Choice> choices = scorers.stream().map(scorer -> new Choice(scorer.name(),
                messages.text("library.assign.load", load.getOrDefault(scorer.name(), 0)))).toList();
        ask(new Question(messages.text("library.assign.title", rows.size()), messages.text("library.assign.prompt"), true,
                Optional.of(messages.text("library.assign.instructions"))), choices, (name, instructions) ->
                run(Message.of("library.assign.done", rows.size(), name), desk -> {
                    Scorer scorer = around.app().library().scorer(name, Scorer.Kind.PERSON);
                    desk.assign(rows.stream().map(row -> new Assignment(row.id(), scorer, me(), Instant.now(), instructions))
                            .toList());
                }));
    }

    void unassign() {
        List<LibraryRow> rows = targets.get();
        ask(new Question(messages.text("library.unassign.title", rows.size()), messages.text("library.assign.prompt"), false,
                Optional.empty()), counted(count(rows, DeskActions::assignees)), (name, nothing) -> {
                    List<LibraryRow> theirs = rows.stream().filter(row -> assignees(row).anyMatch(name::equals)).toList();
                    run(Message.of("library.unassign.done", theirs.size(), name), desk -> desk.unassign(ids(theirs),
                            around.app().library().scorer(name, Scorer.Kind.PERSON), me()));
                });
    }

    void tag() {
        List<LibraryRow> rows = targets.get();
        ask(new Question(messages.text("library.tag.title", rows.size()), messages.text("library.tag.prompt"), true,
                Optional.empty()), counted(count(list.all(), row -> row.facts().tags().stream())), (tag, nothing) ->
                run(Message.of("library.tag.done", rows.size(), tag), desk -> desk.tag(ids(rows), tag, true, me())));
    }

    void untag() {
        List<LibraryRow> rows = targets.get();
        ask(new Question(messages.text("library.untag.title", rows.size()), messages.text("library.tag.prompt"), false,
                Optional.empty()), counted(count(rows, row -> row.facts().tags().stream())), (tag, nothing) -> {
                    List<LibraryRow> tagged = rows.stream().filter(row -> row.facts().tags().contains(tag)).toList();
                    run(Message.of("library.untag.done", tagged.size(), tag),
                            desk -> desk.tag(ids(tagged), tag, false, me()));
                });
    }

    void saveFilter() {
        String query = list.filter().get().strip();
        ask(new Question(messages.text("library.save.title", query), messages.text("library.save.prompt"), true,
                Optional.empty()), choices(filters), (name, nothing) ->
                run(Message.of("library.save.done", name), desk -> desk.saveFilter(new SavedFilter(name, query), me())));
    }

    void forgetFilter() {
        ask(new Question(messages.text("library.forget.title"), messages.text("library.save.prompt"), false,
                Optional.empty()), choices(filters), (name, nothing) ->
                run(Message.of("library.forget.done", name), desk -> desk.forgetFilter(name, me())));
    }

    private static List<Choice> choices(List<SavedFilter> filters) {
        return filters.stream().map(filter -> new Choice(filter.name(), filter.query())).toList();
    }

    private static Stream<String> assignees(LibraryRow row) {
        return row.facts().assignments().stream().map(assignment -> assignment.scorer().name());
    }

    private static Map<String, Integer> count(List<LibraryRow> rows, Function<LibraryRow, Stream<String>> names) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> names.apply(row).forEach(name -> counts.merge(name, 1, Integer::sum)));
        return counts;
    }

    private static List<Choice> counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), LibraryToolbar.grouped(entry.getValue()))).toList();
    }

    private static List<RecordingId> ids(List<LibraryRow> rows) {
        return rows.stream().map(LibraryRow::id).toList();
    }

    private Scorer me() {
        return around.app().scorer();
    }

    private void ask(Question question, List<Choice> choices, BiConsumer<String, String> picked) {
        PickBox.ask(messages, around.popovers(), place.get(), question, choices, picked);
    }

    /// Something done with the desk.
    private interface Deed {
        void with(ScoringDesk desk) throws UserException;
    }

    private void run(Message said, Deed deed) {
        ScoringDesk desk = around.app().desk();
        Work<Message> work = (progress, token) -> {
            deed.with(desk);
            return said;
        };
        around.app().jobs().start(Message.of("library.job.desk"), work, result -> {
            around.status().message(messages.text(result));
            done.run();
        }, around.errors()::show);
    }
}
