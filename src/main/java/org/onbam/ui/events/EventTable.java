package org.onbam.ui.events;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.onbam.model.EventId;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.KeyChord;
import org.onbam.ui.shell.OwnKeys;

/// The table itself: rows of fixed height, of which only those in sight cost anything, chosen by mouse and keys.
///
/// What is chosen is the night's selection and not a selection model's, which would have to be told anew of up to 10,000
/// rows whenever one moves.
final class EventTable extends TableView<EventRow> implements OwnKeys {

    private static final double ROW_PX = 26;
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");

    private final ScoreModel model;
    private final EventRows rows;
    private final RowHand hand;
    private final Runnable leave;
    private final List<Row> made = new ArrayList<>();
    private final Map<EventColumn, TableColumn<EventRow, EventRow>> columns = new EnumMap<>(EventColumn.class);

    /// @param leave gives the keys back to the page
    EventTable(ScoreModel model, EventRows rows, RowHand hand, Runnable leave) {
        focusedProperty().subscribe((before, now) -> showChosen());
        this.model = model;
        this.rows = rows;
        this.hand = hand;
        this.leave = leave;
        setId("events");
        setFixedCellSize(ROW_PX);
        setSelectionModel(null);
        setItems(rows.shown());
        setRowFactory(view -> new Row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Adds a column; the order of adding is the order of showing.
    void add(EventColumn kind, String title, java.util.function.Supplier<TableCell<EventRow, EventRow>> cell) {
        TableColumn<EventRow, EventRow> column = new TableColumn<>(title);
        column.setId("event-column-" + kind.code());
        column.getStyleClass().add("event-" + kind.code());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(view -> cell.get());
        column.setMinWidth(20);
        column.setReorderable(false);
        columns.put(kind, column);
        getColumns().add(column);
    }

    TableColumn<EventRow, EventRow> column(EventColumn kind) {
        return columns.get(kind);
    }

    Map<EventColumn, TableColumn<EventRow, EventRow>> columns() {
        return columns;
    }

    /// Shows what is chosen now, in the rows in sight.
    void showChosen() {
        made.forEach(Row::showChosen);
    }

    /// Scrolls to a row that is out of sight.
    void bringInSight(int row) {
        if (row >= 0 && !isInSight(row)) {
            scrollTo(Math.max(0, row - 3));
        }
    }

    private boolean isInSight(int row) {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() < row && row < flow.getLastVisibleCell().getIndex();
    }

    /// Runs a change of the rows and leaves those in sight where they are: what comes and goes above them moves them by
    /// as much.
    void keepingPlace(Runnable change) {
        if (!(lookup(".virtual-flow") instanceof VirtualFlow<?> flow) || flow.getFirstVisibleCell() == null
                || !(flow.getFirstVisibleCell() instanceof TableRow<?> first) || !(first.getItem() instanceof EventRow top)) {
            change.run();
            return;
        }
        int before = first.getIndex();
        double offset = first.getLayoutY();
        change.run();
        int after = rows.indexOf(top.id());
        // At the very top what comes first is to be seen.
        if (after >= 0 && after != before && (before > 0 || offset < 0)) {
            layout();
            flow.scrollPixels((after - flow.getFirstVisibleCell().getIndex()) * ROW_PX
                    + flow.getFirstVisibleCell().getLayoutY() - offset);
        }
    }

    @Override
    public boolean takes(KeyChord chord) {
        return !chord.alt() && switch (chord.code()) {
            case UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END -> true;
            case ENTER, ESCAPE -> !chord.control() && !chord.shift();
            case SPACE -> chord.control();
            default -> false;
        };
    }

    private void pressed(KeyEvent event) {
        if (KeyChord.of(event).filter(this::takes).isEmpty()) {
            return;
        }
        event.consume();
        int at = hand.leadIndex();
        int last = rows.shown().size() - 1;
        switch (event.getCode()) {
            case ESCAPE -> leave.run();
            case ENTER -> {
                if (at >= 0) {
                    model.reveal(rows.shown().get(at).event().span());
                }
                leave.run();
            }
            case SPACE -> {
                if (at >= 0) {
                    hand.toggle(at);
                }
            }
            case UP -> go(at < 0 ? last : at - 1, event);
            case DOWN -> go(at + 1, event);
            case PAGE_UP -> go(at - pageOfRows(), event);
            case PAGE_DOWN -> go(at + pageOfRows(), event);
            case HOME -> go(0, event);
            default -> go(last, event);
        }
    }

    private int pageOfRows() {
        return Math.max(1, (int) ((getHeight() - ROW_PX) / ROW_PX) - 1);
    }

    private void go(int row, KeyEvent event) {
        if (rows.shown().isEmpty()) {
            return;
        }
        int to = Math.clamp(row, 0, rows.shown().size() - 1);
        if (event.isShiftDown()) {
            hand.extendTo(to);
        } else if (event.isShortcutDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            hand.lead(to);
        } else {
            hand.choose(to);
        }
        showChosen();
        bringInSight(to);
    }

    private final class Row extends TableRow<EventRow> {

        Row() {
            made.add(this);
            setOnMousePressed(this::pressed);
        }

        private void pressed(MouseEvent event) {
            if (isEmpty()) {
                return;
            }
            EventTable.this.requestFocus();
            if (event.getButton() == MouseButton.SECONDARY) {
                if (!isChosen()) {
                    hand.choose(getIndex());
                }
            } else if (event.isShiftDown()) {
                hand.extendTo(getIndex());
            } else if (event.isShortcutDown()) {
                hand.toggle(getIndex());
            } else {
                hand.choose(getIndex());
            }
        }

        private boolean isChosen() {
            EventRow row = getItem();
            return row != null && model.selectedIds().contains(row.id());
        }

        @Override
        public void updateSelected(boolean ignored) {
            super.updateSelected(isChosen());
        }

        @Override
        protected void updateItem(EventRow row, boolean empty) {
            super.updateItem(row, empty);
            showChosen();
        }

        void showChosen() {
            super.updateSelected(isChosen());
            EventId id = getItem() == null ? null : getItem().id();
            pseudoClassStateChanged(LEAD, id != null && EventTable.this.isFocused() && hand.lead().filter(id::equals).isPresent());
        }
    }
}
