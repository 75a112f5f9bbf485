package org.onbam.ui.library;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.onbam.message.Messages;
import org.onbam.render.Palette;

/// The columns of the list: how wide each is, what it is sorted by, and which there is room for. FX thread.
final class LibraryColumns {

    private final Messages messages;
    private final List<TableColumn<LibraryRow, ?>> all;

    LibraryColumns(LibraryList list, ListedHypnograms hypnograms, Messages messages, ObservableValue<Palette> palette) {
        this.messages = messages;
        this.all = List.of(
                custom("mark", 30, list::isMarked, () -> new MarkCell(list)),
                text("code", 118, row -> row.recording().subjectCode(), row -> row.recording().subjectCode()),
                custom("notes", 26, row -> row.isMissing() ? Integer.MAX_VALUE : row.recording().findingCount(),
                () -> new NotesCell(messages)),
                text("date", 98, LibraryRow::start, LibraryRow::date),
                text("duration", 56, row -> row.recording().durationNanos(), LibraryRow::duration),
                custom("channels", BadgesCell.WIDE_PX, row -> row.badges().size(), () -> new BadgesCell(messages)),
                custom("scorings", 190, row -> row.facts().progress(), () -> new ScoringsCell(messages)),
                custom("hypnogram", 170, row -> row.facts().progress(), () -> new HypnogramCell(hypnograms, palette)),
                custom("status", 106, LibraryRow::status, () -> new StatusCell(messages)),
                number("ahi", 50, LibraryRow::ahi, "%.1f"),
                number("kappa", 54, LibraryRow::kappa, "%.2f"),
                text("assigned", 96, LibraryRow::assigned, LibraryRow::assigned),
                custom("tags", 100, LibraryRow::tags, TagsCell::new));
    }

    List<TableColumn<LibraryRow, ?>> all() {
        return all;
    }

    // What does not fit is left out, the least needed first: the pane beside the list says all of it.
    void fit(double width) {
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
        return all.stream().filter(column -> column.getId().equals("column-" + name)).findFirst().orElseThrow();
    }

    private <T> TableColumn<LibraryRow, T> text(String name, double width, Function<LibraryRow, T> value,
                                                Function<LibraryRow, String> text) {
        return custom(name, width, value, () -> new TableCell<>() {
            {
                // Codes that begin alike differ at their ends.
                setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            }

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
