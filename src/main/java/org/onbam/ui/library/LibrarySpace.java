package org.onbam.ui.library;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.onbam.app.AddedFile;
import org.onbam.app.RecordingFiles;
import org.onbam.app.Work;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.ChannelKind;
import org.onbam.model.RecordingId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Space;
import org.onbam.ui.shell.Surroundings;

/// The Library space. FX thread only.
public final class LibrarySpace implements Space {

    private final Messages messages;
    private final LibraryWork work;
    private final Consumer<LibraryRecording> open;
    private final LibraryIntake intake;
    private final LibraryList list = new LibraryList();
    private final LibraryCommands commands;
    private final TableView<LibraryRow> table;
    private final LibraryToolbar toolbar;
    private final RecordingPane detail;
    private final AddResultsPane results;
    private final EmptyLibrary empty;
    private final SplitPane split = new SplitPane();
    private BorderPane pane = new BorderPane();
    private final StackPane node = new StackPane();

    /// @param files  reads headers and identities
    /// @param kindOf what a signal of a label measures
    /// @param demo   makes the demo night and returns its file
    /// @param open   opens a recording for scoring
    public LibrarySpace(Surroundings around, RecordingFiles files, Function<String, ChannelKind> kindOf,
                        Work<Path> demo, Consumer<LibraryRecording> open) {
        this.messages = around.app().messages();
        this.work = new LibraryWork(around, files, kindOf);
        this.intake = new LibraryIntake(work, around.files(), demo, messages, this::added);
        this.open = open;
        this.table = new LibraryTable(list, messages, this::openSelected).node();
        this.commands = LibraryCommands.of(this, intake, selectedIsThere(), selectedIsMissing(),
                new ReadOnlyBooleanWrapper(!around.app().library().isReadOnly()));
        this.toolbar = new LibraryToolbar(list, around.keymap(), messages, table::requestFocus, commands.addFiles(),
                commands.addFolder());
        this.detail = new RecordingPane(messages, around.theme().palette(), commands.open(), commands.locate(),
                around.keymap());
        this.results = new AddResultsPane(messages);
        this.empty = new EmptyLibrary(messages, commands.addFiles(), commands.addFolder(), commands.demo());
        table.setPlaceholder(new Label(messages.text("library.filter.none")));
        table.getSelectionModel().selectedItemProperty().addListener((property, before, row) -> selectionChanged());
        list.missing().addListener(property -> selectionChanged());
        // The split pane takes the table in with its first style pass, after the space is shown: until then a field would
        // have the focus, and the keys of the list.
        table.sceneProperty().subscribe(scene -> takeFocus());
        layOut();
    }

    private void layOut() {
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox left = new VBox(table, results.node());
        split.getItems().setAll(left, detail.node());
        split.setDividerPositions(0.77);
        SplitPane.setResizableWithParent(detail.node(), false);
        pane = new BorderPane(split, toolbar.node(), null, null, null);
        Label drop = new Label(messages.text("library.drop.here"));
        drop.getStyleClass().add("drop-here");
        drop.setMouseTransparent(true);
        drop.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        node.getStyleClass().add("library");
        node.getChildren().setAll(pane, empty.node(), drop);
        intake.acceptDrops(node, commands.addFiles().enabled());
        showEmpty(false);
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
        return node;
    }

    @Override
    public List<Command> commands() {
        return commands.list();
    }

    @Override
    public void shown() {
        reload();
        takeFocus();
    }

    /// Adds files and folders, as dropping them does.
    public void add(Collection<Path> dropped) {
        intake.add(dropped);
    }

    /// Reads the list anew; selection, filter and order stay.
    public void reload() {
        work.load(this::show);
    }

    private void show(List<LibraryRow> rows) {
        work.findMissing(rows, list::setMissing);
        if (!rows.isEmpty() && rows.equals(list.all())) {
            return;
        }
        Optional<RecordingId> selected = selection().map(LibraryRow::id);
        list.setRows(rows);
        toolbar.refresh();
        showEmpty(rows.isEmpty());
        selected.flatMap(this::rowOf).ifPresentOrElse(table.getSelectionModel()::select,
                table.getSelectionModel()::selectFirst);
    }

    // What lies beneath the empty state is not to be reached by Tab.
    private void showEmpty(boolean isEmpty) {
        boolean hadFocus = node.isFocusWithin();
        empty.node().setVisible(isEmpty);
        pane.setVisible(!isEmpty);
        if (hadFocus && isEmpty == pane.isFocusWithin()) {
            takeFocus();
        }
    }

    private void takeFocus() {
        if (empty.node().isVisible()) {
            empty.focus();
        } else {
            table.requestFocus();
        }
    }

    private Optional<LibraryRow> rowOf(RecordingId id) {
        return list.shown().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private Optional<LibraryRow> selection() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void selectionChanged() {
        Optional<LibraryRow> selection = selection();
        selection.ifPresentOrElse(row -> detail.show(row, list.isMissing(row)), detail::clear);
        selection.filter(row -> !list.isMissing(row)).ifPresent(row -> work.header(row.recording(),
                header -> detail.showHeader(row.id(), header), failure -> showUnreadable(failure, row)));
    }

    // The file was there when the list was read and is not now, or cannot be read: say so where it is.
    private void showUnreadable(UserException failure, LibraryRow row) {
        detail.showFailure(row.id(), failure);
        work.findMissing(list.all(), list::setMissing);
    }

    private void added(List<AddedFile> files) {
        results.show(files);
        work.load(rows -> {
            show(rows);
            files.stream().filter(AddedFile.New.class::isInstance).map(AddedFile.New.class::cast).findFirst()
                    .flatMap(first -> rowOf(first.recording().id()))
                    .ifPresent(this::select);
        });
    }

    /// Whether the selected recording has a scoring and its file is there.
    public BooleanBinding selectedIsScored() {
        return selectionIs(row -> !list.isMissing(row) && !row.scorings().isEmpty());
    }

    /// The selected recording.
    public Optional<LibraryRecording> selected() {
        return selection().map(LibraryRow::recording);
    }

    /// The scorings of the selected recording, oldest first.
    public List<ScoringSummary> selectedScorings() {
        return selection().map(LibraryRow::scorings).orElse(List.of());
    }

    private void select(LibraryRow row) {
        table.getSelectionModel().select(row);
        table.scrollTo(row);
    }

    private BooleanBinding selectedIsMissing() {
        return selectionIs(list::isMissing);
    }

    private BooleanBinding selectionIs(Predicate<LibraryRow> wanted) {
        return Bindings.createBooleanBinding(() -> selection().filter(wanted).isPresent(),
                table.getSelectionModel().selectedItemProperty(), list.missing());
    }

    /// Whether the file of the selected recording is where it was last seen.
    public BooleanBinding selectedIsThere() {
        return selectionIs(row -> !list.isMissing(row));
    }

    void openSelected() {
        selection().filter(row -> !list.isMissing(row)).ifPresent(row -> open.accept(row.recording()));
    }

    void focusFilter() {
        toolbar.filter().requestFocus();
        toolbar.filter().selectAll();
    }

    void locateSelected() {
        selected().ifPresent(recording -> intake.locate(recording, this::reload));
    }

    void locate(LibraryRecording recording, Path file) {
        intake.locate(recording, file, this::reload);
    }

    void openDemo() {
        intake.openDemo(open);
    }
}
