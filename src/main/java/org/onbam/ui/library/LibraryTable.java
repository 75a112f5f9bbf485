package org.onbam.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.onbam.model.RecordingId;

/// The list of recordings as a table of fixed row height, so that only the rows in sight cost anything. One row is where the
/// keys are; any number can be marked, and stay so while the list is filtered.
final class LibraryTable {

    private static final double ROW_PX = 38;
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final LibraryList list;
    private final TableView<LibraryRow> table = new TableView<>();
    private final ReadOnlyObjectWrapper<Optional<LibraryRow>> cursor = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// The rows that the table keeps using, some twenty more than are in sight.
    private final List<TableRow<LibraryRow>> made = new ArrayList<>();
    /// The row that somebody went to last, even while a filter hides it.
    private Optional<RecordingId> chosen = Optional.empty();
    private boolean isFilling;

    LibraryTable(LibraryList list, LibraryColumns columns, Runnable open) {
        this.list = list;
        table.setId("library-table");
        table.setFixedCellSize(ROW_PX);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(list.shown());
        table.setSortPolicy(view -> {
            list.sort(Optional.ofNullable(view.getComparator()));
            return true;
        });
        table.setRowFactory(view -> row(open));
        table.getColumns().setAll(columns.all());
        table.widthProperty().addListener((property, before, width) -> columns.fit(width.doubleValue()));
        list.onShown(this::keepCursor);
        list.revision().addListener(property -> redraw());
        list.onMarked(this::redraw);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, row) -> selected());
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
        if (!isFilling && !list.isFilling()) {
            cursor.set(Optional.ofNullable(table.getSelectionModel().getSelectedItem()));
            chosen = cursor.get().map(LibraryRow::id);
        }
    }

    // The row that somebody went to has the keys again as soon as it is shown, whatever the table made of the change; while a
    // filter hides it the first row has them, and not whichever a half-typed word left.
    private void keepCursor() {
        Optional<LibraryRow> kept = chosen.or(() -> cursor.get().map(LibraryRow::id)).flatMap(list::row)
                .filter(list.shown()::contains);
        if (kept.isPresent() && kept.get() == table.getSelectionModel().getSelectedItem()
                && list.shown().indexOf(kept.get()) == table.getSelectionModel().getSelectedIndex()) {
            cursor.set(kept);
            return;
        }
        isFilling = true;
        table.getSelectionModel().clearSelection();
        kept.ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
        isFilling = false;
        reveal(table.getSelectionModel().getSelectedIndex());
        cursor.set(Optional.ofNullable(table.getSelectionModel().getSelectedItem()));
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
}
