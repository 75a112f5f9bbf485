package org.onbam.ui.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.onbam.message.Messages;
import org.onbam.render.Palette;

/// The list of recordings as a table of fixed row height, so that only the rows in sight cost anything. One row is where the
/// keys are; any number can be marked, and stay so while the list is filtered.
final class LibraryTable {

    private static final double ROW_PX = 38;
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final LibraryList list;
    private final Messages messages;
    private final TableView<LibraryRow> table = new TableView<>();
    private final ReadOnlyObjectWrapper<Optional<LibraryRow>> cursor = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// The rows that the table keeps using, some twenty more than are in sight.
    private final List<TableRow<LibraryRow>> made = new ArrayList<>();
    private boolean isFilling;

    LibraryTable(LibraryList list, ListedHypnograms hypnograms, Messages messages, ObservableValue<Palette> palette, Runnable open) {
        this.list = list;
        this.messages = messages;
        table.setId("library-table");
        table.setFixedCellSize(ROW_PX);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(list.shown());
        table.setSortPolicy(view -> {
            list.sort(Optional.ofNullable(view.getComparator()));
            return true;
        });
        table.setRowFactory(view -> row(open));
        addColumns(hypnograms, palette);
        table.widthProperty().addListener((property, before, width) -> fit(width.doubleValue()));
        list.onShown(this::keepCursor);
        list.revision().addListener(property -> redraw());
        list.onMarked(this::redraw);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, row) -> selected());
    }

    private void addColumns(ListedHypnograms hypnograms, ObservableValue<Palette> palette) {
        add(custom("mark", 30, list::isMarked, () -> new MarkCell(list)));
        add(text("code", 118, row -> row.recording().subjectCode(), row -> row.recording().subjectCode()));
        add(custom("notes", 26, row -> row.isMissing() ? Integer.MAX_VALUE : row.recording().findingCount(),
                () -> new NotesCell(messages)));
        add(text("date", 98, LibraryRow::start, LibraryRow::date));
        add(text("duration", 56, row -> row.recording().durationNanos(), LibraryRow::duration));
        add(custom("channels", BadgesCell.WIDE_PX, row -> row.badges().size(), () -> new BadgesCell(messages)));
        add(custom("scorings", 190, row -> row.facts().progress(), () -> new ScoringsCell(messages)));
        add(custom("hypnogram", 170, row -> row.facts().progress(), () -> new HypnogramCell(hypnograms, palette)));
        add(custom("status", 106, LibraryRow::status, () -> new StatusCell(messages)));
        add(number("ahi", 50, LibraryRow::ahi, "%.1f"));
        add(number("kappa", 46, LibraryRow::kappa, "%.2f"));
        add(text("assigned", 96, LibraryRow::assigned, LibraryRow::assigned));
        add(custom("tags", 100, LibraryRow::tags, TagsCell::new));
    }

    TableView<LibraryRow> node() {
        return table;
    }

    /// The row where the keys are; empty in a list without rows.
    ReadOnlyObjectProperty<Optional<LibraryRow>> cursor() {
        return cursor.getReadOnlyProperty();
    }

    void goTo(LibraryRow row) {
        int index = list.shown().indexOf(row);
        if (index >= 0) {
            table.getSelectionModel().clearAndSelect(index);
            reveal(index);
        }
    }

    /// Moves one row on, and marks or unmarks the row that is left as the one that is reached is.
    void markOn(int step) {
        int at = table.getSelectionModel().getSelectedIndex();
        if (at >= 0) {
            list.mark(List.of(list.shown().get(at)), true);
            int next = Math.clamp(at + step, 0, list.shown().size() - 1);
            table.getSelectionModel().clearAndSelect(next);
            reveal(next);
            list.mark(List.of(list.shown().get(next)), true);
        }
    }

    void toggleMark() {
        cursor.get().ifPresent(row -> list.mark(List.of(row), !list.isMarked(row)));
    }

    private void selected() {
        if (!isFilling) {
            cursor.set(Optional.ofNullable(table.getSelectionModel().getSelectedItem()));
        }
    }

    // The row that had the keys keeps them where it is still shown, whatever the table made of the change.
    private void keepCursor() {
        Optional<LibraryRow> kept = cursor.get().flatMap(row -> list.row(row.id())).filter(list.shown()::contains);
        if (kept.isPresent() && kept.get() == table.getSelectionModel().getSelectedItem()
                && list.shown().indexOf(kept.get()) == table.getSelectionModel().getSelectedIndex()) {
            return;
        }
        isFilling = true;
        table.getSelectionModel().clearSelection();
        kept.ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
        isFilling = false;
        reveal(table.getSelectionModel().getSelectedIndex());
        selected();
    }

    // As little as it takes: a row that is in sight stays where the eye has it.
    private void reveal(int index) {
        if (index < 0 || !(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                || flow.getFirstVisibleCell() == null || flow.getLastVisibleCell() == null) {
            return;
        }
        int first = flow.getFirstVisibleCell().getIndex();
        int last = flow.getLastVisibleCell().getIndex();
        if (index <= first) {
            table.scrollTo(index);
        } else if (index >= last) {
            table.scrollTo(Math.max(0, index - Math.max(1, last - first) + 1));
        }
    }

    // What the rows in sight say, without making them anew as a refresh would.
    private void redraw() {
        for (TableRow<LibraryRow> row : made) {
            int index = row.getIndex();
            if (index >= 0 && !row.isEmpty()) {
                row.updateIndex(-1);
                row.updateIndex(index);
            }
        }
    }

    // What does not fit is left out, the least needed first: the pane beside the list says all of it.
    private void fit(double width) {
        column("hypnogram").setVisible(width >= 1350);
        column("assigned").setVisible(width >= 1040);
        boolean isWide = width >= 1160;
        double channels = isWide ? BadgesCell.WIDE_PX : BadgesCell.NARROW_PX;
        TableColumn<LibraryRow, ?> badges = column("channels");
        badges.setMinWidth(channels);
        badges.setMaxWidth(channels);
        badges.setPrefWidth(channels);
        TableColumn<LibraryRow, ?> code = column("code");
        // File names that stand for codes may be long: the code takes its share of a wide window.
        code.setMinWidth(Math.clamp(width * 0.11, 104, 240));
    }

    private TableColumn<LibraryRow, ?> column(String name) {
        return table.getColumns().stream().filter(column -> column.getId().equals("column-" + name)).findFirst().orElseThrow();
    }

    private TableRow<LibraryRow> row(Runnable open) {
        TableRow<LibraryRow> row = new TableRow<>() {
            @Override
            protected void updateItem(LibraryRow item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(MISSING, !empty && item != null && item.isMissing());
                pseudoClassStateChanged(MARKED, !empty && item != null && list.isMarked(item));
            }
        };
        made.removeIf(other -> other.getScene() == null && other.isEmpty());
        made.add(row);
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty() && (event.isShortcutDown() || event.isShiftDown())) {
                marked(row.getIndex(), event.isShiftDown());
                event.consume();
            }
        });
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                open.run();
            }
        });
        return row;
    }

    // Ctrl+click one, Shift+click all from where the keys are.
    private void marked(int index, boolean isRange) {
        int at = table.getSelectionModel().getSelectedIndex();
        LibraryRow row = list.shown().get(index);
        if (isRange && at >= 0) {
            list.mark(list.shown().subList(Math.min(at, index), Math.max(at, index) + 1), true);
        } else {
            list.mark(List.of(row), !list.isMarked(row));
        }
        table.requestFocus();
        table.getSelectionModel().clearAndSelect(index);
    }

    private <T> TableColumn<LibraryRow, T> text(String name, double width, Function<LibraryRow, T> value,
                                                Function<LibraryRow, String> text) {
        return custom(name, width, value, () -> new TableCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                LibraryRow row = empty ? null : getTableRow().getItem();
                setText(row == null ? null : text.apply(row));
            }
        });
    }

    private TableColumn<LibraryRow, Double> number(String name, double width, Function<LibraryRow, Double> value,
                                                   String format) {
        TableColumn<LibraryRow, Double> column = custom(name, width, value, () -> new NumberCell(format));
        // What is not known stands at the end of an upward order.
        column.setComparator(Comparator.comparing(number -> number.isNaN() ? Double.POSITIVE_INFINITY : number));
        column.getStyleClass().add("column-number");
        return column;
    }

    private void add(TableColumn<LibraryRow, ?> column) {
        table.getColumns().add(column);
    }

    private <T> TableColumn<LibraryRow, T> custom(String name, double width, Function<LibraryRow, T> value,
                                                  Supplier<TableCell<LibraryRow, T>> cell) {
        // The notes are icons that need no word, and have room for none.
        TableColumn<LibraryRow, T> column = new TableColumn<>(name.equals("notes") ? ""
                : messages.text("library.column." + name));
        column.setId("column-" + name);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        // What is left over goes to the last column; the rest stays together.
        if (!name.equals("tags")) {
            column.setMaxWidth(name.equals("code") ? 2 * width : width);
        }
        column.setReorderable(false);
        column.getStyleClass().add("column-" + name);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(value.apply(data.getValue())));
        column.setCellFactory(view -> cell.get());
        return column;
    }
}
