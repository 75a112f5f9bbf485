package org.onbam.ui.library;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.onbam.app.AddedFile;
import org.onbam.app.RecordingFiles;
import org.onbam.app.Work;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.RecordingId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.work.LibraryFacts;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Space;
import org.onbam.ui.shell.Surroundings;

/// The Library space: what is typed anywhere in it filters the list. FX thread only.
public final class LibrarySpace implements Space {

    private final Messages messages;
    private final LibraryWork work;
    private final Consumer<LibraryRecording> open;
    private final Consumer<String> say;
    private final LibraryIntake intake;
    private final LibraryList list;
    private final DeskActions desk;
    private final LibraryCommands commands;
    private final MarkCommands marks;
    private final ListOrder order;
    private final LibraryTable rows;
    private final TableView<LibraryRow> table;
    private final FilterChips chips;
    private final LibraryToolbar toolbar;
    private final LateFacts late;
    private final AddResultsPane results;
    private final LibraryFrame frame;

    /// @param files  reads headers and identities
    /// @param kindOf what a signal of a label measures
    /// @param demo   makes the demo night and returns its file
    /// @param open   opens a recording for scoring
    public LibrarySpace(Surroundings around, RecordingFiles files, Function<String, ChannelKind> kindOf,
                        Work<Path> demo, Consumer<LibraryRecording> open) {
        this.messages = around.app().messages();
        this.work = new LibraryWork(around, files, kindOf);
        // The list is read while this space and the others are made.
        reload();
        this.intake = new LibraryIntake(work, around.files(), demo, messages, this::added);
        this.open = open;
        this.say = around.status()::message;
        this.list = new LibraryList(around.app().scorer());
        this.late = new LateFacts(around, list);
        ListedHypnograms hypnograms = new ListedHypnograms(around);
        this.rows = new LibraryTable(list, new LibraryColumns(list, hypnograms, messages, around.theme().palette()), this::openSelected);
        this.table = rows.node();
        this.desk = new DeskActions(around, list, this::targets, this::boxPlace, this::reload);
        this.order = new ListOrder(around, table, this::boxPlace);
        ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper(!around.app().library().isReadOnly());
        this.commands = LibraryCommands.of(this, intake, selectedIsThere(), cursorIs(LibraryRow::isMissing),
                Bindings.createBooleanBinding(() -> list.all().stream().anyMatch(LibraryRow::isMissing), list.revision()), writable);
        this.marks = MarkCommands.of(this, rows, desk, cursorIs(row -> true), Bindings.createBooleanBinding(
                () -> !list.filter().get().isBlank() && list.problem().get().isEmpty(), list.filter(), list.problem()), writable);
        this.chips = new FilterChips(list, messages);
        this.toolbar = new LibraryToolbar(list, around.keymap(), messages, chips.node(), table::requestFocus,
                List.of(commands.addFiles(), commands.addFolder()), marks.bar());
        RecordingPane detail = new RecordingPane(around, hypnograms, commands.open(), commands.locate(), this::goTo);
        this.results = new AddResultsPane(messages, this::goTo);
        EmptyLibrary empty = new EmptyLibrary(messages, commands.addFiles(), commands.addFolder(), commands.demo());
        table.setPlaceholder(new Label(messages.text("library.filter.none")));
        new CursorDetail(rows, list, work, detail, late::findMissing);
        this.frame = new LibraryFrame(table, toolbar, results.node(), detail.node(), empty, messages.text("library.drop.here"));
        intake.acceptDrops(frame.node(), commands.addFiles().enabled(), () -> { });
    }

    @Override
    public String id() {
        return "library";
    }

    @Override
    public String iconLiteral() {
        return "fth-list";
    }

    @Override
    public Node node() {
        return frame.node();
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(commands.list().stream(), marks.list().stream()).toList();
    }

    @Override
    public void shown() {
        if (!work.isLoading()) {
            reload();
        }
        frame.takeFocus();
    }

    @Override
    public void closed() {
        work.cancel();
        late.cancel();
    }

    /// Lets recordings be dropped anywhere on the window.
    ///
    /// @param show run before they are added: shows this space
    public void acceptDropsOn(Node root, Runnable show) {
        intake.acceptDrops(root, commands.addFiles().enabled(), show);
    }

    /// Adds files and folders, as dropping them does.
    public void add(Collection<Path> dropped) {
        intake.add(dropped);
    }

    /// Reads the list anew; selection, marks, filter and order stay.
    public void reload() {
        work.load(this::show);
    }

