package org.onbam.ui.library;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.onbam.message.Messages;

/// The list of recordings as a table of fixed row height, so that only the rows in sight cost anything.
final class LibraryTable {

    private static final double ROW_PX = 38;
    private static final double CODE_PX = 122;
    private static final double CODE_SHARE = 0.14;
    private static final double WIDEST = 2;
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final LibraryList list;
    private final Messages messages;
    private final TableView<LibraryRow> table = new TableView<>();

    LibraryTable(LibraryList list, Messages messages, Runnable open) {
        this.list = list;
        this.messages = messages;
        table.setId("library-table");
        table.setFixedCellSize(ROW_PX);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(list.shown());
        list.shown().comparatorProperty().bind(table.comparatorProperty());
        table.setRowFactory(view -> row(open));
        table.getColumns().add(text("code", CODE_PX, row -> row.recording().subjectCode(), row -> row.recording().subjectCode()));
        table.getColumns().add(text("date", 92, LibraryRow::start, LibraryRow::date));
        table.getColumns().add(text("duration", 62, row -> row.recording().durationNanos(), LibraryRow::duration));
        table.getColumns().add(custom("channels", 258, row -> row.badges().size(),
                () -> new BadgesCell(messages)));
        table.getColumns().add(custom("scorings", 206, LibraryRow::progress,
                ScoringsCell::new));
        table.getColumns().add(custom("status", 100, LibraryRow::status,
                () -> new StatusCell(messages)));
        table.getColumns().add(custom("notes", 104, row -> row.recording().findingCount(),
                () -> new NotesCell(list, messages)));
        list.missing().addListener(property -> table.refresh());
        // File names that stand for codes may be long: the code takes its share of a wide window.
        TableColumn<LibraryRow, ?> code = table.getColumns().getFirst();
        table.widthProperty().addListener((property, before, width) ->
                code.setMinWidth(Math.clamp(width.doubleValue() * CODE_SHARE, CODE_PX, 2 * CODE_PX)));
    }

    TableView<LibraryRow> node() {
        return table;
    }

    private TableRow<LibraryRow> row(Runnable open) {
        TableRow<LibraryRow> row = new TableRow<>() {
            @Override
            protected void updateItem(LibraryRow item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(MISSING, !empty && item != null && list.isMissing(item));
            }
        };
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                open.run();
            }
        });
        return row;
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

    private <T> TableColumn<LibraryRow, T> custom(String name, double width, Function<LibraryRow, T> value,
                                                  Supplier<TableCell<LibraryRow, T>> cell) {
        TableColumn<LibraryRow, T> column = new TableColumn<>(messages.text("library.column." + name));
        column.setId("column-" + name);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        // What is left over goes to the last column; the rest stays together.
        if (!name.equals("notes")) {
            column.setMaxWidth(width * WIDEST);
        }
        column.setReorderable(false);
        column.getStyleClass().add("column-" + name);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(value.apply(data.getValue())));
        column.setCellFactory(view -> cell.get());
        return column;
    }
}
