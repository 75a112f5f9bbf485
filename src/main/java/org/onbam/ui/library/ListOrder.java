package org.onbam.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.onbam.message.Messages;
import org.onbam.ui.library.PickBox.Choice;
import org.onbam.ui.library.PickBox.Question;
import org.onbam.ui.shell.Surroundings;

/// Sorts the list by keys, as a click on a heading does: the column is picked by its name, and picked again it turns round.
/// FX thread.
final class ListOrder {

    /// Marks and notes have no name to pick; the hypnograms are sorted as the scorings are.
    private static final Set<String> UNNAMED = Set.of("column-mark", "column-notes", "column-hypnogram");

    private final Surroundings around;
    private final Messages messages;
    private final TableView<LibraryRow> table;
    private final Supplier<Bounds> place;

    /// @param place where the box opens, in the scene
    ListOrder(Surroundings around, TableView<LibraryRow> table, Supplier<Bounds> place) {
        this.around = around;
        this.messages = around.app().messages();
        this.table = table;
        this.place = place;
    }

    void ask() {
        List<Choice> choices = new ArrayList<>();
        named().forEach(column -> choices.add(new Choice(column.getText(), isFirst(column)
                ? messages.text(isUpward(column) ? "library.sort.upward" : "library.sort.downward") : "")));
        choices.add(new Choice(messages.text("library.sort.none"), table.getSortOrder().isEmpty() ? "✓" : ""));
        PickBox.ask(messages, around.popovers(), place.get(), new Question(messages.text("library.sort.title"),
                messages.text("library.sort.prompt"), false, Optional.empty()), choices, (name, nothing) -> sortBy(name));
    }

    private void sortBy(String name) {
        Optional<TableColumn<LibraryRow, ?>> picked = named().stream().filter(column -> column.getText().equals(name)).findFirst();
        picked.ifPresent(column -> column.setSortType(isFirst(column) && isUpward(column)
                ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING));
        table.getSortOrder().setAll(picked.stream().toList());
    }

    private List<TableColumn<LibraryRow, ?>> named() {
        return table.getColumns().stream().filter(column -> column.isVisible() && !UNNAMED.contains(column.getId())).toList();
    }

    private boolean isFirst(TableColumn<LibraryRow, ?> column) {
        return !table.getSortOrder().isEmpty() && table.getSortOrder().getFirst() == column;
    }

    private static boolean isUpward(TableColumn<LibraryRow, ?> column) {
        return column.getSortType() == TableColumn.SortType.ASCENDING;
    }
}
