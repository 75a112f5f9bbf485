package org.onbam.ui.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.onbam.app.EventTableChoice;

/// Keeps the table's columns as they are chosen and as they fit, and its rows in the order chosen: by a click on a heading
/// (with Shift for a second one), or by key. FX thread.
final class ColumnKeeping {

    /// The table's own scroll bar, and a hair.
    private static final double BAR_PX = 10;

    private final EventTable table;
    private final EventRows rows;
    private final EventTableChoices choices;
    private final TypeWords words;
    /// While columns are set from the choices and not by a hand.
    private boolean setting;
    private Set<EventColumn> empty = EnumSet.noneOf(EventColumn.class);

    ColumnKeeping(EventTable table, EventRows rows, EventTableChoices choices, TypeWords words) {
        this.table = table;
        this.rows = rows;
        this.choices = choices;
        this.words = words;
        table.setColumnResizePolicy(this::resized);
        table.getSortOrder().addListener((ListChangeListener<TableColumn<EventRow, ?>>) change -> orderClicked());
        table.columns().values().forEach(column -> column.sortTypeProperty().addListener(property -> orderClicked()));
        table.setSortPolicy(view -> true);
        table.widthProperty().addListener(property -> fit());
        choices.choiceProperty().subscribe(this::show);
    }

    // Asked by a hand at a heading's edge, and without a column at each layout, when all is as it should be.
    private boolean resized(TableView.ResizeFeatures<?> features) {
        table.columns().forEach((kind, column) -> {
            if (column == features.getColumn()) {
                choices.widen(kind, Math.max(column.getMinWidth(), column.getPrefWidth() + features.getDelta()));
            }
        });
        return true;
    }

    /// Says which columns have nothing to say in any row.
    void setEmpty(Set<EventColumn> next) {
        if (!next.equals(empty)) {
            empty = next;
            fit();
        }
    }

    private void show(EventTableChoice choice) {
        fit();
        List<TableColumn<EventRow, ?>> order = new ArrayList<>();
        Comparator<EventRow> by = EventRow.BY_TIME;
        setting = true;
        for (String code : choice.order().reversed()) {
            Optional<EventColumn> kind = EventColumn.find(code.replace("-", ""));
            if (kind.isPresent()) {
                TableColumn<EventRow, EventRow> column = table.column(kind.get());
                boolean down = code.startsWith("-");
                column.setSortType(down ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                order.addFirst(column);
                Comparator<EventRow> first = kind.get().comparator(words);
                by = (down ? first.reversed() : first).thenComparing(by);
            }
        }
        if (!table.getSortOrder().equals(order)) {
            table.getSortOrder().setAll(order);
        }
        setting = false;
        rows.sort(by);
    }

    private void fit() {
        if (table.getWidth() <= 0) {
            return;
        }
        setting = true;
        Map<EventColumn, Double> widths = ColumnFit.of(choices.now(), table.getWidth() - BAR_PX, empty);
        table.columns().forEach((kind, column) -> {
            column.setVisible(widths.containsKey(kind));
            if (widths.containsKey(kind)) {
                column.setPrefWidth(widths.get(kind));
            }
        });
        setting = false;
    }

    private void orderClicked() {
        if (!setting) {
            choices.sort(table.getSortOrder().stream().flatMap(column -> kind(column).stream()
                    .map(kind -> (column.getSortType() == TableColumn.SortType.DESCENDING ? "-" : "") + kind.code())).toList());
        }
    }

    private Optional<EventColumn> kind(TableColumn<EventRow, ?> column) {
        return table.columns().entrySet().stream().filter(each -> each.getValue() == column).map(Map.Entry::getKey).findFirst();
    }

    /// Whether a column is to be seen now.
    boolean isShown(EventColumn kind) {
        return table.column(kind).isVisible();
    }

    /// Sorts by one column, or the other way round where it is sorted by that.
    void sortBy(EventColumn kind) {
        boolean again = choices.now().order().stream().findFirst().filter(kind.code()::equals).isPresent();
        choices.sort(List.of(again ? "-" + kind.code() : kind.code()));
    }

    /// Sorts by the next column in sight, from the last again in the order of time.
    EventColumn sortByNext() {
        List<EventColumn> shown = table.columns().keySet().stream().filter(this::isShown)
                // Which epoch is the order of time too.
                .filter(kind -> kind != EventColumn.EPOCH).toList();
        int at = current().map(shown::indexOf).orElse(shown.indexOf(EventColumn.ONSET));
        EventColumn next = shown.get((at + 1) % shown.size());
        choices.sort(List.of(next.code()));
        return next;
    }

    /// The order the other way round.
    void reverse() {
        List<String> order = choices.now().order().isEmpty() ? List.of(EventColumn.ONSET.code()) : choices.now().order();
        List<String> next = new ArrayList<>(order);
        String first = next.removeFirst();
        next.addFirst(first.startsWith("-") ? first.substring(1) : "-" + first);
        choices.sort(next);
    }

    private Optional<EventColumn> current() {
        return choices.now().order().stream().findFirst().flatMap(code -> EventColumn.find(code.replace("-", "")));
    }
}