    /// Whether the list is read, and all that is shown and asked of it known.
    public boolean isSettled() {
        return !work.isLoading() && !late.isAtWork();
    }

    private void show(LibraryWork.Contents contents) {
        chips.setSaved(contents.filters());
        desk.know(contents.scorers(), contents.filters());
        List<LibraryRow> next = contents.rows();
        List<LibraryRow> now = list.all();
        boolean isSame = !next.isEmpty() && next.size() == now.size()
                && Stream.iterate(0, i -> i < next.size(), i -> i + 1).allMatch(i -> next.get(i).isLike(now.get(i)));
        if (isSame) {
            late.findMissing();
        } else {
            list.setRows(next);
            frame.showEmpty(next.isEmpty());
            whenDrawn(late::find);
        }
    }

    // Rows go before what comes to be known of them, which takes a processor too.
    private void whenDrawn(Runnable then) {
        Scene scene = table.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            then.run();
            return;
        }
        Runnable drawn = new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                then.run();
            }
        };
        scene.addPostLayoutPulseListener(drawn);
        Platform.requestNextPulse();
    }

    private void added(List<AddedFile> files) {
        results.show(files);
        work.load(contents -> {
            show(contents);
            files.stream().filter(AddedFile.New.class::isInstance).map(AddedFile.New.class::cast).findFirst()
                    .ifPresent(first -> goTo(first.recording().id()));
        });
    }

    /// Goes to a recording; a filter that hides it is taken away.
    private void goTo(RecordingId id) {
        list.row(id).ifPresent(row -> {
            if (!list.shown().contains(row)) {
                list.filter().set("");
            }
            rows.goTo(row);
        });
    }

    /// Whether the selected recording has a scoring and its file is there.
    public BooleanBinding selectedIsScored() {
        return cursorIs(row -> !row.isMissing() && !row.scorings().isEmpty());
    }

    /// The selected recording.
    public Optional<LibraryRecording> selected() {
        return rows.cursor().get().map(LibraryRow::recording);
    }

    /// The scorings of the selected recording, oldest first.
    public List<ScoringSummary> selectedScorings() {
        return rows.cursor().get().map(LibraryRow::scorings).orElse(List.of());
    }

    /// The marked recordings that are shown, in their order; the selected one where none is marked.
    public List<LibraryFacts> chosen() {
        return targets().stream().map(LibraryRow::facts).toList();
    }

    private List<LibraryRow> targets() {
        List<LibraryRow> marked = list.marked();
        return marked.isEmpty() ? rows.cursor().get().stream().toList() : marked;
    }

    private BooleanBinding cursorIs(Predicate<LibraryRow> wanted) {
        return Bindings.createBooleanBinding(() -> rows.cursor().get().filter(wanted).isPresent(), rows.cursor(), list.revision());
    }

    /// Whether the file of the selected recording is where it was last seen.
    public BooleanBinding selectedIsThere() {
        return cursorIs(row -> !row.isMissing());
    }

    // Below the heads of the table, where the row it is about stays in sight.
    private Bounds boxPlace() {
        Bounds all = table.localToScene(table.getLayoutBounds());
        return new BoundingBox(all.getMinX() + 160, all.getMinY() + 36, 0, 0);
    }

    void openSelected() {
        rows.cursor().get().filter(row -> !row.isMissing()).ifPresent(row -> open.accept(row.recording()));
    }

    void sort() {
        order.ask();
    }

    void focusFilter() {
        toolbar.filter().requestFocus();
        toolbar.filter().selectAll();
    }

    void markAll() {
        list.mark(list.shown(), list.marked().size() < list.shown().size());
    }

    /// Takes the marks away, and where there are none the filter.
    void clear() {
        if (list.markedCount().get() > 0) {
            list.unmarkAll();
        } else {
            list.filter().set("");
        }
        frame.takeFocus();
    }

    void locateSelected() {
        selected().ifPresent(recording -> intake.locate(recording, this::reload));
    }

    void locateAll() {
        intake.locateAll(list.all().stream().filter(LibraryRow::isMissing).map(LibraryRow::recording).toList(), outcome -> {
            say.accept(messages.text("library.located", outcome.found().size(), outcome.lost().size()));
            reload();
        });
    }

    void locate(LibraryRecording recording, Path file) {
        intake.locate(recording, file, this::reload);
    }

    void openDemo() {
        intake.openDemo(open);
    }
}
